import { totalOf } from '../totals.ts';
import type { MissingCell, RoundOfTwo, TwoRounds } from './two-rounds.ts';

/** From which round each kind of number is taken. */
export interface Mix {
  readonly weights: RoundOfTwo;
  readonly scores: RoundOfTwo;
  readonly criteria: RoundOfTwo;
}

/**
 * Normalised weights with the criteria of one round and the weights of one, in the order of the criteria of both; 0 for
 * a criterion that is not in. Where the two are the same round these are its weights. Where they are not, a criterion
 * that only the one with the criteria has keeps its share of that round, and the common ones share the rest in the
 * proportions of the other; they stay as they are where they weigh nothing there, as that leaves no proportions.
 */
export function mixedWeights({ criteria }: TwoRounds, { weights, criteria: present }: Mix): readonly number[] {
  const isCommon = criteria.map(({ earlier, later }) => earlier !== null && later !== null);
  // Without criteria that came or went it is all the same which round they are from, to the last digit.
  const round = isCommon.every(Boolean) ? weights : present;
  const own = criteria.map((criterion) => criterion[round]?.share ?? 0);
  if (weights === round) return own;
  const others = criteria.map((criterion, j) => (isCommon[j] ? (criterion[weights]?.share ?? 0) : 0));
  const sum = others.reduce((total, share) => total + share, 0);
  if (sum === 0) return own;
  const rest = own.reduce((total, share, j) => total + (isCommon[j] ? share : 0), 0);
  return own.map((share, j) => (isCommon[j] ? ((others[j] ?? 0) / sum) * rest : share));
}

/** The round that a criterion's values come from: its own where only one has it, else that of the scores. */
function roundOfValues({ earlier, later }: TwoRounds['criteria'][number], scores: RoundOfTwo): RoundOfTwo {
  if (later === null) return 'earlier';
  return earlier === null ? 'later' : scores;
}

/** A total in [0, 1], or the scores whose lack leaves it open. */
export interface MixedTotal {
  readonly total: number | null;
  readonly missing: readonly MissingCell[];
}

/**
 * The total of an option with the weights of a mix, its values from the rounds the mix says; open while one with weight
 * is missing, be it that nobody scored it or that its round does not have the option.
 */
export function mixedTotal(
  { criteria }: TwoRounds,
  option: TwoRounds['options'][number],
  weights: readonly number[],
  scores: RoundOfTwo,
): MixedTotal {
  const rounds = criteria.map((criterion) => roundOfValues(criterion, scores));
  const values = rounds.map((round, j) => option[round]?.values[j] ?? null);
  const { total } = totalOf(values, weights);
  if (total !== null) return { total, missing: [] };
  const missing = criteria.flatMap(({ key }, j): readonly MissingCell[] => {
    const round = rounds[j];
    return round !== undefined && values[j] === null && (weights[j] ?? 0) > 0
      ? [{ round, option: option.key, criterion: key }]
      : [];
  });
  return { total, missing };
}
