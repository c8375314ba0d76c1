import { availableParallelism } from 'node:os';
import type { AdrHead } from '../../shared/adr/reading/adr-reading.ts';
import type { ReadFile } from './read-adr-file.ts';
import { readBatch, readFilesHere, type FileToRead, type ReadFiles } from './read-files.ts';
import { callsOnThread } from './thread-calls.ts';

/** Fewer files are read before another thread is as quick as this one: each compiles the readers for itself. */
const worthThreads = 2_000;
/** More would wait for the one that writes into the index. */
const mostThreads = 3;
/** Batches that a thread is asked for in advance, so that it does not wait while the index is written. */
const batchesAhead = 8;

/** A batch that was read, the way it is passed from thread to thread: heads in JSON, which is quicker than objects are. */
export interface PassedBatch {
  readonly texts: readonly string[];
  readonly hashes: readonly string[];
  readonly heads: string;
}

/**
 * Reads on threads of their own, as many as there are processors besides the one of whoever writes down what was read;
 * the first batch here, since they take a moment to start.
 * @param program the bundle of `scan-thread.ts`.
 */
export function readFilesOnThreads(program: string, indexFile: string): ReadFiles {
  return (batches) => {
    const files = batches.reduce((sum, batch) => sum + batch.length, 0);
    const count = Math.min(mostThreads, availableParallelism() - 1);
    return count === 0 || files < worthThreads
      ? readFilesHere(batches)
      : readOnThreads(
          Array.from({ length: count }, (_, place) => readingThread(program, indexFile, place)),
          batches,
        );
  };
}

/** What a thread that reads is asked for. */
export function readToPass(batch: readonly FileToRead[]): PassedBatch {
  const read = readBatch(batch);
  return {
    texts: read.map(({ text }) => text),
    hashes: read.map(({ hash }) => hash),
    heads: JSON.stringify(read.map(({ reading }) => reading)),
  };
}

interface ReadingThread {
  readonly read: (batch: readonly FileToRead[]) => Promise<PassedBatch>;
  readonly close: () => Promise<void>;
}

function readingThread(program: string, indexFile: string, place: number): ReadingThread {
  const { ask, close } = callsOnThread({ name: `adr-read-${place + 1}`, program, indexFile, restMs: null });
  return { read: (batch) => ask('read', batch), close };
}

async function* readOnThreads(
  threads: readonly ReadingThread[],
  [first = [], ...batches]: readonly (readonly FileToRead[])[],
): AsyncGenerator<readonly ReadFile[], void> {
  const asked: Promise<PassedBatch>[] = [];
  let next = 0;
  const askAhead = (): void => {
    for (; next < batches.length && asked.length < threads.length * batchesAhead; next += 1) {
      const answer = threads[next % threads.length]?.read(batches[next] ?? []);
      // Whoever waits for it is told; until then nobody does.
      answer?.catch(() => undefined);
      if (answer) asked.push(answer);
    }
  };
  try {
    askAhead();
    yield readBatch(first);
    for (let answer = asked.shift(); answer; answer = asked.shift()) {
      const batch = await answer;
      askAhead();
      yield received(batch);
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}

function received({ texts, hashes, heads }: PassedBatch): readonly ReadFile[] {
  const readings = JSON.parse(heads) as readonly AdrHead[];
  return readings.map((reading, index) => ({ hash: hashes[index] ?? '', text: texts[index] ?? '', reading }));
}
