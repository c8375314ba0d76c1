import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { codeOf, DatabaseRefused } from './database-refused.ts';
import { applicationId } from './migrate.ts';
import { singleValue } from './sqlite.ts';

/** What lies where the library file belongs. */
export type FirstLook =
  | { readonly kind: 'missing' }
  /** A file without anything in it, as a first start leaves it that was cut short. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'damaged'; readonly problem: string }
  | { readonly kind: 'ours'; readonly version: number };

const sqliteHeader = 'SQLite format 3\0';

/**
 * Looks at a file without changing a byte of it: merely setting the journal mode would rewrite it.
 * @param newest the newest schema version that can be read.
 * @throws {DatabaseRefused} `foreign`, `newer`, or what keeps the file from being read.
 */
export function firstLook(file: string, newest: number): FirstLook {
  if (!existsSync(file)) return { kind: 'missing' };
  const start = readStart(file);
  if (start.length === 0) return { kind: 'empty' };
  if (start.toString('latin1', 0, sqliteHeader.length) !== sqliteHeader)
    return { kind: 'damaged', problem: 'it is not a database' };
  const found = hasJournal(file) ? readWithJournal(file) : readHeader(start);
  if (found === null) return { kind: 'damaged', problem: 'its first page cannot be read' };
  if (found.application === 0 && found.version === 0 && found.tables === 0) return { kind: 'empty' };
  if (found.application !== applicationId) throw DatabaseRefused.foreign(file);
  if (found.version > newest) throw DatabaseRefused.newer(file, found.version, newest);
  return { kind: 'ours', version: found.version };
}

/** True where the last user of the file did not close it: some of its pages are still in the journal. */
export function hasJournal(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

interface Identity {
  readonly application: number;
  readonly version: number;
  readonly tables: number;
}

function readStart(file: string): Buffer {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const start = Buffer.alloc(100);
      return start.subarray(0, readSync(descriptor, start, 0, start.length, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw DatabaseRefused.fromCause(file, error);
  }
}

/** Reads the numbers from their places in the header, https://sqlite.org/fileformat2.html#the_database_header. */
function readHeader(start: Buffer): Identity | null {
  if (start.length < 100) return null;
  // A schema cookie above 0 says that something was once created in the file.
  return { version: start.readUInt32BE(60), application: start.readUInt32BE(68), tables: start.readUInt32BE(40) };
}

/** After an unclean exit the header in the file may be older than the one in its journal. */
function readWithJournal(file: string): Identity | null {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { readonly: true, fileMustExist: true });
    return {
      application: Number(singleValue(database, 'PRAGMA application_id')),
      version: Number(singleValue(database, 'PRAGMA user_version')),
      tables: Number(singleValue(database, 'SELECT count(*) FROM sqlite_schema')),
    };
  } catch (error) {
    if (isDamage(error)) return null;
    throw DatabaseRefused.fromCause(file, error);
  } finally {
    database?.close();
  }
}

/** True for errors which say that the content of a file is broken, not the access to it. */
export function isDamage(error: unknown): boolean {
  const code = codeOf(error);
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code === 'SQLITE_IOERR_SHORT_READ';
}
