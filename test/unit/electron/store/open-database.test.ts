import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backUp } from '../../../../electron/store/backup.ts';
import { DatabaseRefused, type DatabaseRefusal } from '../../../../electron/store/database-refused.ts';
import { loadDecision } from '../../../../electron/store/decision-rows.ts';
import { addDecision } from '../../../../electron/store/decisions.ts';
import { listDecisions } from '../../../../electron/store/library.ts';
import { newestVersion, type Migration } from '../../../../electron/store/migrate.ts';
import { migrations } from '../../../../electron/store/migrations/all.ts';
import { closeDatabase, openDatabase, type OpenedDatabase } from '../../../../electron/store/open-database.ts';
import { singleValue } from '../../../../electron/store/sqlite.ts';
import { largeDecision, now, smallDecision } from '../sample-decision.ts';
import { afterTest, temporaryFolder } from './open-store.ts';

const later = '2026-11-22T10:00:00.000Z';

function open(folder: string, at = now, steps?: readonly Migration[]): OpenedDatabase {
  const opened = openDatabase({ folder, now: at, ...(steps ? { migrations: steps } : {}) });
  afterTest(() => opened.database.close());
  return opened;
}

/** A data folder with one decision in it, closed. */
function folderWithLibrary(): { readonly folder: string; readonly file: string } {
  const folder = temporaryFolder();
  const { database, file } = open(folder);
  addDecision(database, 'd1', smallDecision('Kept'), now);
  closeDatabase(database);
  return { folder, file };
}

async function folderWithBackup(): Promise<{ readonly folder: string; readonly file: string }> {
  const made = folderWithLibrary();
  const { database, backupFolder } = open(made.folder);
  await backUp(database, backupFolder, '2026-11-20T08:00:00.000Z');
  closeDatabase(database);
  return made;
}

function refusal(action: () => unknown): DatabaseRefused {
  try {
    action();
  } catch (error) {
    if (error instanceof DatabaseRefused) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

const titles = ({ database }: OpenedDatabase): readonly unknown[] =>
  database.prepare('SELECT title FROM decision ORDER BY title').pluck().all();

describe('a sound library', () => {
  test('is made with every safeguard on', () => {
    const { database, notices } = open(path.join(temporaryFolder(), 'new', 'folder'));
    const pragma = (name: string): unknown => singleValue(database, `PRAGMA ${name}`);
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('busy_timeout')).toBe(5_000);
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('application_id')).toBe(0x466c6372);
    expect(pragma('user_version')).toBe(migrations.length);
    expect(notices).toEqual([]);
  });

  test('is opened again with what was in it, leaving no journal behind', () => {
    const { folder, file } = folderWithLibrary();
    expect(existsSync(`${file}-wal`)).toBe(false);
    expect(titles(open(folder))).toEqual(['Kept']);
  });

  test('keeps what was written when it was not closed', () => {
    const { folder, file } = folderWithLibrary();
    const { database } = open(folder);
    addDecision(database, 'd2', smallDecision('Unclosed'), now);
    const copy = temporaryFolder();
    for (const suffix of ['', '-wal']) copyFileSync(file + suffix, path.join(copy, `library.sqlite${suffix}`));
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    expect(titles(open(copy))).toEqual(['Kept', 'Unclosed']);
  });
});

