import { DatabaseRefused } from './database-refused.ts';
import { singleValue, type Sqlite } from './sqlite.ts';

/** One step of the schema. It must not begin or end a transaction. */
export interface Migration {
  /** The version the file has after this step; strictly rising, from 1 on. */
  readonly version: number;
  readonly up: (database: Sqlite) => void;
}

/** "Flcr" read as a big-endian number: how a database file is known to be ours. */
export const applicationId = 0x46_6c_63_72;

/** The version that a list of migrations ends in. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/** The schema version of an open file; 0 for a fresh one. */
export function schemaVersion(database: Sqlite): number {
  return Number(singleValue(database, 'PRAGMA user_version'));
}

/**
 * Brings the schema up to date, each step with its version number in a transaction of its own. Foreign keys are off
 * meanwhile, because rebuilding a table with them on deletes every row that refers to it; each step is checked for
 * dangling references before it is kept.
 * @throws {DatabaseRefused} `migration-failed`; the file then has the version of the last step that worked.
 */
export function migrate(database: Sqlite, migrations: readonly Migration[]): void {
  requireRising(migrations);
  const pending = migrations.filter((migration) => migration.version > schemaVersion(database));
  if (pending.length === 0) return;
  database.pragma('foreign_keys = OFF');
  try {
    for (const migration of pending) runStep(database, migration);
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

function runStep(database: Sqlite, migration: Migration): void {
  const step = database.transaction(() => {
    if (schemaVersion(database) === 0) database.pragma(`application_id = ${applicationId}`);
    migration.up(database);
    const dangling = database.pragma('foreign_key_check') as unknown[];
    if (dangling.length > 0) throw new Error(`${dangling.length} rows refer to rows that do not exist`);
    database.pragma(`user_version = ${migration.version}`);
  });
  try {
    step.immediate();
  } catch (error) {
    throw DatabaseRefused.migrationFailed(database.name, migration.version, error);
  }
}

function requireRising(migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1) throw new Error(`Migration ${migration.version} is out of order.`);
  });
}
