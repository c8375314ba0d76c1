import { markHits, searchWords, snippet, wordHits, type MarkedText } from '../../../shared/text/word-hits.ts';
import { searchTerms } from '../search-index.ts';
import { prepared, type Sqlite, type SqlValue } from '../sqlite.ts';
import { adrItems, type AdrItem } from './adr-items.ts';

/** What is asked of the index. Filters are exact and combine; null leaves one out. */
export interface AdrQuery {
  /** Key of a repository; null for all that are indexed. */
  readonly repository: string | null;
  /** Words that must all occur in the text, the title or the file name, the last one as a beginning. */
  readonly text: string;
  /** A folder of records, by its path. */
  readonly folder: string | null;
  readonly category: string | null;
  /** A known status, or the words of another in small letters; empty for those without. */
  readonly status: string | null;
  readonly tag: string | null;
  readonly person: string | null;
  readonly format: string | null;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly to: string | null;
  /** `match` has those first whose title or name has all the words; then, as `number`, they come as in their folders. */
  readonly sort: 'match' | 'number' | 'title' | 'date' | 'status';
  readonly offset: number;
  readonly limit: number;
}

/** A file that was found, with what is to be marked where words were searched. */
export interface FoundAdr extends AdrItem {
  readonly markedTitle: readonly MarkedText[];
  /** The part of its text that fits best; empty where only the title or the name has the words, or none was searched. */
  readonly snippet: readonly MarkedText[];
}

export interface AdrQueryResult {
  /** Those from `offset` on, at most `limit`. */
  readonly files: readonly FoundAdr[];
  /** Number of all that match. */
  readonly found: number;
}

const matching = 'SELECT s.rowid FROM adr_search AS s WHERE s.adr_search MATCH ?';

const orders: Readonly<Record<AdrQuery['sort'], string>> = {
  match: `f.id IN (${matching}) DESC,`,
  number: '',
  title: 'f.title COLLATE NOCASE,',
  date: 'f.day IS NULL, f.day DESC,',
  status: 'f.status,',
};

const inTheirFolders = 'd.repository, d.position, f.category, f.number IS NULL, f.number, f.path';

/** About as much text as two lines of a list show, in characters. */
const snippetLength = 160;

/** Asks for all files, as they lie in their folders. */
export const everything: AdrQuery = {
  repository: null,
  text: '',
  folder: null,
  category: null,
  status: null,
  tag: null,
  person: null,
  format: null,
  from: null,
  to: null,
  sort: 'number',
  offset: 0,
  limit: Infinity,
};

/** The ids of all files that match a query, in order. */
export function findAdrIds(database: Sqlite, query: AdrQuery): readonly number[] {
  const { sql, values } = queryStatement(query);
  // Only numbers: a row of its own for each of thousands of files costs more than finding them.
  return prepared(database, sql)
    .pluck()
    .all(...values) as unknown as readonly number[];
}

/** The files that match a query. */
export function queryAdrIndex(database: Sqlite, query: AdrQuery): AdrQueryResult {
  const ids = findAdrIds(database, query);
  const page = ids.slice(query.offset, query.offset + query.limit);
  const search = searchWords(query.text);
  const textOf = prepared(database, 'SELECT text FROM adr_text WHERE file = ?');
  return {
    files: adrItems(database, page).map((item) => ({
      ...item,
      markedTitle: markHits(item.title, wordHits(item.title, search)),
      snippet: search.words.length === 0 ? [] : snippet(String(textOf.get(item.id)?.text ?? ''), search, snippetLength),
    })),
    found: ids.length,
  };
}

/** The SQL of a query and its values; it gives the ids of all that match, in order. */
export function queryStatement(query: AdrQuery): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const terms = searchTerms(query.text).join(' ');
  const conditions: (readonly [sql: string, values: readonly SqlValue[]])[] = [];
  const filter = (sql: string, value: SqlValue): void => {
    if (value !== null) conditions.push([sql, [value]]);
  };
  filter('f.repository = ?', query.repository);
  filter('d.path = ?', query.folder);
  filter('f.category = ?', query.category);
  filter('f.status = ?', query.status);
  filter('f.format = ?', query.format);
  filter('f.day >= ?', query.from);
  filter('f.day <= ?', query.to);
  filter('f.id IN (SELECT t.file FROM adr_tag AS t WHERE t.tag = ?)', query.tag);
  filter('f.id IN (SELECT p.file FROM adr_person AS p WHERE p.name = ?)', query.person);
  filter(`f.id IN (${matching})`, terms === '' ? null : terms);
  const byMatch = query.sort === 'match' && terms !== '';
  const order = query.sort === 'match' && !byMatch ? '' : orders[query.sort];
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.map(([sql]) => sql).join(' AND ')}`;
  return {
    sql: `SELECT f.id FROM adr_file AS f JOIN adr_folder AS d ON d.id = f.folder${where} ORDER BY ${order} ${inTheirFolders}`,
    values: [...conditions.flatMap(([, values]) => values), ...(byMatch ? [`{title name} : (${terms})`] : [])],
  };
}
