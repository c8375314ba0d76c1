import path from 'node:path';
import type { Output } from '../../shared/ipc/contract.ts';
import { localDay } from '../records/record-parts.ts';
import { bringInArchive } from '../store/bring-in-archive.ts';
import { messageOf } from '../store/database-refused.ts';
import { ArchiveRefused, readArchive, writeArchive } from '../store/library-archive.ts';
import type { Sqlite } from '../store/sqlite.ts';
import type { Clock } from './clock.ts';
import { ServiceRefused } from './service-refused.ts';

/** The dialogs for archives; null where the user cancelled. */
export interface ArchiveDialogs {
  readonly openArchive: () => Promise<string | null>;
  readonly saveArchive: (suggestedName: string) => Promise<string | null>;
}

/** A whole library in one file. */
export interface LibraryArchiveService {
  readonly exportAll: () => Promise<Output<'library:export-all'>>;
  readonly importAll: () => Promise<Output<'library:import-all'>>;
}

export interface LibraryArchiveParts {
  readonly database: Sqlite;
  readonly clock: Clock;
  readonly dialogs: ArchiveDialogs;
  /** An archive is unpacked there while it is read. */
  readonly dataFolder: string;
}

/** So many titles are named. */
const named = 50;

/** The service on a database. One archive is written or read at a time. */
export function createLibraryArchiveService({
  database,
  clock,
  dialogs,
  dataFolder,
}: LibraryArchiveParts): LibraryArchiveService {
  let isBusy = false;
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isBusy)
      throw new ServiceRefused('busy', 'A library is being exported or imported already. Wait until it is done.');
    isBusy = true;
    try {
      return await work();
    } finally {
      isBusy = false;
    }
  };
  return {
    exportAll: () =>
      alone(async () => {
        const file = await dialogs.saveArchive(`fulcrum-${localDay(clock.now())}.fulcrum-library`);
        if (file === null) return { path: null };
        try {
          await writeArchive(database, file);
        } catch (error) {
          const message = `${file} cannot be written (${messageOf(error)}). What was there before is unchanged; choose another place.`;
          throw new ServiceRefused('file-unwritable', message, { file }, error);
        }
        return { path: file };
      }),
    importAll: () =>
      alone(async () => {
        const file = await dialogs.openArchive();
        if (file === null) return { kind: 'cancelled' };
        const unpacked = path.join(dataFolder, 'import.tmp');
        try {
          const { added, same, left } = await readArchive(file, unpacked, (archive) =>
            bringInArchive(database, archive),
          );
          const more = Math.max(0, left.length - named);
          return { kind: 'done', fileName: path.basename(file), added, same, left: left.slice(0, named), more };
        } catch (error) {
          if (error instanceof ArchiveRefused)
            throw new ServiceRefused('archive-refused', error.message, { file }, error);
          throw error;
        }
      }),
  };
}
