import type { Change } from '../../shared/decision/changes.ts';

/** What is sent to main together: the changes of one edit. */
export interface Batch {
  readonly label: string;
  readonly focus: string | null;
  readonly changes: readonly Change[];
}

/** Two edits of the same field during one stay in it, as one; null where they are not that. */
export function mergeTyping(first: Batch, second: Batch): Batch | null {
  const [before] = first.changes;
  const [after] = second.changes;
  const isPair = first.focus === second.focus && first.changes.length === 1 && second.changes.length === 1;
  if (!isPair || before?.kind !== 'set' || after?.kind !== 'set') return null;
  if (before.entity !== after.entity || before.id !== after.id || before.field !== after.field) return null;
  return { ...second, changes: [{ ...after, before: before.before }] };
}
