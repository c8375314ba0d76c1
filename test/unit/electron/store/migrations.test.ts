import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createAdrRepositoryStore } from '../../../../electron/store/adr-repositories.ts';
import { loadDecision } from '../../../../electron/store/decision-rows.ts';
import { addDecision, redoEdit, undoEdit } from '../../../../electron/store/decisions.ts';
import { listDecisions } from '../../../../electron/store/library.ts';
import { openDatabase } from '../../../../electron/store/open-database.ts';
import { createRecordStore } from '../../../../electron/store/records.ts';
import { migrate } from '../../../../electron/store/migrate.ts';
import { migrations } from '../../../../electron/store/migrations/all.ts';
import { indexMissing } from '../../../../electron/store/search-index.ts';
import type { Sqlite } from '../../../../electron/store/sqlite.ts';
import { now, smallDecision } from '../sample-decision.ts';
import { afterTest, temporaryFolder } from './open-store.ts';

/** A library of the first schema with one decision, a score on it, and both in its log; closed where told. */
function firstLibrary(closed: boolean): Sqlite {
  const database = new Database(':memory:');
  afterTest(() => database.close());
  migrate(database, migrations.slice(0, 1));
  const add = (entity: string, id: string, row: object): object => ({ kind: 'add', entity, id, row });
  const ballot = { round: 1, key: 'agreed', method: 'points', revealedAt: null };
  const score = { round: 1, ballot: 'agreed', criterion: 'c', option: 'a', value: 7, note: 'old' };
  const close = { kind: 'set', entity: 'round', id: '1', field: 'closedAt', before: null, after: now };
  database.exec(`
    INSERT INTO decision VALUES ('d', 'T', '', 'proposed', NULL, NULL, NULL, 'madr', NULL, '', '${now}', NULL, NULL);
    INSERT INTO decision_round (decision, round, context, opened_at, closed_at, seed) VALUES ('d', 1, '', '${now}', NULL, 1);
    INSERT INTO decision_option (decision, round, "key", position, name, description, colour, removed) VALUES ('d', 1, 'a', 1, 'A', '', 0, 0);
    INSERT INTO decision_group (decision, round, "key", position, name, removed) VALUES ('d', 1, 'g', 1, 'G', 0);
    INSERT INTO decision_criterion (decision, round, "key", "group", position, name, question, must_have, scale_lowest,
      scale_highest, scale_step, direction, unit, anchor_lowest, anchor_middle, anchor_highest, suggested_swing, removed)
      VALUES ('d', 1, 'c', 'g', 1, 'C', '', 0, 0, 10, 1, 'more', '', '', '', '', NULL, 0);
    INSERT INTO decision_ballot VALUES ('d', 1, 'agreed', 'points', NULL);
    INSERT INTO decision_score VALUES ('d', 1, 'agreed', 'c', 'a', 7, 'old');`);
  const log = database.prepare(
    `INSERT INTO edit (decision, at, kind, state, label, changes) VALUES ('d', ?, 'edit', 'done', ?, ?)`,
  );
  log.run(now, 'Score', JSON.stringify([add('ballot', '1/agreed', ballot), add('score', '1/agreed/c/a', score)]));
  if (closed) {
    database.exec(`UPDATE decision_round SET closed_at = '${now}'`);
    log.run(now, 'Close', JSON.stringify([close]));
  }
  return database;
}

test('a library of the first schema keeps its rows and its history: what was done before can be undone and repeated', () => {
  const database = firstLibrary(false);
  migrate(database, migrations);
  const before = loadDecision(database, 'd');
  expect(before?.ballot['1/agreed']).toEqual({
    round: 1,
    key: 'agreed',
    method: 'points',
    handedInAt: null,
    revealedAt: null,
  });
  expect(before?.score['1/agreed/c/a']).toMatchObject({ value: 7, note: 'old', lowest: null, previous: null });
  expect(undoEdit(database, 'd', now).label).toBe('Score');
  expect(loadDecision(database, 'd')?.score).toEqual({});
  expect(redoEdit(database, 'd', now).label).toBe('Score');
  expect(loadDecision(database, 'd')).toEqual(before);
});

