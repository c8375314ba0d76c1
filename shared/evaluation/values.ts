import { EvaluationRefused } from './evaluation-refused.ts';
import type { Scale } from './model.ts';

/**
 * Checks that a scale can turn scores into values.
 * @param name What the scale belongs to, for the message.
 * @throws {EvaluationRefused} `scale` unless both bounds are finite and the lowest is below the highest.
 */
export function checkScale(scale: Scale, name = 'a criterion'): void {
  const { lowest, highest } = scale;
  if (!Number.isFinite(lowest) || !Number.isFinite(highest) || lowest >= highest) {
    throw new EvaluationRefused(
      'scale',
      `The scale of ${name} goes from ${lowest} to ${highest}: its lowest value must be below its highest. Change one of them.`,
    );
  }
}

/**
 * The value of a score in [0, 1], 1 is best: (x - lo) / (hi - lo), or (hi - x) / (hi - lo) where less is better.
 * The bounds are the team's, never those of the options at hand: local scales reverse ranks (Belton and Gear 1983).
 * A score outside the scale counts as its nearest end and is marked as clipped.
 * @throws {EvaluationRefused} `scale` as {@link checkScale}; `score` where the score is not a number.
 */
export function valueOf(score: number, scale: Scale): { value: number; clipped: boolean } {
  checkScale(scale);
  if (Number.isNaN(score)) throw new EvaluationRefused('score', 'A score is not a number. Enter it again.');
  const { lowest, highest, direction } = scale;
  const inside = Math.min(Math.max(score, lowest), highest);
  const value = direction === 'more' ? shareOf(inside, lowest, highest) : shareOf(-inside, -highest, -lowest);
  return { value, clipped: inside !== score };
}

function shareOf(position: number, start: number, end: number): number {
  const length = end - start;
  // Half of everything where the difference of two finite bounds is beyond the range of a double.
  return Number.isFinite(length) ? (position - start) / length : (position / 2 - start / 2) / (end / 2 - start / 2);
}
