import type { Change } from '../changes.ts';
import type { Row } from '../entities.ts';
import { decisionRow, rowsOf, type DecisionState } from '../state.ts';
import { endReview } from './reviews.ts';
import { setField } from './rows.ts';

/** How a later round ended the review that it was opened for. */
export interface Conclusion {
  readonly round: number;
  readonly ending: Exclude<Row<'review'>['ending'], 'still-holds'>;
  /** Day on which its record is written, `YYYY-MM-DD`; that of the first time counts. */
  readonly on: string;
  readonly note: string;
}

/** The review that the record of a round ended; null where none has yet. */
export function reviewOfRound(state: DecisionState, round: number): Row<'review'> | null {
  return state.review[keyOf(round)] ?? null;
}

/** The round that what is decided now is compared with: the last one before it that ended in a record, else the first. */
export function roundBefore(state: DecisionState, round: number): number {
  const ended = rowsOf(state, 'review').filter((row) => row.ending !== 'still-holds' && row.round !== null);
  return Math.max(1, ...ended.flatMap((row) => (row.round !== null && row.round < round ? [row.round] : [])));
}

/**
 * Ends the review with the record of a round: once for each round, and brought up to date where that is written again. A
 * review date that has come is settled with it, and a date from before the round becomes that day, as the record says when
 * the decision was last changed.
 */
export function concludeReview(state: DecisionState, { round, ending, on, note }: Conclusion): readonly Change[] {
  const key = keyOf(round);
  if (state.review[key])
    return [...setField(state, 'review', key, 'ending', ending), ...setField(state, 'review', key, 'note', note)];
  const { reviewDate, date } = decisionRow(state);
  const nextReview = reviewDate !== null && reviewDate > on ? reviewDate : null;
  const openedOn = state.round[String(round)]?.openedAt.slice(0, 10) ?? '';
  const isOfEarlierRound = date !== null && date < openedOn;
  return [
    ...endReview(state, { on, ending, round, note, nextReview }, key),
    ...(isOfEarlierRound ? setField(state, 'decision', '', 'date', on) : []),
  ];
}

/** The same in every copy, so that a round ends one review. */
function keyOf(round: number): string {
  return `round-${round}`;
}
