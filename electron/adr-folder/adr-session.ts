import { messageOf } from '../store/database-refused.ts';
import { ScanEnded, type AdrScanner } from './scanner.ts';
import type { ScanProgress, ScanRequest } from './scan-repository.ts';
import { watchFolders, type WatchOptions } from './watch-folders.ts';

/** How it stands with a repository that is open. */
export type SessionState =
  /** Its files are being read; those that are done can be listed. */
  | { readonly kind: 'scanning'; readonly progress: ScanProgress }
  | { readonly kind: 'ready'; readonly files: number; readonly truncated: boolean }
  /** Its folder is not there at present; what was read is still listed. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly message: string };

/** Keeps the index of one open repository up to date. */
export interface AdrSession {
  readonly state: () => SessionState;
  /** Looks at the repository again, now or as soon as the present scan is done. */
  readonly recheck: () => void;
  /** When no scan is under way or waiting. */
  readonly settled: () => Promise<void>;
  /** Stops watching; a scan that is under way goes on unheard. */
  readonly close: () => void;
}

export interface SessionParts {
  readonly scanner: AdrScanner;
  /** What is to be scanned, as it is when a scan begins. */
  readonly request: () => ScanRequest;
  /** Told when the state has changed; `content` where the index says something else. */
  readonly changed: (what: 'state' | 'content') => void;
  /** Told of a failure; its promise is waited for before the next scan. */
  readonly failed: (error: unknown) => Promise<void>;
  readonly watch?: WatchOptions;
}

/** Opens a session: the repository is scanned, and again whenever something changes in its folders. */
export function openSession({ scanner, request, changed, failed, watch }: SessionParts): AdrSession {
  let state: SessionState = { kind: 'scanning', progress: { done: 0, of: 0 } };
  let running: Promise<void> | null = null;
  let again = false;
  let closed = false;
  const setState = (next: SessionState): void => {
    state = next;
    if (!closed) changed('state');
  };

  const scanOnce = async (): Promise<void> => {
    const report = await scanner.scan(request(), (progress) => {
      setState({ kind: 'scanning', progress });
      changed('content');
    });
    if (closed) return;
    if (!report) {
      setState({ kind: 'gone' });
      return;
    }
    // What happened in a folder before it was watched has been missed.
    if (folders.setFolders(report.watched)) again = true;
    setState({ kind: 'ready', files: report.files, truncated: report.truncated });
    if (report.changed) changed('content');
  };

  const isWanted = (): boolean => again && !closed;
  const run = async (): Promise<void> => {
    while (isWanted()) {
      again = false;
      try {
        await scanOnce();
      } catch (error) {
        if (closed || error instanceof ScanEnded) return;
        setState({ kind: 'failed', message: messageOf(error) });
        await failed(error);
      }
    }
  };

  const recheck = (): void => {
    again = true;
    running ??= run().finally(() => {
      running = null;
    });
  };

  const folders = watchFolders(recheck, watch);
  recheck();
  return {
    state: () => state,
    recheck,
    settled: async () => {
      for (let present = running; present !== null; present = running) await present;
    },
    close: () => {
      closed = true;
      folders.close();
    },
  };
}