describe('files that are not ours', () => {
  function refusedUntouched(prepare: (file: string) => void, code: DatabaseRefusal): DatabaseRefused {
    const folder = temporaryFolder();
    const file = path.join(folder, 'library.sqlite');
    prepare(file);
    const before = readFileSync(file);
    const refused = refusal(() => openDatabase({ folder, now }));
    expect(refused.code).toBe(code);
    expect(refused.message).toContain(file);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['library.sqlite']);
    return refused;
  }

  test('a database of another program is refused by name and left as it is', () => {
    const refused = refusedUntouched((file) => {
      new Database(file).exec('PRAGMA application_id = 12345; CREATE TABLE theirs (a)').close();
    }, 'foreign');
    expect(refused.message).toContain('another program');
  });

  test('so is one that says nothing about itself', () => {
    const refused = refusedUntouched((file) => {
      new Database(file).exec('CREATE TABLE theirs (a)').close();
    }, 'foreign');
    expect(refused.message).toContain('another program');
  });

  test('one from a newer version is refused, says which, and offers no deletion', () => {
    const refused = refusedUntouched((file) => {
      new Database(file)
        .exec('PRAGMA application_id = 0x466c6372; PRAGMA user_version = 99; CREATE TABLE new (a)')
        .close();
    }, 'newer');
    expect(refused.message).toContain('schema 99');
    expect(refused.message).not.toMatch(/delete|remove/i);
  });

  test('a newer version that stands only in the journal is seen too', () => {
    const { file } = folderWithLibrary();
    const writer = new Database(file);
    afterTest(() => writer.close());
    writer.pragma('user_version = 99');
    const copy = temporaryFolder();
    for (const suffix of ['', '-wal']) copyFileSync(file + suffix, path.join(copy, `library.sqlite${suffix}`));
    expect(refusal(() => openDatabase({ folder: copy, now })).code).toBe('newer');
  });
});

