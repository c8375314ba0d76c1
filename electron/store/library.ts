import type { DecisionSummary, ListQuery } from '../../shared/ipc/contract.ts';
import { matchesTerm, searchTerms } from './search-index.ts';
import { prepared, type Sqlite, type SqlRow, type SqlValue } from './sqlite.ts';
import { inNameOrder, inTitleOrder } from './title-order.ts';

/** What the library shows for a query. */
export interface LibraryList {
  readonly decisions: readonly DecisionSummary[];
  /** Number of decisions that match, also beyond the limit. */
  readonly found: number;
  /** Number of decisions, or of archived ones, before search and filters. */
  readonly total: number;
  /** All tags and people that can be filtered by. */
  readonly tags: readonly string[];
  readonly people: readonly string[];
}

/** Titles are put in order by people's rules, which SQL does not know. */
const orders: Readonly<Record<ListQuery['sort'], string>> = {
  updated: ' ORDER BY updated_at DESC, decision DESC',
  title: '',
  date: ' ORDER BY date IS NULL, date DESC, updated_at DESC',
  progress: ' ORDER BY progress DESC, updated_at DESC',
};

/**
 * The decisions that match a query; deleted ones never, archived ones by themselves. What costs are not the numbers of all that
 * match but the rest of their rows, so only those that were asked for are read whole.
 */
export function listDecisions(database: Sqlite, query: ListQuery): LibraryList {
  const { sql, values } = listStatement(query);
  const matching = numbers(database, sql, values);
  const ordered = query.sort === 'title' ? inTitleOrder(database, matching) : matching;
  const shown = JSON.stringify(ordered.slice(0, query.limit));
  const names = namesOf(database, shown);
  const total = 'SELECT count(*) AS total FROM summary WHERE archived = ?';
  return {
    decisions: prepared(database, summariesOf)
      .all(shown)
      .map((row) => summaryFromRow(row, names)),
    found: ordered.length,
    total: Number(prepared(database, total).get(query.archived ? 1 : 0)?.total ?? 0),
    tags: distinctNames(database, 'tag', query.archived),
    people: distinctNames(database, 'person', query.archived),
  };
}

/** The only column of a query. */
function numbers(database: Sqlite, sql: string, values: readonly SqlValue[]): readonly number[] {
  const statement: { readonly pluck: () => { readonly all: (...values: readonly SqlValue[]) => unknown[] } } = prepared(
    database,
    sql,
  );
  return statement.pluck().all(...values) as number[];
}

/** The rows of a list of numbers, in its order. */
const summariesOf = `SELECT s.decision, s.title, s.status, s.date, s.review_date, due_from, chosen, progress, archived, s.created_at, updated_at
  FROM json_each(?) AS wanted CROSS JOIN decision AS d ON d.no = wanted.value
  CROSS JOIN summary AS s ON s.decision = d."key" ORDER BY wanted.key`;

/** The SQL of the numbers of all decisions that match a query, and its values. */
export function listStatement(query: ListQuery): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const terms = searchTerms(query.text);
  const conditions: (readonly [string, readonly SqlValue[]])[] = terms.map((term) => [matchesTerm, [term, term]]);
  conditions.push([query.archived ? 'archived = 1' : 'archived = 0', []]);
  if (query.status !== null) conditions.push(['status = ?', [query.status]]);
  if (query.tag !== null) conditions.push([hasName, ['tag', query.tag]]);
  if (query.person !== null) conditions.push([hasName, ['person', query.person]]);
  if (query.dueBy !== undefined) conditions.push(['due_from <= ?', [query.dueBy]]);
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`;
  return {
    sql: `SELECT no FROM summary${where}${orders[query.sort]}`,
    values: conditions.flatMap(([, values]) => values),
  };
}

const hasName = `decision IN (SELECT n.decision FROM summary_name AS n WHERE n.kind = ? AND n.name = ?)`;

type Names = (decision: string) => { readonly tag: string[]; readonly person: string[]; readonly option: string[] };

/** The names of the decisions of a list of numbers. */
function namesOf(database: Sqlite, shown: string): Names {
  const sql = `SELECT n.decision, n.kind, n.name FROM json_each(?) AS wanted
    CROSS JOIN decision AS d ON d.no = wanted.value CROSS JOIN summary_name AS n ON n.decision = d."key" ORDER BY wanted.key, n.kind, n.position`;
  const lists = new Map<string, ReturnType<Names>>();
  for (const { decision, kind, name } of prepared(database, sql).all(shown)) {
    let list = lists.get(String(decision));
    if (!list) lists.set(String(decision), (list = { tag: [], person: [], option: [] }));
    list[kind as 'tag' | 'person' | 'option'].push(String(name));
  }
  return (decision) => lists.get(decision) ?? { tag: [], person: [], option: [] };
}

/** All names of a kind: from one to the next in their index, as few names stand in many decisions. */
const distinctOfShown = `WITH RECURSIVE each (name) AS (
    SELECT min(name) FROM summary_name WHERE kind = @kind AND name <> ''
    UNION ALL SELECT (SELECT min(m.name) FROM summary_name AS m WHERE m.kind = @kind AND m.name > each.name)
      FROM each WHERE each.name IS NOT NULL)
  SELECT name FROM each WHERE EXISTS (SELECT 1 FROM summary_name AS n CROSS JOIN summary AS s ON s.decision = n.decision
    WHERE n.kind = @kind AND n.name = each.name AND s.archived = 0)`;

/** Those of the archive, which has few decisions beside the others. */
const distinctOfArchived = `SELECT DISTINCT n.name FROM summary AS s CROSS JOIN summary_name AS n ON n.decision = s.decision
  WHERE s.archived = 1 AND n.kind = @kind AND n.name <> ''`;

function distinctNames(database: Sqlite, kind: 'tag' | 'person', archived: boolean): readonly string[] {
  const rows = prepared(database, archived ? distinctOfArchived : distinctOfShown).all({ kind });
  return inNameOrder(rows.map(({ name }) => String(name)));
}

function summaryFromRow(row: SqlRow, names: Names): DecisionSummary {
  const text = (column: string): string => String(row[column]);
  const textOrNull = (column: string): string | null => (row[column] === null ? null : text(column));
  const { tag, person, option } = names(text('decision'));
  return {
    id: text('decision'),
    title: text('title'),
    status: text('status') as DecisionSummary['status'],
    date: textOrNull('date'),
    reviewDate: textOrNull('review_date'),
    dueFrom: textOrNull('due_from'),
    tags: tag,
    people: person,
    options: option,
    chosen: textOrNull('chosen'),
    progress: Number(row.progress),
    archived: row.archived === 1,
    createdAt: text('created_at'),
    updatedAt: text('updated_at'),
  };
}
