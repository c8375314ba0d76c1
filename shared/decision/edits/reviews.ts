import type { Change } from '../changes.ts';
import type { Row } from '../entities.ts';
import { newKey } from '../keys.ts';
import { rowsOf, type DecisionState } from '../state.ts';
import { addRow, setField } from './rows.ts';

/** How a review ended, as it is entered. */
export type ReviewEnd = Pick<Row<'review'>, 'on' | 'ending' | 'round' | 'note' | 'nextReview'>;

/**
 * Ends a review: what happened is kept for good, the next review date is set, and what made us come back counts as
 * settled from then on.
 */
export function endReview(state: DecisionState, review: ReviewEnd, key: string = newKey()): readonly Change[] {
  const happened = rowsOf(state, 'trigger').filter((row) => row.happenedOn !== null);
  return [
    addRow('review', { key, ...review }),
    ...setField(state, 'decision', '', 'reviewDate', review.nextReview),
    ...happened.flatMap((row) => setField(state, 'trigger', row.key, 'happenedOn', null)),
  ];
}
