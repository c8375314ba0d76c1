import { rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { singleValue, type Sqlite } from '../sqlite.ts';
import { adrIndexApplication, adrIndexSchema, adrIndexVersion } from './schema.ts';

/** The file of the index in the user's data folder. */
export function adrIndexFile(dataFolder: string): string {
  return path.join(dataFolder, 'adr-index.sqlite');
}

/**
 * Opens the index. All in it was read from files and can be read again: one that is damaged, of another version, or made
 * by another program, whose readers may see something else in the same files, is thrown away and made anew. A power cut
 * may cost its latest rows.
 * @param program tells one program that reads files from another, such as its hash.
 * @throws what the file system says where it can be neither opened nor made.
 */
export function openAdrIndex(file: string, program = ''): Sqlite {
  const found = tryOpen(file, program);
  if (found) return found;
  removeAdrIndex(file);
  const database = connect(file, false);
  database
    .transaction(() => {
      database.exec(adrIndexSchema);
      database.prepare('INSERT INTO adr_maker (program) VALUES (?)').run(program);
      database.pragma(`application_id = ${adrIndexApplication}`);
      database.pragma(`user_version = ${adrIndexVersion}`);
    })
    .immediate();
  return database;
}

/** Connects once more to an index that is open, from another thread. */
export function joinAdrIndex(file: string): Sqlite {
  return connect(file, true);
}

/** Throws an index away that nobody has open. */
export function removeAdrIndex(file: string): void {
  for (const part of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${part}`, { force: true });
}

function tryOpen(file: string, program: string): Sqlite | null {
  let database: Sqlite | undefined;
  try {
    database = connect(file, true);
    const isOurs =
      singleValue(database, 'PRAGMA application_id') === adrIndexApplication &&
      singleValue(database, 'PRAGMA user_version') === adrIndexVersion &&
      singleValue(database, 'SELECT program FROM adr_maker') === program;
    if (isOurs) return database;
  } catch {
    // It is not there, or damaged; a new one takes its place, and where none can be made, that says why.
  }
  database?.close();
  return null;
}

/**
 * Pages are large, since most of what is in them are texts of some thousand bytes, and so is what is gathered before it
 * is moved into the file (64 MiB): a first scan would write the same pages again and again.
 */
const pragmas = [
  'page_size = 16384',
  'journal_mode = WAL',
  'synchronous = NORMAL',
  'wal_autocheckpoint = 4000',
  'foreign_keys = ON',
  'trusted_schema = OFF',
];

function connect(file: string, fileMustExist: boolean): Sqlite {
  const database = new Database(file, { timeout: 5_000, fileMustExist });
  for (const pragma of pragmas) database.pragma(pragma);
  return database;
}
