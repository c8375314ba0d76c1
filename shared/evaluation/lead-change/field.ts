import { leadingIndices, type Interval } from '../ranks.ts';
import type { RoundOption, TwoRounds } from './two-rounds.ts';

/** Options that count and the weights, in the order of the criteria of both rounds. */
export interface Field {
  readonly weights: readonly number[];
  readonly members: readonly Member[];
}

/** An option and what its total in [0, 1] can be at least and at most. */
interface Member {
  readonly key: string;
  readonly values: RoundOption['values'];
  readonly interval: Interval;
  /** A score with weight is missing. */
  readonly isOpen: boolean;
}

/** An option as a member of a field. In loops, as there is a field for each of up to 800 differences. */
export function memberOf(key: string, values: RoundOption['values'], weights: Field['weights']): Member {
  let scored = 0;
  let missing = 0;
  for (let j = 0; j < weights.length; j += 1) {
    const weight = weights[j] ?? 0;
    const value = values[j] ?? null;
    if (value === null) missing += weight;
    else scored += weight * value;
  }
  // As for any total, weights sum to 1 only within rounding.
  return { key, values, interval: [Math.min(scored, 1), Math.min(scored + missing, 1)], isOpen: missing > 0 };
}

/** The total of a member minus the best of the others; null where there is no other, or one of them is open. */
export function leadOf({ members }: Field, key: string): number | null {
  let own: number | null = null;
  let best = Number.NEGATIVE_INFINITY;
  for (const member of members) {
    if (member.isOpen) return null;
    if (member.key === key) own = member.interval[0];
    else best = Math.max(best, member.interval[0]);
  }
  return own === null || members.length < 2 ? null : own - best;
}

/** Keys of those in first place; none while that is open. */
export function leadersOf({ members }: Field): readonly string[] {
  return leadingIndices(members.map(({ interval }) => interval)).flatMap((i) => members[i]?.key ?? []);
}

/** The later round. */
export function fieldOfToday(rounds: TwoRounds): Field {
  const weights = rounds.criteria.map(({ later }) => later?.share ?? 0);
  return {
    weights,
    members: rounds.options.flatMap((option) =>
      option.later?.counts ? [memberOf(option.key, valuesToday(rounds, option), weights)] : [],
    ),
  };
}

/** The values of an option in the later round, or in the earlier one where that alone has the criterion or the option. */
export function valuesToday(
  { criteria }: TwoRounds,
  { earlier, later }: TwoRounds['options'][number],
): RoundOption['values'] {
  return criteria.map((criterion, j) => ((criterion.later ? later : null) ?? earlier)?.values[j] ?? null);
}

/** The same options with other weights. */
export function withWeights({ members }: Field, weights: Field['weights']): Field {
  return { weights, members: members.map(({ key, values }) => memberOf(key, values, weights)) };
}
