import { EvaluationRefused } from './evaluation-refused.ts';
import type { Scale } from './model.ts';
import { tieTolerance } from './ranks.ts';
import { checkScale } from './values.ts';

/** Two people this share of the scale apart (4 of 10) read different anchors: they do not mean the same thing. */
export const flaggedRange = 0.4;

/** Half of {@link flaggedRange}: in a larger group one person may be far off by accident, a deviation of 20 % is many. */
export const flaggedDeviation = 0.2;

/** How far the scores of several people for one cell lie apart, in the unit of the criterion. */
export interface Dispersion {
  /** Number of scores, at least 1. */
  readonly n: number;
  readonly median: number;
  readonly mean: number;
  readonly lowest: number;
  readonly highest: number;
  readonly range: number;
  /** Sample standard deviation (n - 1); null for a single score. */
  readonly deviation: number | null;
  /** Worth talking about: a range from {@link flaggedRange} or a deviation from {@link flaggedDeviation} of the scale on. */
  readonly flagged: boolean;
}

/**
 * Median, mean and spread of the scores for one cell; null without scores.
 * @throws {EvaluationRefused} `score` where one is not finite, `scale` as `checkScale`.
 */
export function dispersion(scores: readonly number[], scale: Scale): Dispersion | null {
  checkScale(scale);
  if (!scores.every((score) => Number.isFinite(score)))
    throw new EvaluationRefused('score', 'A score is not a number. Enter it again.');
  const median = medianOf(scores);
  if (median === null) return null;
  const n = scores.length;
  const lowest = Math.min(...scores);
  const highest = Math.max(...scores);
  const range = highest - lowest;
  // From the lowest up, so that equal scores have exactly that mean.
  const mean = lowest + scores.reduce((sum, score) => sum + (score - lowest), 0) / n;
  const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  const deviation = n < 2 ? null : Math.sqrt(squares / (n - 1));
  const reaches = (spread: number, share: number): boolean =>
    spread / (scale.highest - scale.lowest) >= share - tieTolerance;
  const flagged = reaches(range, flaggedRange) || reaches(deviation ?? 0, flaggedDeviation);
  return { n, median, mean, lowest, highest, range, deviation, flagged };
}

/** The value in the middle, or half way between the two in the middle; null without values. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((left, right) => left - right);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : lower + (upper - lower) / 2;
}
