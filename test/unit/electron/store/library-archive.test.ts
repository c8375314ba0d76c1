import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createAdrRepositoryStore } from '../../../../electron/store/adr-repositories.ts';
import { bringInArchive, type BroughtIn } from '../../../../electron/store/bring-in-archive.ts';
import { loadDecision } from '../../../../electron/store/decision-rows.ts';
import { addDecision, editStored, redoEdit, undoEdit } from '../../../../electron/store/decisions.ts';
import { ArchiveRefused, readArchive, writeArchive } from '../../../../electron/store/library-archive.ts';
import { listDecisions } from '../../../../electron/store/library.ts';
import { openDatabase } from '../../../../electron/store/open-database.ts';
import { createRecordStore } from '../../../../electron/store/records.ts';
import { keepSentFile } from '../../../../electron/store/sent-files.ts';
import type { Sqlite } from '../../../../electron/store/sqlite.ts';
import { setField } from '../../../../shared/decision/edits/rows.ts';
import type { Row } from '../../../../shared/decision/entities.ts';
import { fillRevisited } from '../../../bench/library/fill-library.ts';
import { now, smallDecision } from '../sample-decision.ts';
import { afterTest, temporaryFolder } from './open-store.ts';

function opened(folder = temporaryFolder()): Sqlite {
  const { database } = openDatabase({ folder, now });
  afterTest(() => database.close());
  return database;
}

function edit(database: Sqlite, decision: string, field: 'title' | 'deletedAt' | 'archivedAt', value: string): void {
  const state = loadDecision(database, decision);
  if (!state) throw new Error('not stored');
  const changes = setField(state, 'decision', '', field, value as Row<'decision'>[typeof field]);
  editStored(database, { decision, at: now, actor: null, label: 'Edit', focus: null, changes });
}

/** Twelve decisions of two rounds, one of them with sealed ballots, and all that can be kept beside decisions. */
function fullLibrary(): { readonly database: Sqlite; readonly keys: readonly string[] } {
  const folder = temporaryFolder();
  fillRevisited(folder, 12);
  const database = opened(folder);
  const keys = database.prepare('SELECT "key" FROM decision ORDER BY no').pluck().all() as string[];
  const [first = '', second = '', third = '', fourth = ''] = keys;
  edit(database, fourth, 'title', 'Another title');
  undoEdit(database, fourth, now);
  redoEdit(database, fourth, now);
  undoEdit(database, fourth, now);
  edit(database, second, 'archivedAt', now);
  edit(database, third, 'deletedAt', now);
  const record = (key: string, decision: string, fileName: string, supersededBy: string | null) =>
    ({
      key,
      decision,
      round: 1,
      format: 'madr',
      folder: '/repository/adr',
      fileName,
      number: 1,
      title: 'T',
      content: 'text',
      contentHash: 'hash',
      dataHash: '',
      analysisHash: null,
      writtenAt: now,
      fileState: 'unchanged',
      supersededBy,
      contentBefore: null,
      inPlace: false,
    }) as const;
  const records = createRecordStore(database);
  records.save([record('older', first, '0001-t.md', 'newer'), record('newer', fourth, '0002-t.md', null)]);
  records.setOrigin(first, {
    root: '/repository',
    folder: '/repository/adr',
    fileName: '0001-t.md',
    contentHash: 'hash',
    base: '{}',
    way: null,
  });
  database.prepare('INSERT INTO record_folder VALUES (?, ?)').run(first, '/repository/adr');
  keepSentFile(database, first, 'what was sent', now);
  const repositories = createAdrRepositoryStore(database);
  repositories.opened('/repository', now);
  database.exec(`INSERT INTO adr_chosen_folder SELECT "key", 0, 'adr' FROM adr_repository`);
  return { database, keys };
}

async function bringIn(archive: string, database: Sqlite): Promise<BroughtIn> {
  return readArchive(archive, path.join(temporaryFolder(), 'unpacked'), (source) => bringInArchive(database, source));
}

async function archived(database: Sqlite): Promise<string> {
  const file = path.join(temporaryFolder(), 'all.fulcrum-library');
  await writeArchive(database, file);
  return file;
}

/** Every row of every table. Entries of the log count by their place in that of their decision. */
function content(database: Sqlite): Readonly<Record<string, unknown>> {
  const names = database
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_text%' AND name NOT LIKE 'sqlite%'`,
    )
    .pluck()
    .all() as string[];
  const rows = (sql: string): unknown =>
    (database.prepare(sql).raw().all() as unknown[][]).map((row) => JSON.stringify(row)).toSorted();
  database.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab(main, search_text, instance)');
  const entry = `row_number() OVER (PARTITION BY decision ORDER BY seq)`;
  const target = '(SELECT count(*) FROM edit AS x WHERE x.decision = e.decision AND x.seq <= e.target_seq)';
  return {
    ...Object.fromEntries(names.filter((name) => name !== 'edit').map((name) => [name, rows(`SELECT * FROM ${name}`)])),
    edit: rows(
      `SELECT decision, ${entry}, at, actor, kind, ${target}, state, label, focus, changes, wall, opened_round FROM edit AS e`,
    ),
    // The order of rows in a decision, and so of their words, means nothing.
    words: rows('SELECT term, doc, count(*) FROM words GROUP BY term, doc'),
  };
}