test('a round that was closed stays so, for the rebuilt table and for undo', () => {
  const database = firstLibrary(true);
  migrate(database, migrations);
  const refused = 'a closed round never changes';
  expect(() => database.exec(`UPDATE decision_ballot SET method = 'swing'`)).toThrow(refused);
  expect(() => database.exec(`INSERT INTO decision_discussion VALUES (1, 1, 'c', '', NULL)`)).toThrow(refused);
  expect(undoEdit(database, 'd', now).label).toBeNull();
});

test('a library of the second schema keeps what it has, and then remembers repositories', () => {
  const database = firstLibrary(true);
  migrate(database, migrations.slice(0, 2));
  database.exec(`INSERT INTO record_folder VALUES ('d', '/repository/adr')`);
  const content = (table: string): unknown => database.prepare(`SELECT * FROM ${table}`).raw().all();
  const tables = ['edit', 'decision', 'decision_round', 'decision_score'];
  const rows = tables.map(content);
  migrate(database, migrations.slice(0, 3));
  expect(tables.map(content)).toEqual(rows);
  expect(database.prepare('SELECT folder FROM record_folder').pluck().all()).toEqual(['/repository/adr']);
  const store = createAdrRepositoryStore(database);
  expect(store.opened('/repository', now)).toEqual(store.all()[0]);
});

test('a library of the third schema keeps its records, and then remembers of which ADR a decision was made', () => {
  const database = firstLibrary(true);
  migrate(database, migrations.slice(0, 3));
  database.exec(`INSERT INTO record ("key", decision, round, format, folder, file_name, number, title, content,
    content_hash, data_hash, written_at, file_state) VALUES ('r', 'd', 1, 'madr', '/adr', '0001-t.md', 1, 'T', 'text',
    'hash', '', '${now}', 'unchanged')`);
  migrate(database, migrations);
  const records = createRecordStore(database);
  const [record] = records.ofDecision('d');
  expect(record).toMatchObject({ key: 'r', content: 'text', inPlace: false });
  expect(records.originOf('d')).toBeNull();
  const origin = {
    root: '/repository',
    folder: '/repository/adr',
    fileName: '0001-t.md',
    contentHash: 'hash',
    base: '{}',
    way: null,
  } as const;
  records.setOrigin('d', origin);
  expect(records.originOf('d')).toEqual(origin);
  if (record) records.save([{ ...record, inPlace: true }], { ...origin, way: 'in-place', contentHash: 'other' });
  expect(records.originOf('d')).toEqual({ ...origin, way: 'in-place', contentHash: 'other' });
  expect(records.byKey('r')?.inPlace).toBe(true);
});

test('what is not indexed yet when a start is cut short is indexed by the next one', () => {
  const folder = temporaryFolder();
  const first = openDatabase({ folder, now }).database;
  addDecision(first, 'd1', smallDecision('Framework'), now);
  first.exec('DELETE FROM search_text; INSERT INTO search_missing SELECT no FROM decision');
  first.close();
  const { database } = openDatabase({ folder, now });
  afterTest(() => database.close());
  const query = { text: 'framework', status: null, tag: null, person: null, archived: false, sort: 'title' } as const;
  expect(listDecisions(database, query).found).toBe(1);
});

test('a library with another index is indexed anew when it is opened, and decisions that were deleted stay out of it', () => {
  const database = firstLibrary(true);
  const summary = database.prepare(
    `INSERT INTO summary (decision, title, status, progress, archived, created_at, updated_at) VALUES (?, 'T', 'proposed', 0, 0, '${now}', '${now}')`,
  );
  summary.run('d');
  database.exec(`INSERT INTO decision SELECT 'gone', title, record_title, status, date, review_date, template, record_format,
    supersedes, superseded_by, created_at, archived_at, '${now}' FROM decision`);
  migrate(database, migrations.slice(0, 7));
  database.exec(`INSERT INTO search_section (id, decision, section) VALUES (1, 'd', 'score');
    INSERT INTO search_text (rowid, text) VALUES (1, 'stale')`);
  migrate(database, migrations);
  indexMissing(database);
  const query = { status: null, tag: null, person: null, archived: false, sort: 'title' } as const;
  const found = (text: string): number => listDecisions(database, { ...query, text }).found;
  expect([found('old'), found('stale'), found('')]).toEqual([1, 0, 1]);
  expect(database.prepare('SELECT count(*) FROM search_missing').pluck().get()).toBe(0);
});
