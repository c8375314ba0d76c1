import { removeOtherFolders } from '../store/adr-index/write-adr-index.ts';
import { inTransaction, type Sqlite } from '../store/sqlite.ts';
import type { ReadFiles } from './read-files.ts';
import { scanRepository, type ScanProgress, type ScanReport, type ScanRequest } from './scan-repository.ts';

/** Brings an index up to date. Calls are carried out one after the other. */
export interface AdrScanner {
  /** @returns what was found; null where the repository's folder is not there any more. */
  readonly scan: (request: ScanRequest, progress?: (progress: ScanProgress) => void) => Promise<ScanReport | null>;
  /** Takes all that is known of a repository out of the index. */
  readonly forget: (repository: string) => Promise<void>;
  /** Ends it, also in the middle of a scan; what it has read by then stays in the index. */
  readonly close: () => Promise<void>;
}

/**
 * Scans on this thread, with a pause after each step, so that other work gets its turn.
 * @param read reads the files, here or elsewhere.
 */
export function scannerHere(database: Sqlite, read?: ReadFiles): AdrScanner {
  let latest: Promise<unknown> = Promise.resolve();
  let closed = false;
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = latest.then(() => {
      if (closed) throw new ScanEnded();
      return work();
    });
    latest = result.catch(() => {
      // Whoever asked for it is told; the next one is not concerned.
    });
    return result;
  };
  return {
    scan: (request, progress) =>
      inTurn(async () => {
        const steps = scanRepository(database, request, read);
        for (let step = await steps.next(); ; step = await steps.next()) {
          if (step.done === true) return step.value;
          progress?.(step.value);
          await new Promise(setImmediate);
          if (!closed) continue;
          await steps.return(null);
          throw new ScanEnded();
        }
      }),
    forget: (repository) =>
      inTurn(async () => inTransaction(database, () => removeOtherFolders(database, repository, new Set()))),
    close: async () => {
      closed = true;
      await latest;
    },
  };
}

/** A scan that did not come to its end because the scanner was closed. */
export class ScanEnded extends Error {
  override readonly name = 'ScanEnded';

  constructor() {
    super('The scan was ended before it was done.');
  }
}
