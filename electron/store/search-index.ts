import { entityNames, type AnyRow, type EntityName } from '../../shared/decision/entities.ts';
import { isSealed } from '../../shared/decision/sealed.ts';
import { rowsOf, type DecisionState } from '../../shared/decision/state.ts';
import { catalogueEntities, readCatalogue } from './catalogue.ts';
import { entityTables } from './columns.ts';
import { prepared, type Sqlite } from './sqlite.ts';

/**
 * The fields of each entity that hold words of people. The index has one section for each entity of a decision, so that
 * an edit only writes anew what it touched.
 */
const textFields: { readonly [E in EntityName]?: readonly string[] } = {
  decision: ['title', 'recordTitle', 'supersededBy'],
  tag: ['tag'],
  round: ['context'],
  participant: ['name'],
  option: ['name', 'description'],
  group: ['name'],
  criterion: ['name', 'question', 'unit', 'anchorLowest', 'anchorMiddle', 'anchorHighest'],
  evidence: ['fact', 'source', 'quoting', 'caveat', 'url'],
  question: ['text'],
  choice: ['text'],
  effect: ['reason', 'source'],
  score: ['note'],
  discussion: ['note'],
  finding: ['note'],
  outcome: ['reason', 'confirmation'],
  consequence: ['text'],
  trigger: ['text'],
  review: ['note'],
  changeReason: ['text'],
};

/**
 * Writes the index of a decision anew, for the entities that were touched; a deleted one is taken out. Call it inside
 * a transaction.
 * @param touched entities whose rows changed; all unless told.
 */
export function indexDecision(
  database: Sqlite,
  key: string,
  state: DecisionState,
  touched: ReadonlySet<EntityName> = new Set(entityNames),
): void {
  for (const entity of touched) {
    const fields = textFields[entity];
    if (!fields) continue;
    const shared = sharedCatalogue(database, key, entity);
    shareSection(database, key, entity, shared);
    if (shared !== null) indexCatalogue(database, shared, entity, fields);
    const text = shared === null ? sectionText(state, entity, fields) : '';
    writeSection(database, { decision: key, catalogue: null }, entity, text);
  }
}

/**
 * The catalogue that has all rows of an entity as every round of a decision has them, so that its words need no index of
 * their own; null where there is none.
 */
function sharedCatalogue(database: Sqlite, key: string, entity: EntityName): number | null {
  if (!(catalogueEntities as readonly EntityName[]).includes(entity)) return null;
  const sql = `SELECT r.catalogue, EXISTS (SELECT 1 FROM ${entityTables[entity].table} AS o WHERE o.decision = r.decision)
      OR EXISTS (SELECT 1 FROM decision_without AS w WHERE w.decision = r.decision AND w.entity = ?) AS differs
    FROM decision_round AS r WHERE r.decision = (SELECT d.no FROM decision AS d WHERE d."key" = ?)`;
  const rounds = prepared(database, sql).all(entity, key);
  const [first] = rounds;
  const isAlike = rounds.every((row) => row.differs === 0 && row.catalogue === first?.catalogue);
  return first && isAlike && first.catalogue !== null ? Number(first.catalogue) : null;
}

/** Keeps which decisions have a section in common. */
function shareSection(database: Sqlite, key: string, section: string, catalogue: number | null): void {
  if (catalogue === null) {
    prepared(database, 'DELETE FROM search_shared WHERE decision = ? AND section = ?').run(key, section);
    return;
  }
  const sql = 'INSERT OR IGNORE INTO search_shared (catalogue, section, decision) VALUES (?, ?, ?)';
  prepared(database, sql).run(catalogue, section, key);
}

/** Writes the section of a catalogue, once. */
function indexCatalogue(database: Sqlite, catalogue: number, entity: EntityName, fields: readonly string[]): void {
  const sql = 'SELECT 1 FROM search_section WHERE catalogue = ? AND section = ?';
  if (prepared(database, sql).get(catalogue, entity)) return;
  const rows = [...(readCatalogue(database, catalogue).get(entity)?.values() ?? [])];
  writeSection(database, { decision: null, catalogue }, entity, wordsOf(rows, fields));
}

/** Takes a decision out of the index. Call it inside a transaction. */
export function removeFromIndex(database: Sqlite, key: string): void {
  for (const { id } of prepared(database, 'SELECT id FROM search_section WHERE decision = ?').all(key)) {
    prepared(database, 'DELETE FROM search_text WHERE rowid = ?').run(id);
  }
  prepared(database, 'DELETE FROM search_section WHERE decision = ?').run(key);
  prepared(database, 'DELETE FROM search_shared WHERE decision = ?').run(key);
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

/** The part of a query that keeps decisions in which a term occurs, with one parameter: the term. */
export const matchesTerm = `decision IN (SELECT COALESCE(s.decision, u.decision) FROM search_text AS t
  CROSS JOIN search_section AS s ON s.id = t.rowid
  LEFT JOIN search_shared AS u ON u.catalogue = s.catalogue AND u.section = s.section
  WHERE t.search_text MATCH ?)`;

/** Whose section it is: a decision's, or that of a catalogue that decisions share. */
interface SectionOwner {
  readonly decision: string | null;
  readonly catalogue: number | null;
}

function writeSection(database: Sqlite, { decision, catalogue }: SectionOwner, section: string, text: string): void {
  const found = prepared(
    database,
    'SELECT id FROM search_section WHERE decision IS ? AND catalogue IS ? AND section = ?',
  ).get(decision, catalogue, section);
  if (found) prepared(database, 'DELETE FROM search_text WHERE rowid = ?').run(found.id);
  if (text === '') {
    if (found) prepared(database, 'DELETE FROM search_section WHERE id = ?').run(found.id);
    return;
  }
  const id =
    found?.id ??
    prepared(database, 'INSERT INTO search_section (decision, catalogue, section) VALUES (?, ?, ?)').run(
      decision,
      catalogue,
      section,
    ).lastInsertRowid;
  prepared(database, 'INSERT INTO search_text (rowid, text) VALUES (?, ?)').run(id, text);
}

/** All words of an entity's rows. What was removed or is sealed is out. */
function sectionText(state: DecisionState, entity: EntityName, fields: readonly string[]): string {
  const rows = rowsOf(state, entity) as readonly AnyRow[];
  return wordsOf(
    rows.filter((row) => !isSealed(state, entity, row)),
    fields,
  );
}

/** The words of rows that are not removed; what stands in several rounds or rows alike counts once. */
function wordsOf(rows: readonly AnyRow[], fields: readonly string[]): string {
  const shown = rows.filter((row) => row.removed !== true);
  const texts = new Set(shown.flatMap((row) => fields.map((field) => String(row[field] ?? ''))));
  texts.delete('');
  return [...texts].join('\n');
}

/** The index's tokenizer drops everything but letters, digits, private use characters; a word without any asks for nothing. */
function hasToken(word: string): boolean {
  return /[\p{L}\p{N}\p{Co}]/u.test(word);
}
