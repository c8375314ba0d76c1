import type { Change } from '../../shared/decision/changes.ts';
import { entityNames, rowId, type AnyRow, type EntityName } from '../../shared/decision/entities.ts';
import { decisionRow, rowsOf, stateFromRows, type DecisionState, type StateRows } from '../../shared/decision/state.ts';
import { catalogueEntities, catalogueFor, cataloguedRows, catalogueOf, readCatalogue, sameRow } from './catalogue.ts';
import { entityTables, fromSqlRow, quoted, toSql } from './columns.ts';
import { prepared, type Sqlite, type SqlValue } from './sqlite.ts';

/** The whole state of a decision; null where there is none of this key. */
export function loadDecision(database: Sqlite, key: string): DecisionState | null {
  const place = placeOf(database, key);
  if (!place) return null;
  const rows: Partial<Record<EntityName, readonly AnyRow[]>> = {};
  for (const entity of entityNames) rows[entity] = loadRows(database, entity, place);
  for (const [round, id] of cataloguesOf(database, place)) {
    const catalogue = readCatalogue(database, id);
    for (const entity of catalogueEntities) {
      const own = new Set((rows[entity] ?? []).map((row) => rowId(entity, row as never)));
      const without = withoutOf(database, place, round, entity);
      const shared = cataloguedRows(catalogue, entity, round, (id) => own.has(id) || without.has(id));
      rows[entity] = [...(rows[entity] ?? []), ...shared];
    }
  }
  return stateFromRows(rows as StateRows);
}

/**
 * Stores a decision that is not there yet. Rounds are closed last: into a closed one nothing can be written.
 * Call it inside a transaction.
 */
export function insertDecision(database: Sqlite, key: string, state: DecisionState): void {
  insertRow(database, 'decision', { key, no: 0 }, decisionRow(state));
  const place = placeOf(database, key);
  if (!place) throw new Error('A decision was not stored.');
  const rounds = rowsOf(state, 'round').toSorted((left, right) => left.round - right.round);
  for (const round of rounds) insertRow(database, 'round', place, { ...round, closedAt: null });
  for (const { round } of rounds) insertCatalogued(database, place, state, round);
  for (const entity of entityNames) {
    if (entity === 'decision' || entity === 'round' || isCatalogued(entity)) continue;
    for (const row of rowsOf(state, entity) as readonly AnyRow[]) insertRow(database, entity, place, row);
  }
  for (const round of rounds) {
    if (round.closedAt !== null)
      setColumn(database, place, {
        entity: 'round',
        id: String(round.round),
        field: 'closedAt',
        after: round.closedAt,
      });
  }
}

/**
 * Writes changes that were checked before. Closing a round comes last. Call it inside a transaction.
 * @param after the state that they lead to.
 */
export function writeChanges(database: Sqlite, key: string, changes: readonly Change[], after: DecisionState): void {
  const place = placeOf(database, key);
  if (!place) throw new Error(`There is no decision ${key} to change.`);
  const rounds = changes.filter((change) => change.entity === 'round');
  const opened = rounds.filter(({ kind }) => kind === 'add').map(({ id }) => Number(id));
  const dropped = rounds.filter(({ kind }) => kind === 'remove').map(({ id }) => Number(id));
  const asWhole = new Set([...opened, ...dropped]);
  for (const round of dropped) dropRound(database, place, round);
  for (const change of rounds) if (change.kind === 'add') insertRow(database, 'round', place, change.row);
  for (const round of opened) insertCatalogued(database, place, after, round);
  const closes = (change: Change): boolean =>
    change.kind === 'set' && change.entity === 'round' && change.field === 'closedAt';
  for (const change of changes) {
    const isDone =
      (change.entity === 'round' && change.kind !== 'set') ||
      (asWhole.has(roundOf(change)) && (dropped.includes(roundOf(change)) || isCatalogued(change.entity)));
    if (!isDone && !closes(change)) writeChange(database, place, change, after);
  }
  for (const change of changes) if (closes(change)) writeChange(database, place, change, after);
}

/** How a stored decision is named by its rows. */
interface Place {
  readonly key: string;
  readonly no: number;
}

