import type {
  AdrFormat,
  AdrLink,
  AdrPerson,
  AdrReading,
  KnownStatus,
} from '../../../shared/adr/reading/adr-reading.ts';
import { prepared, type Sqlite, type SqlRow } from '../sqlite.ts';

/** A file in the index: what readers see in it, without its links and parts. */
export interface AdrItem {
  /** Its row in the index; another one when the index is made anew. */
  readonly id: number;
  /** Key of its repository. */
  readonly repository: string;
  /** Path of its folder of records, relative to the root of the repository with `/`. */
  readonly folder: string;
  /** Its path, relative to the root of the repository with `/`. */
  readonly path: string;
  /** Its folder relative to the folder of records; empty for that folder itself. */
  readonly category: string;
  /** SHA-256 of its bytes when they were read; empty where they could not be. */
  readonly hash: string;
  readonly format: AdrFormat;
  readonly why: string | null;
  readonly number: number | null;
  readonly title: string;
  readonly titleLine: number | null;
  readonly status: AdrReading['status'];
  readonly date: AdrReading['date'];
  readonly reviewDate: string | null;
  readonly people: readonly AdrPerson[];
  readonly tags: readonly string[];
}

const columns = `f.id, f.repository, d.path AS folder, f.path, f.category, f.content_hash, f.format, f.why, f.number, f.title, f.title_line,
  f.status_text, f.status_known, f.status_line, f.day, f.date_text, f.date_line, f.review_day`;

const ofIds = 'IN (SELECT value FROM json_each(?))';

/** The files with these ids, in their order; one that has gone is left out. */
export function adrItems(database: Sqlite, ids: readonly number[]): readonly AdrItem[] {
  const list = JSON.stringify(ids);
  const rows = prepared(
    database,
    `SELECT ${columns} FROM adr_file AS f JOIN adr_folder AS d ON d.id = f.folder WHERE f.id ${ofIds}`,
  ).all(list);
  const people = grouped(
    prepared(database, `SELECT file, role, name FROM adr_person WHERE file ${ofIds} ORDER BY file, position`).all(list),
    ({ role, name }) => ({ role: role as AdrPerson['role'], name: String(name) }),
  );
  const tags = grouped(
    prepared(database, `SELECT file, tag FROM adr_tag WHERE file ${ofIds} ORDER BY file, position`).all(list),
    ({ tag }) => String(tag),
  );
  const items = new Map(
    rows.map((row) => {
      const id = Number(row.id);
      return [id, { ...itemFromRow(row), people: people.get(id) ?? [], tags: tags.get(id) ?? [] }] as const;
    }),
  );
  return ids.flatMap((id) => items.get(id) ?? []);
}

/** The links in the files with these ids, by id, each in the order of its lines. */
export function adrLinks(database: Sqlite, ids: readonly number[]): ReadonlyMap<number, readonly AdrLink[]> {
  const sql = `SELECT file, relation, text, href, number, line FROM adr_link WHERE file ${ofIds} ORDER BY file, position`;
  return grouped(prepared(database, sql).all(JSON.stringify(ids)), ({ relation, text, href, number, line }) => ({
    relation: relation as AdrLink['relation'],
    text: String(text),
    href: textOrNull(href),
    number: numberOrNull(number),
    line: Number(line),
  }));
}

function grouped<T>(rows: readonly SqlRow[], read: (row: SqlRow) => T): ReadonlyMap<number, readonly T[]> {
  const lists = new Map<number, T[]>();
  for (const row of rows) {
    const file = Number(row.file);
    const list = lists.get(file);
    if (list) list.push(read(row));
    else lists.set(file, [read(row)]);
  }
  return lists;
}

function itemFromRow(row: SqlRow): Omit<AdrItem, 'people' | 'tags'> {
  const text = (column: string): string => String(row[column]);
  return {
    id: Number(row.id),
    repository: text('repository'),
    folder: text('folder'),
    path: text('path'),
    category: text('category'),
    hash: text('content_hash'),
    format: text('format') as AdrFormat,
    why: textOrNull(row.why),
    number: numberOrNull(row.number),
    title: text('title'),
    titleLine: numberOrNull(row.title_line),
    status:
      row.status_text === null
        ? null
        : {
            text: text('status_text'),
            known: textOrNull(row.status_known) as KnownStatus | null,
            line: Number(row.status_line),
          },
    date:
      row.date_text === null
        ? null
        : { text: text('date_text'), day: textOrNull(row.day), line: Number(row.date_line) },
    reviewDate: textOrNull(row.review_day),
  };
}

function textOrNull(value: SqlRow[string] | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

function numberOrNull(value: SqlRow[string] | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
