import { prepared, type Sqlite } from '../sqlite.ts';
import type { IndexedFolder } from './write-adr-index.ts';

/** A value that files can be filtered by, and how many have it. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

/** All that the files of a repository can be filtered by; the most frequent first. */
export interface AdrFacets {
  readonly statuses: readonly Facet[];
  readonly tags: readonly Facet[];
  readonly people: readonly Facet[];
  readonly formats: readonly Facet[];
  /** Number of all files. */
  readonly total: number;
  /** How many of them are not understood. */
  readonly notUnderstood: number;
}

/** A folder of records with its categories, by path. */
export interface FolderContent extends IndexedFolder {
  readonly files: number;
  readonly categories: readonly Facet[];
}

/** What the files of a repository can be filtered by. */
export function adrFacets(database: Sqlite, repository: string): AdrFacets {
  const facet = (sql: string): readonly Facet[] =>
    prepared(database, `${sql} GROUP BY value ORDER BY count DESC, value`)
      .all(repository)
      .map(({ value, count }) => ({ value: String(value), count: Number(count) }));
  const named = (table: string, column: string): readonly Facet[] =>
    facet(
      `SELECT n.${column} AS value, count(DISTINCT n.file) AS count FROM adr_file AS f JOIN ${table} AS n ON n.file = f.id WHERE f.repository = ?`,
    );
  const formats = facet('SELECT format AS value, count(*) AS count FROM adr_file WHERE repository = ?');
  return {
    statuses: facet(
      `SELECT status AS value, count(*) AS count FROM adr_file WHERE repository = ? AND format <> 'none'`,
    ),
    tags: named('adr_tag', 'tag'),
    people: named('adr_person', 'name'),
    formats,
    total: formats.reduce((sum, { count }) => sum + count, 0),
    notUnderstood: formats.find(({ value }) => value === 'none')?.count ?? 0,
  };
}

/** The folders of records of a repository, in the order in which they are shown. */
export function adrFolders(database: Sqlite, repository: string): readonly FolderContent[] {
  const counts = prepared(
    database,
    'SELECT folder, category, count(*) AS count FROM adr_file WHERE repository = ? GROUP BY folder, category ORDER BY category',
  ).all(repository);
  return prepared(
    database,
    'SELECT id, path, origin, package, mixed FROM adr_folder WHERE repository = ? ORDER BY position',
  )
    .all(repository)
    .map((row) => {
      const inside = counts.filter(({ folder }) => folder === row.id);
      return {
        path: String(row.path),
        origin: row.origin as IndexedFolder['origin'],
        packageName: row.package === null ? null : String(row.package),
        mixed: row.mixed === 1,
        files: inside.reduce((sum, { count }) => sum + Number(count), 0),
        categories: inside
          .filter(({ category }) => category !== '')
          .map(({ category, count }) => ({ value: String(category), count: Number(count) })),
      };
    });
}
