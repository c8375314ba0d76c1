import { createHash } from 'node:crypto';
import { keyFields, rowId, type AnyRow, type EntityName } from '../../shared/decision/entities.ts';
import { prepared, type Sqlite } from './sqlite.ts';

/**
 * The entities whose rows a catalogue may hold: what a template gives, and what a round takes over from the one before,
 * mostly unchanged. Nothing in SQLite refers to them.
 */
export const catalogueEntities = [
  'group',
  'criterion',
  'evidence',
  'question',
  'choice',
  'effect',
] as const satisfies EntityName[];

/** Rows without the number of their round, by entity and by their id without it. Never changed. */
export type Catalogue = ReadonlyMap<EntityName, ReadonlyMap<string, AnyRow>>;

/** Fewer rows than this are stored with their round. */
const fewRows = 20;

/** So many catalogues are looked through for one that a round is like. */
const candidates = 8;

/** So many are kept in memory, read. */
const keptInMemory = 32;

const readOf = new WeakMap<Sqlite, Map<number, Catalogue>>();

/** A stored catalogue. */
export function readCatalogue(database: Sqlite, id: number): Catalogue {
  let known = readOf.get(database);
  if (!known) readOf.set(database, (known = new Map()));
  const present = known.get(id);
  if (present) return present;
  const row = prepared(database, 'SELECT content FROM catalogue WHERE id = ?').get(id);
  if (!row) throw new Error(`There is no catalogue ${id}.`);
  const catalogue = catalogueFromText(String(row.content));
  if (known.size >= keptInMemory) known.clear();
  known.set(id, catalogue);
  return catalogue;
}

/** What a catalogue says, as it was stored. */
export function catalogueFromText(text: string): Catalogue {
  const lists = JSON.parse(text) as Partial<Record<EntityName, readonly AnyRow[]>>;
  return catalogueOf((entity) => lists[entity] ?? []);
}

/** The rows of a round that a catalogue may hold. @param rowsOf all rows of the round, by entity. */
export function catalogueOf(rowsOf: (entity: EntityName) => readonly AnyRow[]): Catalogue {
  return new Map(
    catalogueEntities.map((entity) => [entity, new Map(rowsOf(entity).map((row) => [idInRound(entity, row), row]))]),
  );
}

/** The id of a row without the number of its round. */
export function idInRound(entity: EntityName, row: AnyRow): string {
  return (keyFields[entity] as readonly string[])
    .filter((field) => field !== 'round')
    .map((field) => String(row[field]))
    .join('/');
}

/**
 * The catalogue that a round is to be stored with: the one of the round before or of another decision of its template
 * where most rows are the same, else a new one; null where there is too little to share.
 * @param rows of the round, without its number.
 */
export function catalogueFor(
  database: Sqlite,
  rows: Catalogue,
  like: { readonly before: number | null; readonly template: string | null },
): number | null {
  const count = sizeOf(rows);
  if (count < fewRows) return null;
  const near = candidatesLike(database, like).map((id) => ({
    id,
    apart: differences(rows, readCatalogue(database, id)),
  }));
  // Mostly one is the same, and comparing is quicker than writing down all that there is.
  const equal = near.find(({ apart }) => apart === 0);
  if (equal) return equal.id;
  const text = textOf(rows);
  const hash = createHash('sha256').update(text).digest('hex');
  const same = prepared(database, 'SELECT id FROM catalogue WHERE hash = ?').get(hash);
  if (same) return Number(same.id);
  const similar = near.find(({ apart }) => apart * 2 < count);
  if (similar) return similar.id;
  return Number(
    prepared(database, 'INSERT INTO catalogue (hash, content) VALUES (?, ?)').run(hash, text).lastInsertRowid,
  );
}

function candidatesLike(
  database: Sqlite,
  { before, template }: { readonly before: number | null; readonly template: string | null },
): readonly number[] {
  if (before !== null) return [before];
  const sql = `SELECT DISTINCT r.catalogue AS id FROM decision_round AS r JOIN decision AS d ON d.no = r.decision
    WHERE d.template = ? AND r.catalogue IS NOT NULL ORDER BY r.catalogue LIMIT ${candidates}`;
  return prepared(database, sql)
    .all(template)
    .map(({ id }) => Number(id));
}

function sizeOf(catalogue: Catalogue): number {
  let count = 0;
  for (const rows of catalogue.values()) count += rows.size;
  return count;
}

/** How many rows would have to be stored beside a catalogue. */
function differences(rows: Catalogue, catalogue: Catalogue): number {
  let count = 0;
  for (const [entity, own] of rows) {
    const shared = catalogue.get(entity) ?? new Map<string, AnyRow>();
    for (const [id, row] of own) if (!sameRow(row, shared.get(id))) count += 1;
    for (const id of shared.keys()) if (!own.has(id)) count += 1;
  }
  return count;
}

/** Whether two rows say the same, whatever rounds they are in. */
export function sameRow(row: AnyRow, other: AnyRow | undefined): boolean {
  if (!other) return false;
  return Object.keys(row).every((field) => field === 'round' || row[field] === other[field]);
}

/** The same rows give the same text, in whatever order they come. */
function textOf(rows: Catalogue): string {
  const lists = [...rows].map(([entity, byId]) => [
    entity,
    [...byId]
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([, { round: _, ...row }]) => Object.fromEntries(Object.entries(row).toSorted(byName))),
  ]);
  return JSON.stringify(Object.fromEntries(lists));
}

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}

/** The rows of one entity of a catalogue as rows of a round, but those that the round has itself or goes without. */
export function cataloguedRows(
  catalogue: Catalogue,
  entity: EntityName,
  round: number,
  isOwn: (id: string) => boolean,
): readonly AnyRow[] {
  const rows = [...(catalogue.get(entity) ?? [])];
  return rows.flatMap(([, shared]) => {
    const row = { round, ...shared };
    return isOwn(rowId(entity, row as never)) ? [] : [row];
  });
}
