import { entityNames, type AnyRow, type EntityName } from '../../shared/decision/entities.ts';
import { isSealed } from '../../shared/decision/sealed.ts';
import { rowsOf, type DecisionState } from '../../shared/decision/state.ts';
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
    if (fields) writeSection(database, key, entity, sectionText(state, entity, fields));
  }
}

/** Takes a decision out of the index. Call it inside a transaction. */
export function removeFromIndex(database: Sqlite, key: string): void {
  for (const { id } of prepared(database, 'SELECT id FROM search_section WHERE decision = ?').all(key)) {
    prepared(database, 'DELETE FROM search_text WHERE rowid = ?').run(id);
  }
  prepared(database, 'DELETE FROM search_section WHERE decision = ?').run(key);
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
export const matchesTerm = `decision IN (SELECT s.decision FROM search_text AS t CROSS JOIN search_section AS s ON s.id = t.rowid WHERE t.search_text MATCH ?)`;

function writeSection(database: Sqlite, key: string, section: string, text: string): void {
  const found = prepared(database, 'SELECT id FROM search_section WHERE decision = ? AND section = ?').get(
    key,
    section,
  );
  if (found) prepared(database, 'DELETE FROM search_text WHERE rowid = ?').run(found.id);
  if (text === '') {
    if (found) prepared(database, 'DELETE FROM search_section WHERE id = ?').run(found.id);
    return;
  }
  const id =
    found?.id ??
    prepared(database, 'INSERT INTO search_section (decision, section) VALUES (?, ?)').run(key, section)
      .lastInsertRowid;
  prepared(database, 'INSERT INTO search_text (rowid, text) VALUES (?, ?)').run(id, text);
}

/** All words of an entity's rows. What was removed or is sealed is out; what stands in several rounds or rows alike counts once. */
function sectionText(state: DecisionState, entity: EntityName, fields: readonly string[]): string {
  const texts = new Set<string>();
  for (const row of rowsOf(state, entity) as readonly AnyRow[]) {
    if (row.removed === true || isSealed(state, entity, row)) continue;
    for (const field of fields) texts.add(String(row[field] ?? ''));
  }
  texts.delete('');
  return [...texts].join('\n');
}

/** The index's tokenizer drops everything but letters, digits, private use characters; a word without any asks for nothing. */
function hasToken(word: string): boolean {
  return /[\p{L}\p{N}\p{Co}]/u.test(word);
}
