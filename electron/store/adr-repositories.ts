import { newKey } from '../../shared/decision/keys.ts';
import { inTransaction, prepared, type Sqlite } from './sqlite.ts';

/** A repository with records that was opened once. */
export interface AdrRepositoryRow {
  readonly key: string;
  /** Where it was opened; absolute. */
  readonly folder: string;
  /** When it was opened last, an instant in UTC. */
  readonly openedAt: string;
  /** Folders of records chosen by hand, in the order in which they were; relative to the root of the repository, with `/`. */
  readonly chosenFolders: readonly string[];
}

/** The repositories that are remembered. */
export interface AdrRepositoryStore {
  /** The one opened last comes first. */
  readonly all: () => readonly AdrRepositoryRow[];
  readonly byKey: (key: string) => AdrRepositoryRow | null;
  /** Remembers that a folder was opened; one that is known keeps its key. */
  readonly opened: (folder: string, at: string) => AdrRepositoryRow;
  readonly chooseFolders: (key: string, folders: readonly string[]) => void;
  /** Forgets a repository; nothing on disk changes. */
  readonly forget: (key: string) => void;
}

/** The repositories remembered in a library. */
export function createAdrRepositoryStore(database: Sqlite): AdrRepositoryStore {
  const chosenFolders = (key: string): readonly string[] =>
    prepared(database, 'SELECT path FROM adr_chosen_folder WHERE repository = ? ORDER BY position')
      .all(key)
      .map((row) => String(row.path));
  const list = (condition: string, ...values: readonly string[]): readonly AdrRepositoryRow[] =>
    prepared(
      database,
      `SELECT "key", folder, opened_at FROM adr_repository WHERE ${condition} ORDER BY opened_at DESC, "key" DESC`,
    )
      .all(...values)
      .map((row) => ({
        key: String(row.key),
        folder: String(row.folder),
        openedAt: String(row.opened_at),
        chosenFolders: chosenFolders(String(row.key)),
      }));
  return {
    all: () => list('true'),
    byKey: (key) => list('"key" = ?', key)[0] ?? null,
    opened: (folder, at) =>
      inTransaction(database, () => {
        prepared(
          database,
          `INSERT INTO adr_repository ("key", folder, opened_at) VALUES (?, ?, ?)
           ON CONFLICT (folder) DO UPDATE SET opened_at = excluded.opened_at`,
        ).run(newKey(), folder, at);
        const [row] = list('folder = ?', folder);
        if (!row) throw new Error(`${folder} was not remembered`);
        return row;
      }),
    chooseFolders: (key, folders) =>
      inTransaction(database, () => {
        prepared(database, 'DELETE FROM adr_chosen_folder WHERE repository = ?').run(key);
        const insert = 'INSERT INTO adr_chosen_folder (repository, position, path) VALUES (?, ?, ?)';
        [...new Set(folders)].forEach((path, position) => prepared(database, insert).run(key, position, path));
      }),
    forget: (key) => void prepared(database, 'DELETE FROM adr_repository WHERE "key" = ?').run(key),
  };
}
