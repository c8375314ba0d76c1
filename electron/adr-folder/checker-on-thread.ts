import type { AdrChecker } from './checker.ts';
import { callsOnThread } from './thread-calls.ts';

/** What was read is kept so long for the next question; then its memory is given back. */
const restMs = 60_000;

/**
 * Checks on a thread of its own beside the one that scans, so that neither waits for the other.
 * @param program the bundle of `scan-thread.ts`.
 * @param indexFile an index that is open here as well.
 */
export function checkerOnThread(program: string, indexFile: string): AdrChecker {
  const { ask, close } = callsOnThread({ name: 'adr-check', program, indexFile, restMs });
  return {
    lint: (request) => ask('lint', request),
    planFix: (request) => ask('planFix', request),
    planRenumbering: (request) => ask('planRenumbering', request),
    close,
  };
}
