import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrate, type Migration } from '../../../../electron/store/migrate.ts';
import { migrations } from '../../../../electron/store/migrations/all.ts';
import type { Sqlite } from '../../../../electron/store/sqlite.ts';
import { afterTest, memoryStore } from './open-store.ts';

function empty(): Sqlite {
  const database = new Database(':memory:');
  afterTest(() => database.close());
  database.pragma('foreign_keys = ON');
  return database;
}

const tables: Migration = {
  version: 1,
  up: (database) =>
    database.exec(`CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;
      CREATE TABLE child (parent INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE) STRICT;
      INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1);`),
};

describe('migrate', () => {
  test('the schema is the one that was agreed on', async () => {
    const rows = memoryStore()
      .prepare(
        `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_text_%' ORDER BY type, name`,
      )
      .pluck()
      .all();
    await expect(`${rows.join(';\n\n')};\n`).toMatchFileSnapshot('./schema.sql');
  });

  test('every table is strict', () => {
    const list = memoryStore().pragma('table_list') as { name: string; type: string; strict: number }[];
    const loose = list.filter(
      ({ name, type, strict }) => type === 'table' && strict === 0 && !/^(sqlite_|search_text)/.test(name),
    );
    expect(loose).toEqual([]);
  });

  test('rebuilding a table keeps the rows that refer to it', () => {
    const database = empty();
    const rebuild: Migration = {
      version: 2,
      up: (open) =>
        open.exec(`CREATE TABLE parent_new (id INTEGER PRIMARY KEY, name TEXT) STRICT;
          INSERT INTO parent_new SELECT id, NULL FROM parent; DROP TABLE parent; ALTER TABLE parent_new RENAME TO parent;`),
    };
    migrate(database, [tables, rebuild]);
    expect(database.prepare('SELECT parent FROM child').pluck().all()).toEqual([1]);
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  test('a step that leaves dangling references is taken back, with its version', () => {
    const database = empty();
    migrate(database, [tables]);
    const careless: Migration = { version: 2, up: (open) => open.exec('DELETE FROM parent') };
    expect(() => migrate(database, [tables, careless])).toThrow('1 rows refer to rows that do not exist');
    expect(database.pragma('user_version', { simple: true })).toBe(1);
    expect(database.prepare('SELECT count(*) FROM parent').pluck().get()).toBe(1);
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  test('steps that are done are not repeated', () => {
    const database = empty();
    migrate(database, [tables]);
    migrate(database, [tables]);
    expect(database.prepare('SELECT count(*) FROM parent').pluck().get()).toBe(1);
  });

  test('numbers that do not rise one by one are a mistake', () => {
    expect(() => migrate(empty(), [{ ...tables, version: 2 }])).toThrow('out of order');
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });
});
