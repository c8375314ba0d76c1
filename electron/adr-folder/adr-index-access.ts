import { readFileSync } from 'node:fs';
import { openAdrIndex, removeAdrIndex } from '../store/adr-index/open-adr-index.ts';
import { closeDatabase } from '../store/open-database.ts';
import type { Sqlite } from '../store/sqlite.ts';
import { checkerHere, type AdrChecker } from './checker.ts';
import { checkerOnThread } from './checker-on-thread.ts';
import { contentHash } from './content-hash.ts';
import { scannerHere, type AdrScanner } from './scanner.ts';
import { scannerOnThread } from './scanner-on-thread.ts';

/** The index, for whoever reads it here, the scanner that writes it, and the checker. Each is opened when it is first needed. */
export interface IndexAccess {
  readonly database: () => Sqlite;
  readonly scanner: () => AdrScanner;
  readonly checker: () => AdrChecker;
  /** Throws the index away; the next access makes a new one. */
  readonly renew: () => Promise<void>;
  readonly end: () => Promise<void>;
}

/** @param scanProgram the bundle of `scan-thread.ts`; null to scan and check on this thread. */
export function createAdrIndexAccess(file: string, scanProgram: string | null): IndexAccess {
  let database: Sqlite | null = null;
  let scanner: AdrScanner | null = null;
  let checker: AdrChecker | null = null;
  // With the program that reads files, what it sees in them may change.
  const opened = (): Sqlite =>
    (database ??= openAdrIndex(file, scanProgram === null ? '' : contentHash(readFileSync(scanProgram))));
  const end = async (): Promise<void> => {
    const ending = { scanner, checker, database };
    scanner = null;
    checker = null;
    database = null;
    await ending.scanner?.close();
    await ending.checker?.close();
    if (ending.database) closeDatabase(ending.database);
  };
  return {
    database: opened,
    scanner: () => {
      const index = opened();
      scanner ??= scanProgram === null ? scannerHere(index) : scannerOnThread(scanProgram, file);
      return scanner;
    },
    checker: () => {
      const index = opened();
      checker ??= scanProgram === null ? checkerHere(index) : checkerOnThread(scanProgram, file);
      return checker;
    },
    renew: async () => {
      await end();
      removeAdrIndex(file);
    },
    end,
  };
}
