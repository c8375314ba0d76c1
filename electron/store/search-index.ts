import { type AnyRow, type EntityName } from '../../shared/decision/entities.ts';
import { isSealed } from '../../shared/decision/sealed.ts';
import { rowsOf, type DecisionState } from '../../shared/decision/state.ts';
import { catalogueEntities, idInRound, readCatalogue, sameRow } from './catalogue.ts';
import { loadDecision } from './decision-rows.ts';
import { inTransaction, prepared, type Sqlite } from './sqlite.ts';

/**
 * The parts of a decision in the index and the fields in them that hold words of people: few, so that a word which all
 * decisions have is found quickly, and more than one, so that an edit writes anew only some of its words. Their numbers are
 * in the file and stay.
 */
const parts: readonly {
  readonly number: number;
  readonly fields: { readonly [E in EntityName]?: readonly string[] };
}[] = [
  {
    number: 0,
    fields: {
      decision: ['title', 'recordTitle', 'supersededBy'],
      tag: ['tag'],
      round: ['context'],
      participant: ['name'],
      option: ['name', 'description'],
      outcome: ['reason', 'confirmation'],
      consequence: ['text'],
      trigger: ['text'],
      review: ['note'],
    },
  },
  {
    number: 1,
    fields: { score: ['note'], discussion: ['note'], finding: ['note'], changeReason: ['text'] },
  },
  {
    number: 2,
    fields: {
      group: ['name'],
      criterion: ['name', 'question', 'unit', 'anchorLowest', 'anchorMiddle', 'anchorHighest'],
      evidence: ['fact', 'source', 'quoting', 'caveat', 'url'],
      question: ['text'],
      choice: ['text'],
      effect: ['reason', 'source'],
    },
  },
];

/** The part with what catalogues hold, of which a decision has only its own rows. */
const catalogued = 2;

/** A decision has so many numbers in the index, from its own number times this on. */
const numbersEach = 4;

/**
 * Writes the index of a decision anew, for the entities that were touched. Call it inside a transaction.
 * @param touched entities whose rows changed; all unless told.
 */
export function indexDecision(
  database: Sqlite,
  key: string,
  state: DecisionState,
  touched?: ReadonlySet<EntityName>,
): void {
  const decision = numberOf(database, key);
  for (const { number, fields } of parts) {
    const entities = Object.keys(fields) as EntityName[];
    if (touched && !entities.some((entity) => touched.has(entity))) continue;
    const isOwn = number === catalogued ? ownRows(database, decision, state) : () => true;
    const texts = entities.flatMap((entity) =>
      wordsOf(
        (rowsOf(state, entity) as readonly AnyRow[]).filter(
          (row) => isOwn(entity, row) && !isSealed(state, entity, row),
        ),
        fields[entity] ?? [],
      ),
    );
    writeText(database, decision * numbersEach + number, [...new Set(texts)].join('\n'));
  }
}

/** Takes a decision out of the index. Call it inside a transaction. */
export function removeFromIndex(database: Sqlite, key: string): void {
  const decision = numberOf(database, key);
  for (const { number } of parts) writeText(database, decision * numbersEach + number, '');
  prepared(database, 'DELETE FROM search_hidden WHERE decision = ?').run(decision);
}

/** Indexes the decisions of a library that came from a version with another index. */
export function indexMissing(database: Sqlite): void {
  const sql = `SELECT d."key" FROM search_missing AS m JOIN decision AS d ON d.no = m.decision`;
  const keys = prepared(database, sql).all();
  if (keys.length === 0) return;
  inTransaction(database, () => {
    for (const { key } of keys) {
      const state = loadDecision(database, String(key));
      if (state) indexDecision(database, String(key), state);
    }
    prepared(database, 'DELETE FROM search_missing').run();
  });
}

/**
 * Which rows of a decision are not as a catalogue has them. Keeps which rows of its catalogues the decision has in none of
 * its rounds, so that it is not found by their words.
 */
function ownRows(
  database: Sqlite,
  decision: number,
  state: DecisionState,
): (entity: EntityName, row: AnyRow) => boolean {
  const sql = 'SELECT round, catalogue FROM decision_round WHERE decision = ? AND catalogue IS NOT NULL';
  const catalogues = new Map(
    prepared(database, sql)
      .all(decision)
      .map(({ round, catalogue }) => [Number(round), Number(catalogue)]),
  );
  const shown = new Set<string>();
  const own = new Set<AnyRow>();
  for (const entity of catalogueEntities) {
    for (const row of rowsOf(state, entity) as readonly AnyRow[]) {
      const catalogue = catalogues.get(Number(row['round']));
      const id = idInRound(entity, row);
      const shared = catalogue === undefined ? undefined : readCatalogue(database, catalogue).get(entity)?.get(id);
      if (sameRow(row, shared)) shown.add(`${catalogue} ${entity} ${id}`);
      else own.add(row);
    }
  }
  prepared(database, 'DELETE FROM search_hidden WHERE decision = ?').run(decision);
  for (const catalogue of new Set(catalogues.values())) {
    for (const { id, entity, row } of rowsInIndex(database, catalogue))
      if (!shown.has(`${catalogue} ${entity} ${row}`))
        prepared(database, 'INSERT INTO search_hidden (decision, row) VALUES (?, ?)').run(decision, id);
  }
  return (_, row) => own.has(row);
}

