import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { findDamage } from './check-database.ts';
import { findDamageInBackground } from './check-in-background.ts';
import { applicationId, schemaVersion } from './migrate.ts';
import { singleValue, type Sqlite } from './sqlite.ts';

/** A backup that lies in the folder. */
export interface Backup {
  readonly file: string;
  /** Instant of its making, UTC. */
  readonly at: string;
}

/** How many backups are kept: of the day of the newest one, and in all. Those before migrations are kept besides. */
const keptOfToday = 3;
const keptInAll = 10;

const namePattern = /^(library|before-schema-\d+)-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.sqlite$/;

/**
 * Copies the open database into a backup: to a temporary file, checked and flushed, then named. It blocks; meant for
 * the moment before a migration.
 * @throws what SQLite or the file system says; no backup has come into being then.
 */
export function backUpBeforeMigration(database: Sqlite, folder: string, version: number, now: string): string {
  const temporary = prepareTemporary(folder);
  const file = path.join(folder, `before-schema-${version}-${stamp(now)}.sqlite`);
  try {
    database.prepare('VACUUM INTO ?').run(temporary);
    leaveJournalMode(temporary);
    requireSound(file, damageOfFile(temporary));
    takeName(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
  return file;
}

/** The same in small steps and checked on another thread, so that the window stays quick; what is too many goes. */
export async function backUp(database: Sqlite, folder: string, now: string): Promise<string> {
  const temporary = prepareTemporary(folder);
  const file = path.join(folder, `library-${stamp(now)}.sqlite`);
  try {
    await copySoundly(database, temporary);
    takeName(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
  for (const outdated of outdatedBackups(listBackups(folder))) rmSync(outdated.file, { force: true });
  return file;
}

/**
 * Copies the open database to a file, in small steps, and checks the copy on another thread.
 * @throws what SQLite or the file system says, or what is wrong with the copy.
 */
export async function copySoundly(database: Sqlite, file: string): Promise<void> {
  await database.backup(file);
  leaveJournalMode(file);
  requireSound(file, await findDamageInBackground(file));
}

/** All backups in a folder, newest first. */
export function listBackups(folder: string): readonly Backup[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    // No folder, no backups.
    return [];
  }
  return names
    .flatMap((name) => {
      const match = namePattern.exec(name);
      if (!match) return [];
      const [, , day, hour, minute, second, millisecond] = match;
      return [{ file: path.join(folder, name), at: `${day}T${hour}:${minute}:${second}.${millisecond}Z` }];
    })
    .toSorted((left, right) => (left.at < right.at ? 1 : -1));
}

/** Those of the regular backups that need not be kept: 3 of the newest day, 1 of each day before, 10 in all. */
export function outdatedBackups(backups: readonly Backup[]): readonly Backup[] {
  const regular = backups.filter(({ file }) => path.basename(file).startsWith('library-'));
  const today = regular[0]?.at.slice(0, 10);
  const ofDay = new Map<string, number>();
  let kept = 0;
  return regular.filter(({ at }) => {
    const day = at.slice(0, 10);
    const count = (ofDay.get(day) ?? 0) + 1;
    ofDay.set(day, count);
    const keep = kept < keptInAll && count <= (day === today ? keptOfToday : 1);
    if (keep) kept += 1;
    return !keep;
  });
}

/** True where a backup can be opened, is one of ours and of a schema that can be read. */
export function isGoodBackup(file: string, newestVersion: number): boolean {
  let database: Sqlite | undefined;
  try {
    database = new Database(file, { readonly: true, fileMustExist: true });
    const version = schemaVersion(database);
    const ours = Number(singleValue(database, 'PRAGMA application_id')) === applicationId;
    return ours && version >= 1 && version <= newestVersion && findDamage(database, true) === null;
  } catch {
    // Whatever is wrong with it, the next older one is tried.
    return false;
  } finally {
    database?.close();
  }
}

/** An instant as it can stand in a file name. */
export function stamp(now: string): string {
  return now.replaceAll(/[:.]/g, '-');
}

/** Flushes what was written to a file or, for a rename, to a folder. */
export function flush(fileOrFolder: string): void {
  const isFolder = statSync(fileOrFolder).isDirectory();
  // Windows opens no folder and wants to write to what it flushes.
  if (isFolder && process.platform === 'win32') return;
  const descriptor = openSync(fileOrFolder, isFolder ? 'r' : 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A copy keeps the write-ahead log of its original, which would leave files beside it whenever it is looked at. */
function leaveJournalMode(file: string): void {
  const database = new Database(file, { fileMustExist: true });
  try {
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}

function prepareTemporary(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const temporary = path.join(folder, 'unfinished.tmp');
  rmSync(temporary, { force: true });
  return temporary;
}

function takeName(temporary: string, file: string): void {
  flush(temporary);
  renameSync(temporary, file);
  flush(path.dirname(file));
}

function requireSound(file: string, damage: string | null): void {
  if (damage !== null) throw new Error(`The backup ${file} did not come out right: ${damage}.`);
}

function damageOfFile(file: string): string | null {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return findDamage(database, true);
  } finally {
    database.close();
  }
}