describe('an archive of a library', () => {
  test('brought into an empty library gives the same rows in every table', async () => {
    const { database, keys } = fullLibrary();
    const other = opened();
    expect(await bringIn(await archived(database), other)).toEqual({ added: keys.length, same: 0, left: [] });
    const after = content(other);
    const before = content(database);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const table of Object.keys(before)) expect([table, after[table]]).toEqual([table, before[table]]);
    for (const table of ['decision_score', 'edit', 'record', 'sent_file', 'adr_chosen_folder', 'words'])
      expect(before[table]).not.toEqual([]);
    expect(undoEdit(other, keys[1] ?? '', now).label).toBe('Edit');
  }, 60_000);

  test('keeps sealed ballots sealed, and shows nobody what is on them', async () => {
    const database = opened();
    const note = 'Zanzibarquilt';
    const sealed = smallDecision('Sealed');
    addDecision(
      database,
      'sealed',
      {
        ...sealed,
        ballot: {
          ...sealed.ballot,
          '1/zoe': { round: 1, key: 'zoe', method: 'swing', handedInAt: now, revealedAt: null },
        },
        score: {
          ...sealed.score,
          '1/zoe/c/a': {
            round: 1,
            ballot: 'zoe',
            criterion: 'c',
            option: 'a',
            value: 3,
            lowest: null,
            highest: null,
            confidence: null,
            previous: null,
            note,
          },
        },
      },
      now,
    );
    const file = await archived(database);
    expect(readFileSync(file).includes(note)).toBe(false);
    const other = opened();
    await bringIn(file, other);
    expect(loadDecision(other, 'sealed')).toEqual(loadDecision(database, 'sealed'));
    const query = { status: null, tag: null, person: null, archived: false, sort: 'title' } as const;
    expect(listDecisions(other, { ...query, text: note.toLowerCase() }).found).toBe(0);
  }, 60_000);

  test('leaves what is there as it is and names what differs; what was brought in already is not brought in again', async () => {
    const database = opened();
    for (const key of ['d1', 'd2', 'd3']) addDecision(database, key, smallDecision(`Decision ${key}`), now);
    const file = await archived(database);
    const other = opened();
    addDecision(other, 'd1', smallDecision('Decision d1'), now);
    addDecision(other, 'd2', smallDecision('Ours'), now);
    const before = [loadDecision(other, 'd1'), loadDecision(other, 'd2')];
    expect(await bringIn(file, other)).toEqual({ added: 1, same: 1, left: ['Ours'] });
    expect([loadDecision(other, 'd1'), loadDecision(other, 'd2')]).toEqual(before);
    const once = content(other);
    expect(await bringIn(file, other)).toEqual({ added: 0, same: 2, left: ['Ours'] });
    expect(content(other)).toEqual(once);
  });

  test('is written whole or not at all', async () => {
    const database = opened();
    addDecision(database, 'd1', smallDecision('One'), now);
    const folder = temporaryFolder();
    await writeArchive(database, path.join(folder, 'all.fulcrum-library'));
    expect(readdirSync(folder)).toEqual(['all.fulcrum-library']);
    await expect(writeArchive(database, path.join(folder, 'missing', 'all.fulcrum-library'))).rejects.toThrow(
      'the directory does not exist',
    );
    expect(readdirSync(folder)).toEqual(['all.fulcrum-library']);
  });
});

describe('a file that cannot be used', () => {
  const refused = async (content: Buffer): Promise<string> => {
    const file = path.join(temporaryFolder(), 'given.fulcrum-library');
    const unpacked = path.join(temporaryFolder(), 'unpacked');
    writeFileSync(file, content);
    const database = opened();
    const reading = readArchive(file, unpacked, (source) => bringInArchive(database, source));
    const error = await reading.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ArchiveRefused);
    expect(existsSync(unpacked)).toBe(false);
    expect(database.prepare('SELECT count(*) FROM decision').pluck().get()).toBe(0);
    return (error as Error).message;
  };

  test('is refused with its name and what is wrong with it', async () => {
    expect(await refused(Buffer.from('no archive'))).toMatch(/^given.fulcrum-library is no archive of a library/);
    expect(await refused(gzipSync('no database'))).toMatch(/cannot be used|holds no library|not a database/);
    const database = opened();
    addDecision(database, 'd1', smallDecision('One'), now);
    const whole = readFileSync(await archived(database));
    expect(await refused(whole.subarray(0, whole.length / 2))).toMatch(/is no archive of a library/);
    const torn = gunzipSync(whole);
    torn.fill(7, torn.length / 2);
    expect(await refused(gzipSync(torn))).toMatch(/damaged|cannot be used/);
  });

  test('is refused where a decision in it is not one', async () => {
    const database = opened();
    addDecision(database, 'd1', smallDecision('One'), now);
    const file = await archived(database);
    const tampered = path.join(temporaryFolder(), 'tampered.sqlite');
    for (const sql of [
      `UPDATE decision SET title = printf('%.400c', 'x')`,
      `UPDATE decision SET template = '../x'`,
      `INSERT INTO edit (decision, at, kind, state, label, changes, wall) VALUES (1, '${now}', 'edit', 'done', 'x', x'00', 0)`,
    ]) {
      writeFileSync(tampered, gunzipSync(readFileSync(file)));
      const inside = new Database(tampered);
      inside.exec(sql);
      inside.close();
      expect(await refused(gzipSync(readFileSync(tampered)))).toMatch(/decision d1 in it does not hold together/);
    }
  });
});
