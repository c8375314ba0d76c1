import { backUp, listBackups } from './backup.ts';
import { messageOf } from './database-refused.ts';
import { contentOf, contentOfFile } from './library-content.ts';
import type { OpenedDatabase } from './open-database.ts';

/** Where failures of backups are told. */
export interface BackupLog {
  readonly error: (message: string, cause?: unknown) => void;
}

const firstAfterMs = 10_000;
const everyMs = 4 * 60 * 60 * 1000;

/** Backs the library up soon after the start and every four hours, where it has changed. @returns what ends that. */
export function startBackups(opened: OpenedDatabase, log: BackupLog): () => void {
  let running: Promise<void> = Promise.resolve();
  const run = (): void => {
    running = running
      .then(() => backUpIfChanged(opened, new Date().toISOString()))
      .catch((error: unknown) => {
        // A start with a full disk is no reason to stop working; the next attempt may succeed.
        log.error(`The library could not be backed up (${messageOf(error)})`, error);
      });
  };
  const first = setTimeout(run, firstAfterMs);
  const regular = setInterval(run, everyMs);
  return () => {
    clearTimeout(first);
    clearInterval(regular);
  };
}

/** Backs up where the library holds something else than the newest backup. */
export async function backUpIfChanged({ database, backupFolder }: OpenedDatabase, now: string): Promise<void> {
  if (!database.open) return;
  const newest = listBackups(backupFolder)[0];
  // Not by the times of the files: opening the library writes to them too, and every start would make a backup.
  if (newest && contentOfFile(newest.file) === contentOf(database)) return;
  await backUp(database, backupFolder, now);
}