interface IndexedRow {
  readonly id: number;
  readonly entity: string;
  readonly row: string;
}

/** The rows of a catalogue that have words; their words go into the index with the first decision that shares them. */
function rowsInIndex(database: Sqlite, catalogue: number): readonly IndexedRow[] {
  const present = prepared(database, 'SELECT id, entity, row FROM search_row WHERE catalogue = ?').all(catalogue);
  if (present.length > 0)
    return present.map(({ id, entity, row }) => ({ id: Number(id), entity: String(entity), row: String(row) }));
  const lowest = Number(prepared(database, 'SELECT min(id) AS lowest FROM search_row').get()?.lowest ?? 0);
  const fields = parts[catalogued]?.fields ?? {};
  const rows: IndexedRow[] = [];
  for (const [entity, byId] of readCatalogue(database, catalogue)) {
    for (const [row, values] of byId) {
      const text = wordsOf([values], fields[entity] ?? []).join('\n');
      if (text === '') continue;
      const id = lowest - rows.length - 1;
      prepared(database, 'INSERT INTO search_row (id, catalogue, entity, row) VALUES (?, ?, ?, ?)').run(
        id,
        catalogue,
        entity,
        row,
      );
      writeText(database, id, text);
      rows.push({ id, entity, row });
    }
  }
  return rows;
}

/**
 * What a user typed as queries of the index, one for each word. Each word is quoted, so that nothing in it is
 * syntax; the last one is a beginning, unless a space follows it.
 */
export function searchTerms(text: string): readonly string[] {
  const words = text.normalize('NFC').split(/\s+/u).filter(hasToken);
  const open = !/\s$/u.test(text);
  return words.map((word, index) => {
    const phrase = `"${word.replaceAll('"', '""').replaceAll('\0', ' ')}"`;
    return open && index === words.length - 1 ? `${phrase}*` : phrase;
  });
}

/** The part of a query that keeps decisions in which a term occurs, with the term twice as its parameters. */
export const matchesTerm = `no IN (
  SELECT t.rowid / ${numbersEach} FROM search_text AS t WHERE t.search_text MATCH ? AND t.rowid > 0
  UNION ALL SELECT * FROM (
    WITH hit AS MATERIALIZED (SELECT s.id, s.catalogue FROM search_text AS t CROSS JOIN search_row AS s ON s.id = t.rowid
        WHERE t.search_text MATCH ? AND t.rowid < 0),
      counted AS MATERIALIZED (SELECT catalogue, count(*) AS hits FROM hit GROUP BY catalogue),
      without AS MATERIALIZED (SELECT hit.catalogue, h.decision FROM hit JOIN counted AS c ON c.catalogue = hit.catalogue
        CROSS JOIN search_hidden AS h ON h.row = hit.id GROUP BY hit.catalogue, h.decision HAVING count(*) = c.hits)
    SELECT r.decision FROM counted AS c CROSS JOIN decision_round AS r ON r.catalogue = c.catalogue
      WHERE (c.catalogue, r.decision) NOT IN (SELECT catalogue, decision FROM without)))`;

function numberOf(database: Sqlite, key: string): number {
  return Number(prepared(database, 'SELECT no FROM decision WHERE "key" = ?').get(key)?.no);
}

function writeText(database: Sqlite, id: number, text: string): void {
  prepared(database, 'DELETE FROM search_text WHERE rowid = ?').run(id);
  if (text !== '') prepared(database, 'INSERT INTO search_text (rowid, text) VALUES (?, ?)').run(id, text);
}

/** The words of rows that are not removed; what stands in several rounds or rows alike counts once. */
function wordsOf(rows: readonly AnyRow[], fields: readonly string[]): readonly string[] {
  const shown = rows.filter((row) => row.removed !== true);
  const texts = new Set(shown.flatMap((row) => fields.map((field) => String(row[field] ?? ''))));
  texts.delete('');
  return [...texts];
}

/** The index's tokenizer drops everything but letters, digits, private use characters; a word without any asks for nothing. */
function hasToken(word: string): boolean {
  return /[\p{L}\p{N}\p{Co}]/u.test(word);
}
