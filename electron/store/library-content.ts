import Database from 'better-sqlite3';
import type { Sqlite } from './sqlite.ts';

/**
 * What tells the content of one library from another: an edit leaves a row in the log, or makes the newest one longer;
 * decisions that come in have summaries; records and folders are kept beside them.
 */
const queries = [
  'PRAGMA user_version',
  'SELECT * FROM edit ORDER BY seq DESC LIMIT 1',
  'SELECT decision, updated_at FROM summary ORDER BY decision',
  'SELECT "key", content_hash, data_hash, written_at, superseded_by FROM record ORDER BY "key"',
  'SELECT decision, folder FROM record_folder ORDER BY decision',
  'SELECT decision, root, folder, file_name, content_hash, way FROM record_origin ORDER BY decision',
  'SELECT "key", folder FROM adr_repository ORDER BY "key"',
  'SELECT repository, position, path FROM adr_chosen_folder ORDER BY repository, position',
] as const;

/** A text that is the same for two states of a library only where nothing of the user's lies between them. */
export function contentOf(database: Sqlite): string {
  return JSON.stringify(queries.map((query) => database.prepare(query).raw().all()));
}

/** The same of a file; null where it cannot be read, or is of another schema. */
export function contentOfFile(file: string): string | null {
  let database: Sqlite | undefined;
  try {
    database = new Database(file, { readonly: true, fileMustExist: true });
    return contentOf(database);
  } catch {
    // A backup that cannot be read is no reason to make none.
    return null;
  } finally {
    database?.close();
  }
}
