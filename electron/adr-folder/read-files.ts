import { readAdrFile, type ReadFile } from './read-adr-file.ts';

/** A file to be read. */
export interface FileToRead {
  /** Absolute. */
  readonly file: string;
  readonly bytes: number;
}

/** Reads files, a batch at a time, and gives what was read in the same order. */
export type ReadFiles = (batches: readonly (readonly FileToRead[])[]) => AsyncIterable<readonly ReadFile[]>;

/** Reads on this thread. */
export async function* readFilesHere(
  batches: readonly (readonly FileToRead[])[],
): AsyncGenerator<readonly ReadFile[], void> {
  for (const batch of batches) yield readBatch(batch);
}

export function readBatch(batch: readonly FileToRead[]): readonly ReadFile[] {
  return batch.map(({ file, bytes }) => readAdrFile(file, bytes));
}
