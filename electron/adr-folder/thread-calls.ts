import { Worker } from 'node:worker_threads';
import type { ScanThreadData, ThreadAnswer, WorkKind, WorkRequest, WorkResult } from './scan-messages.ts';
import type { ScanProgress } from './scan-repository.ts';
import { ScanEnded } from './scanner.ts';

/** A thread that is asked for things. It is started with the first of them, and again where it has died or rested. */
export interface ThreadCalls {
  readonly ask: <Kind extends WorkKind>(
    kind: Kind,
    request: WorkRequest<Kind>,
    progress?: (progress: ScanProgress) => void,
  ) => Promise<WorkResult<Kind>>;
  /** Ends it, also in the middle of something. */
  readonly close: () => Promise<void>;
}

export interface ThreadParts {
  readonly name: string;
  /** The bundle of `scan-thread.ts`. */
  readonly program: string;
  /** An index that is open here as well. */
  readonly indexFile: string;
  /** Milliseconds without anything to do after which it gives its memory back; null for a thread that stays. */
  readonly restMs: number | null;
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

interface Pending {
  readonly resolve: (result: WorkResult<WorkKind>) => void;
  readonly reject: (error: Error) => void;
  readonly progress: ((progress: ScanProgress) => void) | undefined;
}

/** Calls to a thread of its own. */
export function callsOnThread({ name, program, indexFile, restMs }: ThreadParts): ThreadCalls {
  const pending = new Map<number, Pending>();
  let worker: Worker | null = null;
  let rest: NodeJS.Timeout | undefined;
  let closed = false;
  let lastId = 0;

  const failAll = (error: Error): void => {
    const waiting = [...pending.values()];
    pending.clear();
    for (const { reject } of waiting) reject(error);
  };

  const start = (): Worker => {
    const started = new Worker(program, { workerData: { indexFile } satisfies ScanThreadData, name });
    // It must not keep an application alive that is about to end.
    started.unref();
    started.on('message', (message: ThreadAnswer) => {
      take(message, pending);
      if (restMs !== null && pending.size === 0) rest = setTimeout(() => void leave(started), restMs).unref();
    });
    started.on('error', (error: unknown) => failAll(error instanceof Error ? error : new Error(String(error))));
    started.on('exit', () => {
      // One that rests has nothing to do, and another may have been started since.
      if (worker !== started && worker !== null) return;
      worker = null;
      failAll(closed ? new ScanEnded() : new ScanFailed('', `The thread ${name} has ended by itself.`));
    });
    return started;
  };

  const leave = (resting: Worker): Promise<number> => {
    if (worker === resting) worker = null;
    return resting.terminate();
  };

  return {
    ask: async (kind, request, progress) => {
      if (closed) throw new ScanEnded();
      clearTimeout(rest);
      const present = (worker ??= start());
      lastId += 1;
      const id = lastId;
      const result = new Promise<WorkResult<WorkKind>>((resolve, reject) =>
        pending.set(id, { resolve, reject, progress }),
      );
      present.postMessage({ id, kind, request });
      return (await result) as WorkResult<typeof kind>;
    },
    close: async () => {
      closed = true;
      clearTimeout(rest);
      await worker?.terminate();
      failAll(new ScanEnded());
    },
  };
}

function take(message: ThreadAnswer, pending: Map<number, Pending>): void {
  const asked = pending.get(message.id);
  if (!asked) return;
  if (message.kind === 'progress') {
    asked.progress?.(message.progress);
    return;
  }
  pending.delete(message.id);
  if (message.kind === 'done') asked.resolve(message.result);
  else asked.reject(new ScanFailed(message.code, message.message));
}
