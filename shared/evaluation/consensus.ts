import { EvaluationRefused } from './evaluation-refused.ts';
import { valueOf } from './values.ts';
import { normaliseWeights } from './weights.ts';

/**
 * Consensus of answers in ordered categories (Tastle and Wierman 2007), in [0, 1]: 1 + sum p_k log2(1 - |k - mu| / d),
 * with the mean mu and the width d = n - 1 of the categories 1..n. It is 1 where all agree and 0 where half are at one
 * end and half at the other. Null without answers.
 * @param frequencies how many, or which share, answered with each category, in the order of the categories.
 * @throws {EvaluationRefused} `score` where a frequency is negative or not finite.
 */
export function consensus(frequencies: readonly number[]): number | null {
  if (!frequencies.every((frequency) => frequency >= 0 && Number.isFinite(frequency)))
    throw new EvaluationRefused('score', 'How many gave an answer must be a number of zero or more.');
  const shares = normaliseWeights(frequencies);
  const width = Math.max(frequencies.length - 1, 1);
  return shares && consensusOf(shares.map((share, k) => ({ share, position: k / width })));
}

/**
 * The same for scores on a scale, where every score is a category of its own and d is the length of the scale. A score
 * outside the scale counts as its nearest end. Null without scores.
 * @param lowest, highest ends of the scale, in the unit of the scores.
 * @throws {EvaluationRefused} `scale` or `score` as `valueOf`.
 */
export function consensusOfScores(scores: readonly number[], lowest: number, highest: number): number | null {
  if (scores.length === 0) return null;
  const scale = { lowest, highest, direction: 'more', points: [] } as const;
  const share = 1 / scores.length;
  return consensusOf(scores.map((score) => ({ share, position: valueOf(score, scale).value })));
}

/** @param answers shares that sum to 1, at positions from 0 to 1. */
function consensusOf(answers: readonly { readonly share: number; readonly position: number }[]): number {
  const mean = answers.reduce((sum, { share, position }) => sum + share * position, 0);
  let sum = 1;
  for (const { share, position } of answers) {
    if (share === 0) continue;
    // An answer lies within 1 - share of a mean that it is part of; rounding must not take it to the logarithm of 0.
    sum += share * Math.log2(Math.max(1 - Math.abs(position - mean), share));
  }
  return Math.min(Math.max(sum, 0), 1);
}
