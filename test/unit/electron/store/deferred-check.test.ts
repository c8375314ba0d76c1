import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backUp } from '../../../../electron/store/backup.ts';
import { findDamage } from '../../../../electron/store/check-database.ts';
import { findDamageInBackground } from '../../../../electron/store/check-in-background.ts';
import { addDecision } from '../../../../electron/store/decisions.ts';
import { checkedAtOnce, checkWhileOpen, isSuspect } from '../../../../electron/store/deferred-check.ts';
import { closeDatabase, openDatabase } from '../../../../electron/store/open-database.ts';
import { now, smallDecision } from '../sample-decision.ts';
import { afterTest, temporaryFolder } from './open-store.ts';

/** A database whose index does not hold what its table holds: a damage that only the thorough check sees. */
function withWrongIndex(): string {
  const file = path.join(temporaryFolder(), 'wrong.sqlite');
  const database = new Database(file);
  database.exec('CREATE TABLE t (a TEXT, b TEXT); CREATE INDEX i ON t (a)');
  database.exec(`INSERT INTO t VALUES ('one', 'two')`);
  database.unsafeMode();
  database.exec(
    `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE INDEX i ON t (b)' WHERE name = 'i'`,
  );
  database.close();
  return file;
}

test('the thorough check sees an index that lies, the quick one does not', async () => {
  const file = withWrongIndex();
  const database = new Database(file, { readonly: true });
  afterTest(() => database.close());
  expect(findDamage(database, false)).toBeNull();
  expect(findDamage(database, true)).toContain('index i');
  expect(await findDamageInBackground(file)).toContain('index i');
});

test('a file that is no database is damage, one that is not there is not', async () => {
  const file = path.join(temporaryFolder(), 'garbage.sqlite');
  writeFileSync(file, 'x'.repeat(5_000));
  expect(await findDamageInBackground(file)).toContain('not a database');
  await expect(findDamageInBackground(path.join(file, 'none'))).rejects.toThrow('unable to open database file');
});

describe('a large library', () => {
  /** One with a page of its search index overwritten, which no ordinary start notices. */
  async function damagedLarge(): Promise<{ readonly folder: string; readonly file: string }> {
    const folder = temporaryFolder();
    const { database, file, backupFolder } = openDatabase({ folder, now });
    addDecision(database, 'd1', smallDecision('Kept'), now);
    await backUp(database, backupFolder, now);
    database.exec('CREATE TABLE filler (bytes BLOB) STRICT');
    database.prepare('INSERT INTO filler VALUES (zeroblob(?))').run(checkedAtOnce);
    const page = Number(database.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'record'`).pluck().get()) - 1;
    closeDatabase(database);
    const bytes = readFileSync(file);
    bytes.fill(0xff, page * 4096, page * 4096 + 4096);
    writeFileSync(file, bytes);
    return { folder, file };
  }

  test('opens at once, is checked beside its use, and the next start brings the backup back', async () => {
    const { folder, file } = await damagedLarge();
    const first = openDatabase({ folder, now });
    expect(first).toMatchObject({ checkLater: true, notices: [] });
    expect(await checkWhileOpen(file)).toContain('damaged');
    closeDatabase(first.database);
    expect(isSuspect(file)).toBe(true);
    const second = openDatabase({ folder, now });
    afterTest(() => second.database.close());
    expect(second.notices.join(' ')).toContain('The backup of');
    expect(isSuspect(file)).toBe(false);
    expect(second.database.prepare('SELECT title FROM decision').pluck().all()).toEqual(['Kept']);
  });

  test('that was not closed is checked before it is used', async () => {
    const { folder, file } = await damagedLarge();
    writeFileSync(`${file}-wal`, 'left over');
    const opened = openDatabase({ folder, now });
    afterTest(() => opened.database.close());
    expect(opened.checkLater).toBe(false);
    expect(opened.notices.join(' ')).toContain('The backup of');
  });

  test('that is sound raises no suspicion', async () => {
    const folder = temporaryFolder();
    const { database, file } = openDatabase({ folder, now });
    afterTest(() => database.close());
    expect(await checkWhileOpen(file)).toBeNull();
    expect(isSuspect(file)).toBe(false);
  });
});
