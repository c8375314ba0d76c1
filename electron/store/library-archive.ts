import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import Database from 'better-sqlite3';
import { copySoundly, flush } from './backup.ts';
import { findDamageInBackground } from './check-in-background.ts';
import { messageOf } from './database-refused.ts';
import { firstLook } from './first-look.ts';
import { migrate, newestVersion } from './migrate.ts';
import { migrations } from './migrations/all.ts';
import type { Sqlite } from './sqlite.ts';

/**
 * Everything in a library in one file: a checked copy of the database, compressed. A copy and no folder of decision files, as
 * those leave out what is on sealed ballots, have no history and know nothing of records.
 */

/** A file that is no archive of a library, or cannot be used. Nothing was taken from it. */
export class ArchiveRefused extends Error {
  override readonly name = 'ArchiveRefused';
}

/** So much is unpacked at most, in bytes: a small file can hold any number of zeros. */
const largestUnpacked = 4 * 1024 ** 3;

/**
 * Writes an archive of a library, whole or not at all.
 * @throws what SQLite or the file system says; what was at its place before is unchanged then.
 */
export async function writeArchive(database: Sqlite, file: string): Promise<void> {
  const copy = `${file}.copy.tmp`;
  const packed = `${file}.tmp`;
  try {
    await copySoundly(database, copy);
    await pipeline(createReadStream(copy), createGzip(), createWriteStream(packed));
    flush(packed);
    await rename(packed, file);
    flush(path.dirname(file));
  } finally {
    await rm(copy, { force: true });
    await rm(packed, { force: true });
  }
}

/**
 * Unpacks an archive, brings it to the present schema and hands it over, to be read only; it is gone afterwards.
 * @param unpacked path of the file that it is unpacked to meanwhile.
 * @throws {ArchiveRefused}
 */
export async function readArchive<T>(
  file: string,
  unpacked: string,
  work: (archive: Sqlite) => Promise<T>,
): Promise<T> {
  let archive: Sqlite | undefined;
  try {
    archive = await opened(file, unpacked);
    return await work(archive);
  } finally {
    archive?.close();
    for (const part of ['', '-wal', '-shm', '-journal']) await rm(`${unpacked}${part}`, { force: true });
  }
}

async function opened(file: string, unpacked: string): Promise<Sqlite> {
  const name = path.basename(file);
  try {
    await pipeline(createReadStream(file), createGunzip(), atMost(largestUnpacked), createWriteStream(unpacked));
  } catch (error) {
    throw new ArchiveRefused(`${name} is no archive of a library (${messageOf(error)}).`, { cause: error });
  }
  try {
    const look = firstLook(unpacked, newestVersion(migrations));
    if (look.kind !== 'ours') throw new ArchiveRefused(`${name} holds no library.`);
    const damage = await findDamageInBackground(unpacked);
    if (damage !== null) throw new ArchiveRefused(`${name} is damaged: ${damage}.`);
    const archive = new Database(unpacked, { fileMustExist: true });
    archive.pragma('trusted_schema = OFF');
    migrate(archive, migrations);
    archive.pragma('query_only = ON');
    return archive;
  } catch (error) {
    if (error instanceof ArchiveRefused) throw error;
    const message = messageOf(error).replaceAll(unpacked, name);
    throw new ArchiveRefused(`${name} cannot be used. ${message}`, { cause: error });
  }
}

function atMost(bytes: number): Transform {
  let passed = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      passed += chunk.length;
      if (passed > bytes) done(new Error('it is too large'));
      else done(null, chunk);
    },
  });
}
