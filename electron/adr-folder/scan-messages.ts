import type { ScanProgress, ScanReport, ScanRequest } from './scan-repository.ts';

/** What the thread that scans is told. Commands are carried out one after the other. */
export type ScanCommand =
  | { readonly id: number; readonly kind: 'scan'; readonly request: ScanRequest }
  | { readonly id: number; readonly kind: 'forget'; readonly repository: string };

/** What it answers, with the id of the command. */
export type ScanAnswer =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: ScanProgress }
  | { readonly id: number; readonly kind: 'done'; readonly report: ScanReport | null }
  | { readonly id: number; readonly kind: 'failed'; readonly code: string; readonly message: string };

/** What it is started with. */
export interface ScanThreadData {
  /** An index that is open. */
  readonly indexFile: string;
}
