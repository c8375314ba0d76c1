import type { AdrScanner } from './scanner.ts';
import { callsOnThread } from './thread-calls.ts';

/**
 * Scans on a thread of its own, which is started with the first scan, and again where it has died.
 * @param program the bundle of `scan-thread.ts`.
 * @param indexFile an index that is open here as well.
 */
export function scannerOnThread(program: string, indexFile: string): AdrScanner {
  const { ask, close } = callsOnThread({ name: 'adr-scan', program, indexFile, restMs: null });
  return {
    scan: (request, progress) => ask('scan', request, progress),
    forget: (repository) => ask('forget', repository),
    close,
  };
}