function placeOf(database: Sqlite, key: string): Place | null {
  const row = prepared(database, 'SELECT no FROM decision WHERE "key" = ?').get(key);
  return row ? { key, no: Number(row.no) } : null;
}

/** Number of a round and id of its catalogue, for the rounds that have one. */
function cataloguesOf(database: Sqlite, { no }: Place): readonly (readonly [number, number])[] {
  const sql = 'SELECT round, catalogue FROM decision_round WHERE decision = ? AND catalogue IS NOT NULL ORDER BY round';
  return prepared(database, sql)
    .all(no)
    .map(({ round, catalogue }) => [Number(round), Number(catalogue)]);
}

/** Ids of the rows of its catalogue that a round goes without. */
function withoutOf(database: Sqlite, { no }: Place, round: number, entity: EntityName): ReadonlySet<string> {
  const sql = 'SELECT id FROM decision_without WHERE decision = ? AND round = ? AND entity = ?';
  return new Set(
    prepared(database, sql)
      .all(no, round, entity)
      .map(({ id }) => String(id)),
  );
}

function isCatalogued(entity: EntityName): boolean {
  return (catalogueEntities as readonly EntityName[]).includes(entity);
}

function roundOf({ id }: Change): number {
  return Number(id.split('/')[0]);
}

/** Stores what of a round a catalogue may hold: as a catalogue and what differs from it, or as rows. */
function insertCatalogued(database: Sqlite, place: Place, state: DecisionState, round: number): void {
  const inRound = (entity: EntityName): readonly AnyRow[] =>
    (rowsOf(state, entity) as readonly AnyRow[]).filter((row) => row['round'] === round);
  const rows = catalogueOf(inRound);
  const before = cataloguesOf(database, place).findLast(([number]) => number < round)?.[1] ?? null;
  const id = catalogueFor(database, rows, { before, template: decisionRow(state).template });
  const catalogue = id === null ? new Map<EntityName, ReadonlyMap<string, AnyRow>>() : readCatalogue(database, id);
  if (id !== null)
    prepared(database, 'UPDATE decision_round SET catalogue = ? WHERE decision = ? AND round = ?').run(
      id,
      place.no,
      round,
    );
  for (const [entity, own] of rows) {
    const shared = catalogue.get(entity) ?? new Map<string, AnyRow>();
    for (const [idOfRow, row] of own) {
      if (!sameRow(row, shared.get(idOfRow))) insertRow(database, entity, place, row);
    }
    for (const idOfRow of shared.keys())
      if (!own.has(idOfRow)) goWithout(database, place, entity, `${round}/${idOfRow}`);
  }
}

function goWithout(database: Sqlite, { no }: Place, entity: EntityName, id: string): void {
  const sql = 'INSERT INTO decision_without (decision, round, entity, id) VALUES (?, ?, ?, ?)';
  prepared(database, sql).run(no, Number(id.split('/')[0]), entity, id);
}

function dropRound(database: Sqlite, { no }: Place, round: number): void {
  const tables = entityNames
    .toReversed()
    .map((entity) => entityTables[entity])
    .filter(({ keys }) => keys.some(({ field }) => field === 'round'));
  for (const table of ['decision_without', ...tables.map((entity) => entity.table)])
    prepared(database, `DELETE FROM ${table} WHERE decision = ? AND round = ?`).run(no, round);
}

function writeChange(database: Sqlite, place: Place, change: Change, after: DecisionState): void {
  if (isCatalogued(change.entity)) return writeCatalogued(database, place, change, after);
  switch (change.kind) {
    case 'set':
      return expectOneRow(setColumn(database, place, change), change);
    case 'add':
      return insertRow(database, change.entity, place, change.row);
    case 'remove':
      return expectOneRow(deleteRow(database, place, change), change);
  }
}

