import type { AdrChecker } from './checker.ts';
import type { FileToRead } from './read-files.ts';
import type { PassedBatch } from './read-files-on-threads.ts';
import type { AdrScanner } from './scanner.ts';
import type { ScanProgress } from './scan-repository.ts';

/** What the threads of ADR folders can be asked for: each thing with what it is told and what it answers. */
export type ThreadWork = Pick<AdrScanner, 'scan' | 'forget'> &
  Omit<AdrChecker, 'close'> & { readonly read: (batch: readonly FileToRead[]) => Promise<PassedBatch> };

export type WorkKind = keyof ThreadWork;
export type WorkRequest<Kind extends WorkKind> = Parameters<ThreadWork[Kind]>[0];
export type WorkResult<Kind extends WorkKind> = Awaited<ReturnType<ThreadWork[Kind]>>;

/** What a thread is told. */
export type ThreadCommand = {
  readonly [Kind in WorkKind]: { readonly id: number; readonly kind: Kind; readonly request: WorkRequest<Kind> };
}[WorkKind];

/** What it answers, with the id of the command. */
export type ThreadAnswer =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: ScanProgress }
  | { readonly id: number; readonly kind: 'done'; readonly result: WorkResult<WorkKind> }
  | { readonly id: number; readonly kind: 'failed'; readonly code: string; readonly message: string };

/** What it is started with. */
export interface ScanThreadData {
  /** An index that is open. */
  readonly indexFile: string;
}
