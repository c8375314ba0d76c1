import type { Change } from '../changes.ts';
import { rowId, type Row } from '../entities.ts';
import type { DecisionState } from '../state.ts';
import { enterWeights, setWeightMethod, type WeightEntry } from './weigh.ts';

/**
 * Weights as swings, the largest 100 and the others against it, to one decimal; none where all weights are zero.
 * @param weights in the order of `criteria`, zero or more.
 */
export function swingsOf(criteria: readonly string[], weights: readonly number[]): readonly WeightEntry[] {
  const largest = Math.max(0, ...weights);
  if (largest === 0) return [];
  return criteria.map((criterion, index) => ({
    criterion,
    value: Math.round(((weights[index] ?? 0) / largest) * 1000) / 10,
  }));
}

/** Enters swings on a ballot, which is weighed by swing from then on. Inputs of the other methods stay. */
export function takeOverSwings(
  state: DecisionState,
  ballot: Row<'ballot'>,
  swings: readonly WeightEntry[],
): readonly Change[] {
  const bySwing: Row<'ballot'> = { ...ballot, method: 'swing' };
  const isThere = Object.hasOwn(state.ballot, rowId('ballot', ballot));
  return [
    ...(isThere ? setWeightMethod(state, ballot, 'swing') : []),
    ...enterWeights(state, bySwing, 'swing', swings),
  ];
}
