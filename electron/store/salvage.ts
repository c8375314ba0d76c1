import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { checkDecision } from '../../shared/decision/check.ts';
import { entityNames, entitySchemas, rowId, type AnyRow, type EntityName } from '../../shared/decision/entities.ts';
import { keySchema } from '../../shared/decision/keys.ts';
import { brokenReference } from '../../shared/decision/references.ts';
import { stateFromRows, type DecisionState, type StateRows } from '../../shared/decision/state.ts';
import { catalogueEntities, cataloguedRows, catalogueFromText } from './catalogue.ts';
import { entityTables, fromSqlRow, quoted } from './columns.ts';
import { addDecision } from './decisions.ts';
import type { Sqlite, SqlRow } from './sqlite.ts';

/**
 * Brings over from a damaged file what can still be read, row by row, and keeps each decision that holds together
 * without the rows that are lost. Histories stay behind.
 * @returns what was saved, in words.
 */
export function salvageInto(database: Sqlite, damagedFile: string, now: string): string {
  const found = existsSync(damagedFile) ? readDecisions(damagedFile) : new Map<string, StateRows>();
  let saved = 0;
  for (const [key, rows] of found) {
    const state = whole(rows);
    if (!state || !keySchema.safeParse(key).success) continue;
    addDecision(database, key, state, now);
    saved += 1;
  }
  if (found.size === 0) return 'There is no backup, and nothing in the file could be read: this library is empty.';
  return `There is no backup. ${saved} of the ${found.size} decisions found in the file could be saved; look whether anything is missing in them.`;
}

function readDecisions(file: string): Map<string, StateRows> {
  const decisions = new Map<string, Partial<Record<EntityName, AnyRow[]>>>();
  let damaged: Sqlite | undefined;
  try {
    damaged = new Database(file, { readonly: true, fileMustExist: true });
    const keys = keysByNumber(damaged);
    const take = (entity: EntityName, { owner, row }: OwnedRow): void => {
      const key = entity === 'decision' ? owner : keys.get(owner);
      if (key === undefined) return;
      let rows = decisions.get(key);
      if (!rows) decisions.set(key, (rows = {}));
      (rows[entity] ??= []).push(row);
    };
    for (const entity of entityNames) {
      // A row that a round has itself comes after the one of its catalogue, and takes its place.
      for (const found of cataloguedIn(damaged, entity)) take(entity, found);
      for (const found of readableRows(damaged, entity)) take(entity, found);
    }
  } catch {
    // Not even a table can be reached; what was read until then counts.
  } finally {
    damaged?.close();
  }
  return decisions as unknown as Map<string, StateRows>;
}

/** Keys of decisions by the number that their rows have. */
function keysByNumber(damaged: Sqlite): ReadonlyMap<string, string> {
  return new Map(
    rowsUpToDamage(damaged, 'SELECT no, "key" FROM decision').map((row) => [String(row.no), String(row.key)]),
  );
}

/** The rows that rounds have from their catalogues. */
function cataloguedIn(damaged: Sqlite, entity: EntityName): readonly OwnedRow[] {
  if (!(catalogueEntities as readonly EntityName[]).includes(entity)) return [];
  const without = new Set(
    rowsUpToDamage(damaged, 'SELECT decision, entity, id FROM decision_without').map(
      (row) => `${row.decision} ${row.entity} ${row.id}`,
    ),
  );
  const rounds = rowsUpToDamage(
    damaged,
    `SELECT r.decision, r.round, c.content FROM decision_round AS r JOIN catalogue AS c ON c.id = r.catalogue`,
  );
  return rounds.flatMap(({ decision, round, content }) =>
    cataloguedRows(catalogueFromText(String(content)), entity, Number(round), (id) =>
      without.has(`${decision} ${entity} ${id}`),
    ).map((row) => ({ owner: String(decision), row })),
  );
}

function rowsUpToDamage(damaged: Sqlite, sql: string): readonly SqlRow[] {
  const rows: SqlRow[] = [];
  try {
    for (const row of damaged.prepare<unknown[], SqlRow>(sql).iterate()) rows.push(row);
  } catch {
    // The damaged page: what was read until then counts.
  }
  return rows;
}

interface OwnedRow {
  /** Key of a decision, of its other rows the number. */
  readonly owner: string;
  readonly row: AnyRow;
}

/** Rows from both ends of the table up to what cannot be read, those that fit their schema. */
function readableRows(damaged: Sqlite, entity: EntityName): readonly OwnedRow[] {
  const { owner, keys } = entityTables[entity];
  const found = new Map<string, OwnedRow>();
  for (const direction of ['ASC', 'DESC']) {
    const order = [owner, ...keys.map(({ column }) => column)].map((column) => `${quoted(column)} ${direction}`);
    collect(damaged, entity, order.join(', '), found);
  }
  return [...found.values()];
}

function collect(damaged: Sqlite, entity: EntityName, order: string, found: Map<string, OwnedRow>): void {
  const table = entityTables[entity];
  const columns = table.fields.map(({ column }) => quoted(column)).join(', ');
  const sql = `SELECT ${quoted(table.owner)} AS owner_key, ${columns} FROM ${table.table} ORDER BY ${order}`;
  try {
    for (const row of damaged.prepare<unknown[], SqlRow>(sql).iterate()) {
      const parsed = entitySchemas[entity].safeParse(fromSqlRow(table, row));
      if (!parsed.success) continue;
      const owner = String(row.owner_key);
      found.set(`${owner} ${rowId(entity, parsed.data as never)}`, { owner, row: parsed.data });
    }
  } catch {
    // The damaged page: what comes behind it is read from the other end.
  }
}

/** A state without the rows that refer to lost ones; null where nothing sensible is left. */
function whole(rows: StateRows): DecisionState | null {
  if (!rows.decision || !rows.round) return null;
  let state = stateFromRows(rows);
  for (let pass = 0; pass < entityNames.length; pass += 1) {
    const next = withoutDangling(state);
    if (next === state) break;
    state = next;
  }
  try {
    checkDecision(state);
    return state;
  } catch {
    // Not sound even without what dangles: better not in the library than wrong in it.
    return null;
  }
}

function withoutDangling(state: DecisionState): DecisionState {
  let lost = false;
  const entries = entityNames.map((entity) => {
    const rows = Object.entries(state[entity] as Readonly<Record<string, AnyRow>>);
    const kept = rows.filter(([, row]) => brokenReference(state, entity, row) === null);
    if (kept.length < rows.length) lost = true;
    return [entity, Object.fromEntries(kept)];
  });
  return lost ? (Object.fromEntries(entries) as DecisionState) : state;
}
