import type { Evaluation, EvaluationInput, Robustness, Verdict, WeightSweep } from './model.ts';
import { relativeChange, turningSweeps } from './nearest-turns.ts';
import { contenderIndices, tieTolerance } from './ranks.ts';

/** Below this share of first places the leader loses two draws in five or more: weights as exact as ours do not settle it. */
export const tooCloseShare = 0.6;

/** A gap below 2 % of the scale is less than one step of a 0 to 10 scale on a criterion with a fifth of the weight. */
export const tooCloseGap = 0.02;

/** From this share of first places on at most one draw in five goes to somebody else. */
export const robustShare = 0.8;

/** A weight that turns the result when it is off by a quarter is within what people set differently on another day. */
export const robustTurn = 0.25;

/**
 * The verdict on an evaluation, the first that applies of: no acceptable option, not rankable, too close, robust,
 * leaning. Without a sample nothing is called robust.
 * @param input what `evaluation` and `robustness` were made from.
 */
export function judge(evaluation: Evaluation, input: EvaluationInput, robustness: Robustness | null): Verdict {
  const { leaders, allFailed } = evaluation;
  const open = { leaders: [], deciding: [], turns: null, gap: null };
  if (allFailed) return { ...open, kind: 'no-acceptable-option' };
  const leader = leaders[0];
  if (leader === undefined) return { ...open, kind: 'not-rankable', deciding: decidingScores(evaluation, input) };

  const gap = certainGap(evaluation);
  const result = { leaders, deciding: [], turns: leaders.length === 1 ? easiestTurn(evaluation.sweeps) : null, gap };
  const share = robustness?.first[leader] ?? null;
  if (leaders.length > 1 || isTooCloseGap(gap) || (share !== null && share < tooCloseShare))
    return { ...result, kind: 'too-close' };
  const robust = share !== null && share >= robustShare && !evaluation.sweeps.some(turnsEasily);
  return { ...result, kind: robust ? 'robust' : 'leaning' };
}

/** Whether a gap in [0, 1] alone makes a verdict too close to call; null, where there is none, does not. */
export function isTooCloseGap(gap: number | null): boolean {
  return gap !== null && gap < tooCloseGap - tieTolerance;
}

/** The missing scores of the options that can still come first, heaviest criterion first. */
function decidingScores(evaluation: Evaluation, input: EvaluationInput): Verdict['deciding'] {
  const acceptable = evaluation.options.filter(({ failed }) => failed.length === 0);
  const contenders = contenderIndices(acceptable.map(({ interval }) => interval)).map((i) => acceptable[i]?.key);
  const weights = new Map(input.criteria.map(({ key }, j) => [key, evaluation.weights[j] ?? 0]));
  const weightOf = (criterion: string): number => weights.get(criterion) ?? 0;
  return evaluation.missing
    .filter(({ option, criterion }) => contenders.includes(option) && weightOf(criterion) > 0)
    .toSorted((left, right) => weightOf(right.criterion) - weightOf(left.criterion));
}

/** What is certain of the lead: the leader's lowest total against the highest that any option behind it can reach. */
function certainGap({ options, leaders }: Evaluation): number | null {
  const leading = options.find(({ key }) => key === leaders[0]);
  const behind = options.filter(({ key, failed }) => failed.length === 0 && !leaders.includes(key));
  if (!leading || behind.length === 0) return null;
  return leading.interval[0] - Math.max(...behind.map(({ interval }) => interval[1]));
}

function easiestTurn(sweeps: readonly WeightSweep[]): Verdict['turns'] {
  const easiest = turningSweeps(sweeps).find(({ weight }) => weight > 0);
  if (!easiest) return null;
  const { criterion, weight, nearestTurn } = easiest;
  return { criterion, weight, at: nearestTurn.at, leaders: nearestTurn.leaders };
}

/** Whether the leader stops being first within {@link robustTurn} of the weight; an end at 0 or 1 is no turn. */
function turnsEasily({ weight, stable }: WeightSweep): boolean {
  if (!stable || weight === 0) return false;
  return stable.some((end) => end > 0 && end < 1 && relativeChange(weight, end) <= robustTurn + tieTolerance);
}