describe('damaged files', () => {
  const garbage = (file: string): void => writeFileSync(file, Buffer.alloc(9_000, 'not a database '));
  const truncated = (file: string): void => truncateSync(file, Math.floor(statSync(file).size / 2));
  const cutToHeader = (file: string): void => truncateSync(file, 50);
  const emptied = (file: string): void => truncateSync(file, 0);
  const overwritten = (file: string): void => {
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096, Math.floor(bytes.length / 2));
    writeFileSync(file, bytes);
  };
  const cases = { garbage, truncated, cutToHeader, emptied, overwritten };

  for (const [name, damage] of Object.entries(cases)) {
    test(`${name}: moved aside as it is, the newest backup opened, both said`, async () => {
      const { folder, file } = await folderWithBackup();
      damage(file);
      const before = readFileSync(file);
      const opened = open(folder, later);
      expect(titles(opened)).toEqual(['Kept']);
      const aside = path.join(folder, 'library-damaged-2026-11-22T10-00-00-000Z.sqlite');
      expect(readFileSync(aside).equals(before)).toBe(true);
      expect(opened.notices.join(' ')).toContain(aside);
      expect(opened.notices.join(' ')).toContain('backup of 2026-11-20T08:00:00.000Z');
    });
  }

  test('a backup that is broken itself is passed over for an older one', async () => {
    const { folder, file } = await folderWithBackup();
    writeFileSync(path.join(folder, 'backups', 'library-2026-11-21T08-00-00-000Z.sqlite'), 'broken');
    garbage(file);
    expect(open(folder, later).notices.join(' ')).toContain('backup of 2026-11-20');
  });

  test('a journal that is left is moved aside with its file and never applied to the backup', async () => {
    const { folder, file } = await folderWithBackup();
    garbage(file);
    writeFileSync(`${file}-wal`, 'journal');
    expect(titles(open(folder, later))).toEqual(['Kept']);
    expect(readFileSync(path.join(folder, 'library-damaged-2026-11-22T10-00-00-000Z.sqlite-wal'), 'utf8')).toBe(
      'journal',
    );
  });

  test('a library that has vanished comes back from its backup', async () => {
    const { folder, file } = await folderWithBackup();
    rmSync(file);
    const opened = open(folder, later);
    expect(titles(opened)).toEqual(['Kept']);
    expect(opened.notices[0]).toContain('it is missing');
  });

  test('without a backup what can be read is saved, and what cannot is said', () => {
    const folder = temporaryFolder();
    const { database, file } = open(folder);
    for (let count = 0; count < 12; count += 1) {
      const state = count % 2 === 0 ? largeDecision(`Large ${count}`) : smallDecision(`Small ${count}`);
      addDecision(database, `d${String(count).padStart(2, '0')}`, state, now);
    }
    const page =
      (database.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'catalogue'`).pluck().get() as number) - 1;
    closeDatabase(database);
    const bytes = readFileSync(file);
    bytes.fill(0xff, page * 4096, (page + 1) * 4096);
    writeFileSync(file, bytes);
    const opened = open(folder, later);
    const saved = titles(opened);
    expect(saved.length).toBeGreaterThan(0);
    expect(opened.notices.join(' ')).toMatch(new RegExp(`${saved.length} of the \\d+ decisions`));
    expect(loadDecision(opened.database, 'd01')).toEqual(smallDecision('Small 1'));
    const query = { text: 'small 1', status: null, tag: null, person: null, archived: false, sort: 'updated' } as const;
    expect(listDecisions(opened.database, query).decisions.map(({ id }) => id)).toContain('d01');
  });

  test('where nothing can be read the library is empty, and that is said', () => {
    const { folder, file } = folderWithLibrary();
    garbage(file);
    const opened = open(folder, later);
    expect(titles(opened)).toEqual([]);
    expect(opened.notices.join(' ')).toContain('this library is empty');
  });
});

describe('folders that cannot be used', () => {
  test('a data folder whose path goes through a file', () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'file'), '');
    const refused = refusal(() => openDatabase({ folder: path.join(folder, 'file', 'data'), now }));
    expect(refused.code).toBe('folder-unusable');
    expect(refused.message).toContain('--user-data-dir');
  });

  test('a folder in the place of the file', () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'library.sqlite'));
    expect(refusal(() => openDatabase({ folder, now })).code).toBe('unreadable');
  });
});

describe('migrations of an open library', () => {
  const newest = newestVersion(migrations);
  const next: Migration = {
    version: newest + 1,
    up: (database) => database.exec('ALTER TABLE record_folder ADD COLUMN note TEXT'),
  };
  const failing: Migration = {
    version: newest + 1,
    up: (database) => {
      database.exec('DROP TABLE edit');
      throw new Error('half way');
    },
  };

  test('are preceded by a backup of the schema before', () => {
    const { folder } = folderWithLibrary();
    const { backupFolder, database } = open(folder, later, [...migrations, next]);
    expect(readdirSync(backupFolder)).toEqual([`before-schema-${newest + 1}-2026-11-22T10-00-00-000Z.sqlite`]);
    const backup = new Database(path.join(backupFolder, readdirSync(backupFolder)[0] ?? ''), { readonly: true });
    afterTest(() => backup.close());
    expect(backup.pragma('user_version', { simple: true })).toBe(newest);
    expect(backup.prepare('SELECT title FROM decision').pluck().all()).toEqual(['Kept']);
    expect(singleValue(database, 'PRAGMA user_version')).toBe(newest + 1);
    expect(singleValue(database, 'PRAGMA foreign_keys')).toBe(1);
  });

  test('one that throws leaves the library as it was, and it opens with the version before', () => {
    const { folder } = folderWithLibrary();
    const refused = refusal(() => openDatabase({ folder, now: later, migrations: [...migrations, failing] }));
    expect(refused.code).toBe('migration-failed');
    expect(refused.message).toContain('half way');
    const opened = open(folder, later);
    expect(titles(opened)).toEqual(['Kept']);
    expect(opened.database.prepare('SELECT count(*) FROM edit').pluck().get()).toBe(0);
  });

  test('do not begin where the backup cannot be made', () => {
    const { folder } = folderWithLibrary();
    writeFileSync(path.join(folder, 'backups'), 'a file in the place of the folder');
    expect(refusal(() => openDatabase({ folder, now: later, migrations: [...migrations, next] })).code).toBe(
      'unreadable',
    );
    expect(singleValue(open(folder).database, 'PRAGMA user_version')).toBe(newest);
  });

  test('a fresh library needs no backup', () => {
    const { backupFolder } = open(temporaryFolder());
    expect(existsSync(backupFolder)).toBe(false);
  });
});
