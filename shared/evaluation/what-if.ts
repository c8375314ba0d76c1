import { EvaluationRefused } from './evaluation-refused.ts';
import type { EvaluationInput } from './model.ts';

/** What somebody tries out, kept apart from what was agreed. */
export interface WhatIf {
  /** Shares of the weight in [0, 1] by criterion key. */
  readonly weights: Readonly<Record<string, number>>;
  /** Scores in the unit of the criterion by `criterion key/option key`. */
  readonly scores: Readonly<Record<string, number>>;
}

/** Nothing is tried out. */
export const noWhatIf: WhatIf = { weights: {}, scores: {} };

/**
 * The input as if the weights and scores of a what-if had been entered; the very same input where nothing is tried out.
 * The weights named get their shares and the others keep their proportions in what is left. Where nothing is left, or
 * nothing that it could go to, the named ones share everything out in proportion. Keys that the input does not have
 * change nothing. A score that is tried out is exact: its range goes.
 * @throws {EvaluationRefused} `weight` where a share is negative or not a finite number.
 */
export function withWhatIf(input: EvaluationInput, whatIf: WhatIf): EvaluationInput {
  return withScores(withWeights(input, whatIf.weights), whatIf.scores);
}

function withWeights(input: EvaluationInput, shares: WhatIf['weights']): EvaluationInput {
  const shareOf = (key: string): number | null => (Object.hasOwn(shares, key) ? (shares[key] ?? null) : null);
  const named = input.criteria.flatMap(({ key }) => shareOf(key) ?? []);
  if (named.length === 0) return input;
  for (const share of named) {
    if (!Number.isFinite(share) || share < 0)
      throw new EvaluationRefused('weight', `A weight of ${share} cannot be tried out: it must be from 0 to 1.`);
  }
  const left = Math.max(1 - named.reduce((sum, share) => sum + share, 0), 0);
  // A share of the largest first, so that no sum leaves the range of a double.
  const others = input.criteria.filter(({ key }) => shareOf(key) === null);
  const largest = Math.max(0, ...others.map(({ weight }) => weight ?? 0));
  const rest = others.reduce((sum, { weight }) => sum + (weight ?? 0) / (largest || 1), 0);
  const criteria = input.criteria.map((criterion) => {
    const { weight } = criterion;
    const share = shareOf(criterion.key);
    if (share !== null) return { ...criterion, weight: share };
    return weight === null || rest === 0 ? criterion : { ...criterion, weight: (weight / largest / rest) * left };
  });
  return { ...input, criteria };
}

function withScores(input: EvaluationInput, scores: WhatIf['scores']): EvaluationInput {
  const triedAt = (i: number, j: number): number | null => {
    const cell = `${input.criteria[j]?.key ?? ''}/${input.options[i]?.key ?? ''}`;
    return Object.hasOwn(scores, cell) ? (scores[cell] ?? null) : null;
  };
  const tried = input.options.map((_, i) => input.criteria.map((__, j) => triedAt(i, j)));
  if (!tried.some((row) => row.some((score) => score !== null))) return input;
  return {
    ...input,
    scores: tried.map((row, i) => row.map((score, j) => score ?? input.scores[i]?.[j] ?? null)),
    ranges: tried.map((row, i) => row.map((score, j) => (score === null ? (input.ranges[i]?.[j] ?? null) : null))),
  };
}
