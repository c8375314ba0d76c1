import type { DecisionSummary, ListQuery } from '../../shared/ipc/contract.ts';
import { matchesTerm, searchTerms } from './search-index.ts';
import { prepared, type Sqlite, type SqlRow, type SqlValue } from './sqlite.ts';

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

const orders: Readonly<Record<ListQuery['sort'], string>> = {
  updated: 'updated_at DESC, decision DESC',
  title: 'title, decision',
  date: 'date IS NULL, date DESC, updated_at DESC',
  progress: 'progress DESC, updated_at DESC',
};

const byTitle = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The decisions that match a query; deleted ones never, archived ones by themselves. */
export function listDecisions(database: Sqlite, query: ListQuery): LibraryList {
  const { sql, values } = listStatement(query);
  const { rows, found } = firstRows(prepared(database, sql).all(...values), query);
  const names = namesOf(database, rows.length);
  const scope = query.archived ? 1 : 0;
  return {
    decisions: rows.map((row) => summaryFromRow(row, names)),
    found,
    total: Number(
      prepared(database, `SELECT count(*) AS total FROM summary WHERE archived = ?`).get(scope)?.total ?? 0,
    ),
    tags: distinctNames(database, 'tag', query.archived),
    people: distinctNames(database, 'person', query.archived),
  };
}

/**
 * The rows that were asked for, of all that match. Cut off here and not in SQL: titles are put in order by people's
 * rules, and what costs are the names of a row and its way to the window, not the row.
 */
function firstRows(
  all: readonly SqlRow[],
  { sort, limit }: ListQuery,
): { readonly rows: readonly SqlRow[]; readonly found: number } {
  const ordered = sort === 'title' ? all.toSorted((a, b) => byTitle.compare(String(a.title), String(b.title))) : all;
  return { rows: ordered.slice(0, limit), found: all.length };
}

/** The SQL of a query and its values. */
export function listStatement(query: ListQuery): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const terms = searchTerms(query.text);
  const conditions: (readonly [string, readonly SqlValue[]])[] = terms.map((term) => [matchesTerm, [term]]);
  conditions.push([query.archived ? 'archived = 1' : 'archived = 0', []]);
  if (query.status !== null) conditions.push(['status = ?', [query.status]]);
  if (query.tag !== null) conditions.push([hasName, ['tag', query.tag]]);
  if (query.person !== null) conditions.push([hasName, ['person', query.person]]);
  if (query.dueBy !== undefined) conditions.push(['due_from <= ?', [query.dueBy]]);
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`;
  return {
    sql: `SELECT decision, title, status, date, review_date, due_from, chosen, progress, archived, created_at, updated_at FROM summary${where} ORDER BY ${orders[query.sort]}`,
    values: conditions.flatMap(([, values]) => values),
  };
}

const hasName = `decision IN (SELECT n.decision FROM summary_name AS n WHERE n.kind = ? AND n.name = ?)`;

type Names = (decision: string) => { readonly tag: string[]; readonly person: string[]; readonly option: string[] };

/** Reads the names of one decision at a time where there are few, of all at once where there are many. */
function namesOf(database: Sqlite, count: number): Names {
  const columns = 'SELECT decision, kind, name FROM summary_name';
  const order = 'ORDER BY decision, kind, position';
  const grouped = (rows: readonly SqlRow[]): Map<string, ReturnType<Names>> => {
    const lists = new Map<string, ReturnType<Names>>();
    for (const { decision, kind, name } of rows) {
      let list = lists.get(String(decision));
      if (!list) lists.set(String(decision), (list = { tag: [], person: [], option: [] }));
      list[kind as 'tag' | 'person' | 'option'].push(String(name));
    }
    return lists;
  };
  const none = { tag: [], person: [], option: [] };
  if (count > 50) {
    const all = grouped(prepared(database, `${columns} ${order}`).all());
    return (decision) => all.get(decision) ?? none;
  }
  const one = prepared(database, `${columns} WHERE decision = ? ${order}`);
  return (decision) => grouped(one.all(decision)).get(decision) ?? none;
}

function distinctNames(database: Sqlite, kind: 'tag' | 'person', archived: boolean): readonly string[] {
  const sql = `SELECT DISTINCT name FROM summary_name WHERE kind = ? AND name <> ''
    AND decision IN (SELECT s.decision FROM summary AS s WHERE s.archived = ?)`;
  return prepared(database, sql)
    .all(kind, archived ? 1 : 0)
    .map((row) => String(row.name))
    .toSorted(byTitle.compare);
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
