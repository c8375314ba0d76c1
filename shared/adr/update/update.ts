import { inTurn, type AdrFile, type Edit } from '../edits/edit.ts';
import type { Said } from './said.ts';

/** What an update goes by. */
export interface Difference {
  /** What the file said when it was last read or written for this decision. */
  readonly base: Said;
  /** What the decision says now. */
  readonly wanted: Said;
  /** Whether the file listed options then; without, what it decided is the one option that was made of it. */
  readonly hadOptions: boolean;
}

/** A file after an update, or why it cannot be updated. */
export type Updated = ReturnType<typeof inTurn>;

/** Brings one part of a file up to date. */
export type Update = (file: AdrFile, difference: Difference) => Updated;

/** An update that is one edit. */
export function byEdit(edit: (file: AdrFile, difference: Difference) => Edit): Update {
  return (file, difference) => inTurn(file, [(present) => edit(present, difference)]);
}

/** Updates one after the other; the first that is refused ends them. */
export function updatedInTurn(file: AdrFile, steps: readonly ((file: AdrFile) => Updated)[]): Updated {
  let present = file;
  for (const step of steps) {
    const updated = step(present);
    if (updated.kind === 'refused') return updated;
    present = updated.file;
  }
  return { kind: 'file', file: present };
}
