import { Worker } from 'node:worker_threads';
import type { ScanAnswer, ScanCommand, ScanThreadData } from './scan-messages.ts';
import { ScanEnded, type AdrScanner } from './scanner.ts';
import type { ScanProgress, ScanReport } from './scan-repository.ts';

interface Pending {
  readonly resolve: (report: ScanReport | null) => void;
  readonly reject: (error: Error) => void;
  readonly progress: ((progress: ScanProgress) => void) | undefined;
}

/** A failure on the thread; `code` is the one that SQLite or the file system gave there. */
export class ScanFailed extends Error {
  override readonly name = 'ScanFailed';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

type CommandPart = ScanCommand extends infer C ? (C extends unknown ? Omit<C, 'id'> : never) : never;

/**
 * Scans on a thread of its own, which is started with the first scan, and again where it has died.
 * @param program the bundle of `scan-thread.ts`.
 * @param indexFile an index that is open here as well.
 */
export function scannerOnThread(program: string, indexFile: string): AdrScanner {
  const pending = new Map<number, Pending>();
  let worker: Worker | null = null;
  let closed = false;
  let lastId = 0;

  const failAll = (error: Error): void => {
    const waiting = [...pending.values()];
    pending.clear();
    for (const { reject } of waiting) reject(error);
  };

  const start = (): Worker => {
    const started = new Worker(program, { workerData: { indexFile } satisfies ScanThreadData, name: 'adr-scan' });
    // A scan must not keep an application alive that is about to end.
    started.unref();
    started.on('message', (message: ScanAnswer) => take(message, pending));
    started.on('error', (error: unknown) => failAll(error instanceof Error ? error : new Error(String(error))));
    started.on('exit', () => {
      if (worker === started) worker = null;
      failAll(closed ? new ScanEnded() : new ScanFailed('', 'The thread that scans has ended by itself.'));
    });
    return started;
  };

  const send = (command: CommandPart, progress?: (progress: ScanProgress) => void): Promise<ScanReport | null> => {
    if (closed) return Promise.reject(new ScanEnded());
    worker ??= start();
    lastId += 1;
    const id = lastId;
    const result = new Promise<ScanReport | null>((resolve, reject) => pending.set(id, { resolve, reject, progress }));
    worker.postMessage({ ...command, id });
    return result;
  };

  return {
    scan: (request, progress) => send({ kind: 'scan', request }, progress),
    forget: async (repository) => void (await send({ kind: 'forget', repository })),
    close: async () => {
      closed = true;
      await worker?.terminate();
      failAll(new ScanEnded());
    },
  };
}

function take(message: ScanAnswer, pending: Map<number, Pending>): void {
  const asked = pending.get(message.id);
  if (!asked) return;
  if (message.kind === 'progress') {
    asked.progress?.(message.progress);
    return;
  }
  pending.delete(message.id);
  if (message.kind === 'done') asked.resolve(message.report);
  else asked.reject(new ScanFailed(message.code, message.message));
}
