import type { Change } from '../../shared/decision/changes.ts';
import { entityNames, type AnyRow, type EntityName } from '../../shared/decision/entities.ts';
import { rowsOf, stateFromRows, type DecisionState, type StateRows } from '../../shared/decision/state.ts';
import { entityTables, fromSqlRow, quoted, toSql } from './columns.ts';
import { prepared, type Sqlite, type SqlValue } from './sqlite.ts';

/** The whole state of a decision; null where there is none of this key. */
export function loadDecision(database: Sqlite, key: string): DecisionState | null {
  const rows: Partial<Record<EntityName, readonly AnyRow[]>> = {};
  for (const entity of entityNames) {
    const loaded = loadRows(database, entity, key);
    if (entity === 'decision' && loaded.length === 0) return null;
    rows[entity] = loaded;
  }
  return stateFromRows(rows as StateRows);
}

/**
 * Stores a decision that is not there yet. Rounds are closed last: into a closed one nothing can be written.
 * Call it inside a transaction.
 */
export function insertDecision(database: Sqlite, key: string, state: DecisionState): void {
  for (const entity of entityNames) {
    for (const row of rowsOf(state, entity) as readonly AnyRow[]) {
      insertRow(database, entity, key, entity === 'round' ? { ...row, closedAt: null } : row);
    }
  }
  for (const round of rowsOf(state, 'round')) {
    if (round.closedAt !== null) setColumn(database, 'round', key, String(round.round), 'closedAt', round.closedAt);
  }
}

/** Writes changes that were checked before. Closing a round comes last. Call it inside a transaction. */
export function writeChanges(database: Sqlite, key: string, changes: readonly Change[]): void {
  const closes = (change: Change): boolean =>
    change.kind === 'set' && change.entity === 'round' && change.field === 'closedAt';
  for (const change of changes) if (!closes(change)) writeChange(database, key, change);
  for (const change of changes) if (closes(change)) writeChange(database, key, change);
}

function writeChange(database: Sqlite, key: string, change: Change): void {
  switch (change.kind) {
    case 'set':
      return setColumn(database, change.entity, key, change.id, change.field, change.after);
    case 'add':
      return insertRow(database, change.entity, key, change.row);
    case 'remove':
      return deleteRow(database, change.entity, key, change.id);
  }
}

function loadRows(database: Sqlite, entity: EntityName, key: string): readonly AnyRow[] {
  const table = entityTables[entity];
  const columns = table.fields.map(({ column }) => quoted(column)).join(', ');
  const sql = `SELECT ${columns} FROM ${table.table} WHERE ${quoted(table.owner)} = ?`;
  return prepared(database, sql)
    .all(key)
    .map((row) => fromSqlRow(table, row));
}

function insertRow(database: Sqlite, entity: EntityName, key: string, row: AnyRow): void {
  const { table, fields, owner } = entityTables[entity];
  const columns = [owner, ...fields.map(({ column }) => column)].map(quoted).join(', ');
  const places = Array.from({ length: fields.length + 1 }, () => '?').join(', ');
  prepared(database, `INSERT INTO ${table} (${columns}) VALUES (${places})`).run(
    key,
    ...fields.map(({ field }) => toSql(row[field])),
  );
}

function setColumn(
  database: Sqlite,
  entity: EntityName,
  key: string,
  id: string,
  field: string,
  value: AnyRow[string],
): void {
  const { table, fields } = entityTables[entity];
  const target = fields.find((candidate) => candidate.field === field);
  if (!target) throw new Error(`There is no field ${field} in ${entity}.`);
  const sql = `UPDATE ${table} SET ${quoted(target.column)} = ? WHERE ${rowCondition(entity)}`;
  expectOneRow(prepared(database, sql).run(toSql(value), ...rowPlace(entity, key, id)).changes, entity, id);
}

function deleteRow(database: Sqlite, entity: EntityName, key: string, id: string): void {
  const sql = `DELETE FROM ${entityTables[entity].table} WHERE ${rowCondition(entity)}`;
  expectOneRow(prepared(database, sql).run(...rowPlace(entity, key, id)).changes, entity, id);
}

function rowCondition(entity: EntityName): string {
  const { owner, keys } = entityTables[entity];
  return [owner, ...keys.map(({ column }) => column)].map((column) => `${quoted(column)} = ?`).join(' AND ');
}

function rowPlace(entity: EntityName, key: string, id: string): readonly SqlValue[] {
  const { keys } = entityTables[entity];
  if (keys.length === 0) return [key];
  const parts = id.split('/');
  return [key, ...keys.map(({ field }, index) => (field === 'round' ? Number(parts[index]) : (parts[index] ?? '')))];
}

/** A change that touches no row would be lost without anyone noticing. */
function expectOneRow(count: number, entity: EntityName, id: string): void {
  if (count !== 1) throw new Error(`A change of ${entity} ${id} met ${count} rows.`);
}
