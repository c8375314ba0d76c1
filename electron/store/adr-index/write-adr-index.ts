import type { AdrReading } from '../../../shared/adr/reading/adr-reading.ts';
import { inTransaction, prepared, type Sqlite, type SqlRow } from '../sqlite.ts';

/** A folder of records as the index has it. */
export interface IndexedFolder {
  readonly path: string;
  readonly origin: 'chosen' | 'adr-dir' | 'log4brains' | 'usual' | 'found';
  readonly packageName: string | null;
  readonly mixed: boolean;
}

/** A file as the index takes it in. */
export interface IndexedFile {
  /** Relative to the root of the repository, with `/`. */
  readonly path: string;
  readonly category: string;
  readonly signature: string;
  readonly hash: string;
  readonly text: string;
  readonly reading: Omit<AdrReading, 'parts'>;
}

/** What is known of a file in the index, to tell whether it has to be read again. */
export interface KnownFile {
  readonly id: number;
  /** The folder of records that it belongs to, and its category in there. */
  readonly folder: number;
  readonly category: string;
  readonly signature: string;
  readonly hash: string;
}

/**
 * Takes in the folders of a repository, in their order. Others stay until their files have moved or gone.
 * @returns the id of each folder, by its path.
 */
export function writeFolders(
  database: Sqlite,
  repository: string,
  folders: readonly IndexedFolder[],
): ReadonlyMap<string, number> {
  const ids = folders.map(({ path, origin, packageName, mixed }, position) => {
    const row = prepared(
      database,
      `INSERT INTO adr_folder (repository, position, path, origin, package, mixed) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (repository, path) DO UPDATE SET position = excluded.position, origin = excluded.origin,
         package = excluded.package, mixed = excluded.mixed
       RETURNING id`,
    ).get(repository, position, path, origin, packageName, mixed ? 1 : 0);
    return [path, Number(row?.id)] as const;
  });
  return new Map(ids);
}

/** Takes out the folders of a repository that are not among these, with what is still in them. */
export function removeOtherFolders(database: Sqlite, repository: string, kept: ReadonlySet<string>): void {
  for (const { id, path } of prepared(database, 'SELECT id, path FROM adr_folder WHERE repository = ?').all(repository))
    if (!kept.has(String(path))) removeFolder(database, Number(id));
}

/** The files of a repository, by their paths. */
export function knownFiles(database: Sqlite, repository: string): ReadonlyMap<string, KnownFile> {
  const sql = 'SELECT id, folder, category, path, signature, content_hash FROM adr_file WHERE repository = ?';
  return new Map(
    prepared(database, sql)
      .all(repository)
      .map((row) => [
        String(row.path),
        {
          id: Number(row.id),
          folder: Number(row.folder),
          category: String(row.category),
          signature: String(row.signature),
          hash: String(row.content_hash),
        },
      ]),
  );
}

/** Notes that a file has the content that is known, and where it belongs now. */
export function keepFile(
  database: Sqlite,
  id: number,
  { folder, category, signature }: Pick<KnownFile, 'folder' | 'category' | 'signature'>,
): void {
  prepared(database, 'UPDATE adr_file SET folder = ?, category = ?, signature = ? WHERE id = ?').run(
    folder,
    category,
    signature,
    id,
  );
}

/** Takes a file in, in the place of what is known of it; it is listed at once, and found by its words when they are searchable. */
export function writeFile(
  database: Sqlite,
  repository: string,
  folder: number,
  file: IndexedFile,
  known: KnownFile | undefined,
): void {
  if (known) removeFile(database, known.id);
  const { path, category, signature, hash, text, reading } = file;
  const { format, why, number, title, titleLine, status, date, reviewDate } = reading;
  const { lastInsertRowid } = prepared(database, insertFile).run({
    id: known?.id ?? null,
    repository,
    folder,
    path,
    category,
    signature,
    hash,
    format,
    why,
    number,
    title,
    titleLine,
    status: statusName(status),
    statusText: status?.text ?? null,
    statusKnown: status?.known ?? null,
    statusLine: status?.line ?? null,
    day: date?.day ?? null,
    dateText: date?.text ?? null,
    dateLine: date?.line ?? null,
    reviewDate,
  });
  const id = Number(lastInsertRowid);
  writeNames(database, id, reading);
  const name = path.slice(path.lastIndexOf('/') + 1);
  prepared(database, 'INSERT INTO adr_text (file, title, name, text) VALUES (?, ?, ?, ?)').run(id, title, name, text);
  prepared(database, 'INSERT INTO adr_unsearched (file) VALUES (?)').run(id);
}

const insertFile = `INSERT INTO adr_file (id, repository, folder, path, category, signature, content_hash, format, why, number, title,
  title_line, status, status_text, status_known, status_line, day, date_text, date_line, review_day)
VALUES (@id, @repository, @folder, @path, @category, @signature, @hash, @format, @why, @number, @title, @titleLine, @status,
  @statusText, @statusKnown, @statusLine, @day, @dateText, @dateLine, @reviewDate)`;

function writeNames(database: Sqlite, id: number, { people, tags, links }: IndexedFile['reading']): void {
  people.forEach(({ role, name }, position) =>
    prepared(database, 'INSERT INTO adr_person (file, position, role, name) VALUES (?, ?, ?, ?)').run(
      id,
      position,
      role,
      name,
    ),
  );
  tags.forEach((tag, position) =>
    prepared(database, 'INSERT INTO adr_tag (file, position, tag) VALUES (?, ?, ?)').run(id, position, tag),
  );
  links.forEach(({ relation, text, href, number, line }, position) =>
    prepared(
      database,
      'INSERT INTO adr_link (file, position, relation, text, href, number, line) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run(id, position, relation, text, href, number, line),
  );
}

/** Takes a file out. */
export function removeFile(database: Sqlite, id: number): void {
  // The words first: to take them out the search has to read the text that they came from.
  prepared(
    database,
    `INSERT INTO adr_search (adr_search, rowid, title, name, text) SELECT 'delete', file, title, name, text FROM adr_text
     WHERE file = ? AND file NOT IN (SELECT u.file FROM adr_unsearched AS u)`,
  ).run(id);
  prepared(database, 'DELETE FROM adr_file WHERE id = ?').run(id);
}

/**
 * Makes the words of some files findable that are not yet.
 * @returns how many files there were; 0 when all are.
 */
export function makeSearchable(database: Sqlite, atMost: number): number {
  return inTransaction(database, () => {
    prepared(
      database,
      `INSERT INTO adr_search (rowid, title, name, text) SELECT file, title, name, text FROM adr_text
       WHERE file IN (SELECT u.file FROM adr_unsearched AS u ORDER BY u.file LIMIT ?)`,
    ).run(atMost);
    const done =
      'DELETE FROM adr_unsearched WHERE file IN (SELECT u.file FROM adr_unsearched AS u ORDER BY u.file LIMIT ?)';
    return prepared(database, done).run(atMost).changes;
  });
}

function removeFolder(database: Sqlite, folder: number): void {
  const files: readonly SqlRow[] = prepared(database, 'SELECT id FROM adr_file WHERE folder = ?').all(folder);
  for (const { id } of files) removeFile(database, Number(id));
  prepared(database, 'DELETE FROM adr_folder WHERE id = ?').run(folder);
}

/** What a status is filtered by: the known one it is, else its own words in small letters; empty where there is none. */
function statusName(status: AdrReading['status']): string {
  if (!status) return '';
  return status.known ?? status.text.trim().toLowerCase();
}
