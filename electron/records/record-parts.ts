import type { Change } from '../../shared/decision/changes.ts';
import type { DecisionState } from '../../shared/decision/state.ts';
import type { FileWriter } from '../adr-folder/write-atomically.ts';
import type { Clock } from '../services/clock.ts';
import type { RecordStore } from '../store/records.ts';

/** What writing records needs of the rest of the app. */
export interface RecordParts {
  readonly records: RecordStore;
  readonly clock: Clock;
  /** A key that was never used before. */
  readonly newKey: () => string;
  readonly readDecision: (id: string) => DecisionState | null;
  /** The one way in which a stored decision is edited. @throws {EditRefused} where the edit does not fit. */
  readonly editDecision: (id: string, changes: readonly Change[], label: string) => void;
  /** Does what is kept in the library all at once, or nothing of it where it throws. */
  readonly atOnce: (work: () => void) => void;
  /** Lets the user pick a folder, beginning at the present one; null where they picked none. */
  readonly chooseFolder: (present: string | null) => Promise<string | null>;
  /** Shows a file in the file manager. */
  readonly showInFolder: (file: string) => void;
  readonly writer: FileWriter;
  /** Is told which decision file was written. */
  readonly sentOut?: (decision: string, text: string) => void;
  /** Is told which files in a folder were written. */
  readonly wrote?: (folder: string, names: readonly string[]) => void;
}

/** The calendar day of an instant where this machine is, `YYYY-MM-DD`. */
export function localDay(instant: string): string {
  const date = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
