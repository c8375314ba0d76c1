import type { Evaluation, EvaluationInput } from './model.ts';
import { leadingIndices, tieTolerance, type Interval } from './ranks.ts';
import { scoreAt, valueOf } from './values.ts';

/** People who score again on another day are often a step off, seldom more than two. */
export const nearFlipSteps = 2;

/** One score that changes who leads, if it alone were different. */
export interface ScoreFlip {
  /** Keys of the cell. */
  readonly option: string;
  readonly criterion: string;
  /** The score today, in the unit of the criterion. */
  readonly score: number;
  /** The score at the tie, from which on others are sure to lead; in the unit of the criterion, not rounded to a step. */
  readonly at: number;
  /** |at - score| in steps of the criterion. */
  readonly steps: number;
  readonly direction: 'up' | 'down';
  /** Keys of who leads just beyond `at`; several where they tie. */
  readonly leaders: readonly string[];
}

/** An option that failed nothing, and what its total can be. */
interface Contender {
  readonly index: number;
  readonly key: string;
  readonly interval: Interval;
}

/**
 * For every weighted score of an acceptable option the smallest change of that one score after which others are sure to
 * lead, nearest first. With a value function v it is where v reaches v(score) + gap / w_j: raised for an option behind,
 * with the gap to the highest total anyone else can reach; lowered for the leader, with the gap to the option that is
 * then first for sure. Left out: scores that cannot do it within their scale (a tie at its very end is no change),
 * missing ones, and all of them unless exactly one option leads. Where other scores are missing, a flip counts
 * only if it changes the leader whatever they turn out to be, as in `Evaluation.sweeps`.
 * @param evaluation of `input`.
 */
export function scoreFlips(input: EvaluationInput, evaluation: Evaluation): readonly ScoreFlip[] {
  if (evaluation.leaders.length !== 1) return [];
  const contenders = evaluation.options.flatMap(({ key, interval, failed }, index): readonly Contender[] =>
    failed.length === 0 ? [{ index, key, interval }] : [],
  );
  const flips = contenders.flatMap((contender) => {
    const others = contenders.filter((other) => other !== contender);
    const need = evaluation.leaders.includes(contender.key)
      ? lossNeeded(contender, others)
      : gainNeeded(contender, others);
    return need ? flipsOf(input, evaluation.weights, contender.index, need) : [];
  });
  // Compared rather than subtracted: two scores of infinity are both infinitely far.
  return flips.toSorted((left, right) => (left.steps < right.steps ? -1 : Number(left.steps > right.steps)));
}

/** True where a score that is off by {@link nearFlipSteps} or less changes who leads. */
export function isNearFlip({ steps }: ScoreFlip): boolean {
  return steps <= nearFlipSteps + tieTolerance;
}

/** A change of a total, below or above zero, and who leads beyond it. */
interface Need {
  readonly change: number;
  readonly leaders: readonly string[];
}

function lossNeeded(leader: Contender, others: readonly Contender[]): Need | null {
  const next = leadingIndices(others.map(({ interval }) => interval)).flatMap((position) => others[position] ?? []);
  if (next.length === 0) return null;
  const certain = Math.min(...next.map(({ interval }) => interval[0]));
  return { change: certain - leader.interval[1], leaders: next.map(({ key }) => key) };
}

function gainNeeded(option: Contender, others: readonly Contender[]): Need {
  const toPass = Math.max(...others.map(({ interval }) => interval[1]));
  return { change: toPass - option.interval[0], leaders: [option.key] };
}

function flipsOf(
  input: EvaluationInput,
  weights: readonly number[],
  index: number,
  { change, leaders }: Need,
): readonly ScoreFlip[] {
  const option = input.options[index]?.key ?? '';
  return input.criteria.flatMap(({ key: criterion, scale, step }, j): readonly ScoreFlip[] => {
    const score = input.scores[index]?.[j] ?? null;
    const weight = weights[j] ?? 0;
    if (score === null || weight === 0) return [];
    const { value } = valueOf(score, scale);
    // To lead is to be ahead by more than a tie, for which there must be room on the scale.
    const at = scoreAt(value + change / weight, scale, score, tieTolerance / weight);
    if (at === null) return [];
    const direction = at < score ? 'down' : 'up';
    return [{ option, criterion, score, at, steps: Math.abs(at - score) / step, direction, leaders }];
  });
}
