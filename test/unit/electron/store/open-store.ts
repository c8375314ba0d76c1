import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach } from 'vitest';
import { migrate } from '../../../../electron/store/migrate.ts';
import { migrations } from '../../../../electron/store/migrations/all.ts';
import type { Sqlite } from '../../../../electron/store/sqlite.ts';

const cleanUps: (() => void)[] = [];

afterEach(() => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) cleanUp();
});

/** A migrated database in memory, closed after the test. */
export function memoryStore(): Sqlite {
  const database = new Database(':memory:');
  cleanUps.push(() => database.close());
  database.pragma('foreign_keys = ON');
  migrate(database, migrations);
  return database;
}

/** An empty folder, removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-store-'));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Does something after the test, before folders are removed. */
export function afterTest(cleanUp: () => void): void {
  cleanUps.push(cleanUp);
}
