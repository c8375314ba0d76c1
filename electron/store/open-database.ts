import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { backUpBeforeMigration, listBackups } from './backup.ts';
import { findDamage } from './check-database.ts';
import { makeDataFolder } from './data-folder.ts';
import { DatabaseRefused } from './database-refused.ts';
import { checkedAtOnce, clearSuspicion, isSuspect } from './deferred-check.ts';
import { firstLook, hasJournal, isDamage } from './first-look.ts';
import { migrate, newestVersion, schemaVersion, type Migration } from './migrate.ts';
import { migrations as allMigrations } from './migrations/all.ts';
import { salvageInto } from './salvage.ts';
import { indexMissing } from './search-index.ts';
import { restoreNewest, setAside } from './set-aside.ts';
import { singleValue, type Sqlite } from './sqlite.ts';

/** Where the library lies and how it is opened. */
export interface OpenOptions {
  /** The user's data folder; made where it is missing. */
  readonly folder: string;
  /** The present instant, UTC. */
  readonly now: string;
  readonly migrations?: readonly Migration[];
}

/** The open library. */
export interface OpenedDatabase {
  readonly database: Sqlite;
  readonly file: string;
  readonly backupFolder: string;
  /** What the user is to know, in words: that a file was damaged, what is open instead and where the old one lies. */
  readonly notices: readonly string[];
  /** The file is large and was closed properly, so that its check may wait until it is in use. */
  readonly checkLater: boolean;
}

/**
 * Opens the library: look first, then open, check, back up, migrate. A damaged file is moved aside and its newest sound
 * backup opened, or what can be read from it.
 * @throws {DatabaseRefused} and then every file is as it was, but for steps of migrations that worked.
 */
export function openDatabase({ folder, now, migrations = allMigrations }: OpenOptions): OpenedDatabase {
  const file = path.join(folder, 'library.sqlite');
  const backupFolder = path.join(folder, 'backups');
  const newest = newestVersion(migrations);
  makeDataFolder(folder);
  const notices: string[] = [];
  const checkLater = mayCheckLater(file);
  const damage = openingDamage(file, backupFolder, newest, checkLater);
  let aside: string | null = null;
  if (damage !== null) {
    aside = setAside(file, now);
    clearSuspicion(file);
    const backup = restoreNewest(file, backupFolder, newest);
    notices.push(damageNotice(damage, existsSync(aside) ? aside : null, backup?.at ?? null));
    if (backup) aside = null;
  }
  const database = connect(file);
  try {
    const pending = schemaVersion(database) < newest;
    if (pending && schemaVersion(database) > 0) backUpFirst(database, backupFolder, newest, now);
    migrate(database, migrations);
    // Also where the last start was cut short after it had migrated.
    if (newest === newestVersion(allMigrations)) indexMissing(database);
    if (aside !== null) notices.push(salvageInto(database, aside, now));
  } catch (error) {
    database.close();
    throw error instanceof DatabaseRefused ? error : DatabaseRefused.fromCause(file, error);
  }
  return { database, file, backupFolder, notices, checkLater: checkLater && damage === null };
}

/** Closes the library; what its planner has learned is kept for the next start. */
export function closeDatabase(database: Sqlite): void {
  if (!database.open) return;
  try {
    database.pragma('optimize');
  } catch {
    // A damaged or full file cannot be optimised; closing it in order matters more.
  } finally {
    database.close();
  }
}

/** What is wrong with the file, so that it must not be used; null where it may be. */
function openingDamage(file: string, backupFolder: string, newest: number, checkLater: boolean): string | null {
  const look = firstLook(file, newest);
  switch (look.kind) {
    case 'damaged':
      return look.problem;
    case 'missing':
    case 'empty':
      // Where there are backups there was a library: an empty file in its place would hide them.
      return listBackups(backupFolder).length > 0 ? `it is ${look.kind}` : null;
    case 'ours':
      return checkLater ? null : damageInside(file);
  }
}

function mayCheckLater(file: string): boolean {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return size > checkedAtOnce && !hasJournal(file) && !isSuspect(file);
}

function damageInside(file: string): string | null {
  const thorough = hasJournal(file) || isSuspect(file);
  let database: Sqlite;
  try {
    database = connect(file);
  } catch (error) {
    if (error instanceof DatabaseRefused && isDamage(error.cause)) return error.message;
    throw error;
  }
  try {
    const damage = findDamage(database, thorough);
    if (damage === null) clearSuspicion(file);
    return damage;
  } finally {
    database.close();
  }
}

function connect(file: string): Sqlite {
  let database: Sqlite | undefined;
  try {
    database = new Database(file, { timeout: 5_000 });
    // better-sqlite3 is built to use less than FULL with a write-ahead log; a power cut would take the last edits.
    for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'trusted_schema = OFF'])
      database.pragma(pragma);
    requirePragma(database, 'journal_mode', 'wal');
    requirePragma(database, 'synchronous', 2);
    requirePragma(database, 'foreign_keys', 1);
    requirePragma(database, 'trusted_schema', 0);
    requireWritable(database);
    return database;
  } catch (error) {
    database?.close();
    throw DatabaseRefused.fromCause(file, error);
  }
}

/** A read-only file opens, reads and even begins a transaction without complaint; only a write tells. */
function requireWritable(database: Sqlite): void {
  database.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${schemaVersion(database)}; ROLLBACK`);
}

function requirePragma(database: Sqlite, name: string, expected: string | number): void {
  const value = singleValue(database, `PRAGMA ${name}`);
  if (value !== expected) throw new Error(`${name} is ${value} instead of ${expected}`);
}

/** Without a backup there is no migration: the user can make room and start again. */
function backUpFirst(database: Sqlite, folder: string, version: number, now: string): void {
  try {
    backUpBeforeMigration(database, folder, version, now);
  } catch (error) {
    throw DatabaseRefused.fromCause(folder, error);
  }
}

function damageNotice(problem: string, aside: string | null, backupAt: string | null): string {
  const place = aside === null ? '' : ` What was there now lies at ${aside}; nothing of it was deleted.`;
  const instead = backupAt === null ? '' : ` The backup of ${backupAt} was opened instead.`;
  return `The library file could not be used: ${problem}.${place}${instead}`;
}
