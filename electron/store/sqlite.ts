import type Database from 'better-sqlite3';

/** An open connection. */
export type Sqlite = Database.Database;

/** A value as SQLite holds it. */
export type SqlValue = string | number | null;

export type SqlRow = Readonly<Record<string, SqlValue>>;

type Statement = Database.Statement<unknown[], SqlRow>;

const statementsOf = new WeakMap<Sqlite, Map<string, Statement>>();

/** The statement for an SQL text, prepared once for each connection. */
export function prepared(database: Sqlite, sql: string): Statement {
  let statements = statementsOf.get(database);
  if (!statements) statementsOf.set(database, (statements = new Map()));
  let statement = statements.get(sql);
  if (!statement) statements.set(sql, (statement = database.prepare<unknown[], SqlRow>(sql)));
  return statement;
}

/**
 * Runs a piece of work as one immediate transaction: all of it or nothing. The work must not await. Inside another
 * transaction it becomes part of that one.
 */
export function inTransaction<T>(database: Sqlite, work: () => T): T {
  if (database.inTransaction) return work();
  return database.transaction(work).immediate();
}

/** The first column of the only row of a query, such as a pragma. */
export function singleValue(database: Sqlite, sql: string): SqlValue {
  const row = database.prepare<unknown[], SqlRow>(sql).get();
  return row ? (Object.values(row)[0] ?? null) : null;
}
