import { EvaluationRefused } from '../evaluation-refused.ts';
import type { EvaluationInput, Scale } from '../model.ts';
import { valueOf } from '../values.ts';
import { triangularQuantile } from './triangular.ts';

/**
 * A triangular score over a range on which the value function is one straight line, so that the values are triangular
 * too.
 */
export interface StraightCell {
  readonly kind: 'straight';
  /** Values at the lowest and the highest score, of which either may be the better. */
  readonly lowest: number;
  readonly highest: number;
  /** Share of the range that is below the likely score, in [0, 1]. */
  readonly below: number;
}

/** A score that is not known exactly, as the values that it may have. */
export type UncertainCell =
  | StraightCell
  /** Triangular over a bend of the value function or an end of the scale: the value at each quantile of the score. */
  | { readonly kind: 'bent'; readonly valueAt: (u: number) => number }
  /** Missing: uniform over the values from 0 to 1. */
  | { readonly kind: 'missing' };

/**
 * How uncertain the score of option i on criterion j is; null where it is exact.
 * @throws {EvaluationRefused} `score` where a range is not made of finite numbers with the score between them.
 */
export function uncertainCell(input: EvaluationInput, i: number, j: number): UncertainCell | null {
  const likely = input.scores[i]?.[j] ?? null;
  if (likely === null) return { kind: 'missing' };
  const range = input.ranges[i]?.[j] ?? null;
  const criterion = input.criteria[j];
  if (range === null || !criterion) return null;
  const [lowest, highest] = range;
  if (!(lowest <= likely && likely <= highest && Number.isFinite(highest - lowest)))
    throw new EvaluationRefused(
      'score',
      `“${input.options[i]?.name ?? ''}” may score from ${lowest} to ${highest} on “${criterion.name}”, with ${likely} as the likely score: it must be between the two. Change one of them.`,
    );
  if (lowest === highest) return null;
  const { scale } = criterion;
  const knots = knotsOf(scale);
  if (knots.some((knot, index) => lowest >= knot && highest <= (knots[index + 1] ?? Number.NEGATIVE_INFINITY))) {
    const below = (likely - lowest) / (highest - lowest);
    return { kind: 'straight', lowest: valueOf(lowest, scale).value, highest: valueOf(highest, scale).value, below };
  }
  const valueAtScore = piecewise(scale, knots);
  return { kind: 'bent', valueAt: (u) => valueAtScore(triangularQuantile(lowest, likely, highest, u)) };
}

/** The scores between which the value function is a straight line, rising. */
function knotsOf({ lowest, highest, points }: Scale): readonly number[] {
  return [lowest, ...points.map(({ score }) => score), highest];
}

/** {@link valueOf} without its checks, for many scores on one scale. */
function piecewise(scale: Scale, knots: readonly number[]): (score: number) => number {
  const scores = Float64Array.from(knots);
  const values = scores.map((knot) => valueOf(knot, scale).value);
  const last = scores.length - 1;
  return (score) => {
    if (score <= scores[0]!) return values[0]!;
    if (score >= scores[last]!) return values[last]!;
    let right = 1;
    while (score > scores[right]!) right += 1;
    const left = right - 1;
    // Half of everything: the difference of two finite scores may be beyond the range of a double.
    const share = (score / 2 - scores[left]! / 2) / (scores[right]! / 2 - scores[left]! / 2);
    return values[left]! + (values[right]! - values[left]!) * share;
  };
}
