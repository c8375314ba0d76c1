import type { Change } from '../changes.ts';
import { rowId, type Row } from '../entities.ts';
import type { DecisionState } from '../state.ts';
import { putFields, removeRow } from './rows.ts';
import { withBallot } from './weigh.ts';

/** Two things compared with each other: criteria of one group, or groups. */
export interface ComparedPair {
  readonly kind: 'criteria' | 'groups';
  readonly first: string;
  readonly second: string;
}

/**
 * Says how much more important the first of a pair is than the second: 1 is equally, 2 to 9 that many times, -2 to -9
 * the other way round; null takes the judgement back. Whichever comes first, each pair is kept once.
 */
export function compare(
  state: DecisionState,
  ballot: Row<'ballot'>,
  { kind, first, second }: ComparedPair,
  value: number | null,
): readonly Change[] {
  const entity = kind === 'criteria' ? 'comparison' : 'groupComparison';
  const turned = first > second;
  const [from, to] = turned ? [second, first] : [first, second];
  const row: Row<'comparison'> = { round: ballot.round, ballot: ballot.key, first: from, second: to, value: 1 };
  if (value === null) return removeRow(state, entity, rowId(entity, row));
  const kept = turned && Math.abs(value) > 1 ? -value : value;
  return withBallot(state, ballot, putFields(state, entity, row, { value: kept }));
}
