import type { Change } from '../changes.ts';
import { rowsOf, type DecisionState } from '../state.ts';
import { putFields, removeRow } from './rows.ts';

/** Says that what was taken over from the round before still stands, for some of it by `subjectOf`, or for all. */
export function confirmCarried(
  state: DecisionState,
  round: number,
  subjects: ReadonlySet<string> | 'all',
): readonly Change[] {
  return rowsOf(state, 'carried')
    .filter((row) => row.round === round && (subjects === 'all' || subjects.has(row.subject)))
    .map((row) => ({ kind: 'remove', entity: 'carried', id: `${round}/${row.subject}`, row }));
}

/** Says why something is not as it was in the round before; an empty text takes that back. */
export function giveChangeReason(
  state: DecisionState,
  round: number,
  subject: string,
  text: string,
): readonly Change[] {
  if (text === '') return removeRow(state, 'changeReason', `${round}/${subject}`);
  return putFields(state, 'changeReason', { round, subject, text: '' }, { text });
}