/** A row of the catalogue that is changed becomes a row of the round; one that is taken out is what the round goes without. */
function writeCatalogued(database: Sqlite, place: Place, change: Change, after: DecisionState): void {
  const { entity, id } = change;
  const round = roundOf(change);
  const catalogue = cataloguesOf(database, place).find(([number]) => number === round)?.[1] ?? null;
  const isShared =
    catalogue !== null &&
    readCatalogue(database, catalogue)
      .get(entity)
      ?.has(id.slice(id.indexOf('/') + 1)) === true;
  const comeBack = 'DELETE FROM decision_without WHERE decision = ? AND round = ? AND entity = ? AND id = ?';
  switch (change.kind) {
    case 'set': {
      if (setColumn(database, place, change) === 1) return;
      if (!isShared) return expectOneRow(0, change);
      const row = (after[entity] as Readonly<Record<string, AnyRow>>)[id];
      // A row that is gone in the end is taken out by a later change.
      return row && insertRow(database, entity, place, row);
    }
    case 'add':
      prepared(database, comeBack).run(place.no, round, entity, id);
      return insertRow(database, entity, place, change.row);
    case 'remove': {
      const removed = deleteRow(database, place, change);
      if (isShared) return goWithout(database, place, entity, id);
      return expectOneRow(removed, change);
    }
  }
}

function loadRows(database: Sqlite, entity: EntityName, place: Place): readonly AnyRow[] {
  const table = entityTables[entity];
  const columns = table.fields.map(({ column }) => quoted(column)).join(', ');
  const sql = `SELECT ${columns} FROM ${table.table} WHERE ${quoted(table.owner)} = ?`;
  return prepared(database, sql)
    .all(ownerOf(entity, place))
    .map((row) => fromSqlRow(table, row));
}

/** The decision has its key, everything else the number of the decision. */
function ownerOf(entity: EntityName, { key, no }: Place): SqlValue {
  return entity === 'decision' ? key : no;
}

function insertRow(database: Sqlite, entity: EntityName, place: Place, row: AnyRow): void {
  const values = entityTables[entity].fields.map(({ field }) => toSql(row[field]));
  prepared(database, insertions[entity]).run(ownerOf(entity, place), ...values);
}

/** The SQL that adds a row, of every entity: its owner and its fields in their order. */
const insertions = Object.fromEntries(
  entityNames.map((entity) => {
    const { table, fields, owner } = entityTables[entity];
    const columns = [owner, ...fields.map(({ column }) => column)].map(quoted).join(', ');
    const places = Array.from({ length: fields.length + 1 }, () => '?').join(', ');
    return [entity, `INSERT INTO ${table} (${columns}) VALUES (${places})`];
  }),
) as Readonly<Record<EntityName, string>>;

type SetChange = Pick<Extract<Change, { readonly kind: 'set' }>, 'entity' | 'id' | 'field' | 'after'>;

/** @returns how many rows there were to change. */
function setColumn(database: Sqlite, place: Place, { entity, id, field, after }: SetChange): number {
  const { table, fields } = entityTables[entity];
  const target = fields.find((candidate) => candidate.field === field);
  if (!target) throw new Error(`There is no field ${field} in ${entity}.`);
  const sql = `UPDATE ${table} SET ${quoted(target.column)} = ? WHERE ${rowCondition(entity)}`;
  return prepared(database, sql).run(toSql(after), ...rowPlace(entity, place, id)).changes;
}

/** @returns how many rows there were to delete. */
function deleteRow(database: Sqlite, place: Place, { entity, id }: Pick<Change, 'entity' | 'id'>): number {
  const sql = `DELETE FROM ${entityTables[entity].table} WHERE ${rowCondition(entity)}`;
  return prepared(database, sql).run(...rowPlace(entity, place, id)).changes;
}

function rowCondition(entity: EntityName): string {
  const { owner, keys } = entityTables[entity];
  return [owner, ...keys.map(({ column }) => column)].map((column) => `${quoted(column)} = ?`).join(' AND ');
}

function rowPlace(entity: EntityName, place: Place, id: string): readonly SqlValue[] {
  const { keys } = entityTables[entity];
  const owner = ownerOf(entity, place);
  if (keys.length === 0) return [owner];
  const parts = id.split('/');
  return [owner, ...keys.map(({ field }, index) => (field === 'round' ? Number(parts[index]) : (parts[index] ?? '')))];
}

/** A change that touches no row would be lost without anyone noticing. */
function expectOneRow(count: number, { entity, id }: Pick<Change, 'entity' | 'id'>): void {
  if (count !== 1) throw new Error(`A change of ${entity} ${id} met ${count} rows.`);
}
