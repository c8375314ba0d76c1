import type { EvaluationInput, NoEvaluation, Unevaluable } from './model.ts';
import { checkScale, valueOf } from './values.ts';
import { normaliseWeights } from './weights.ts';

interface Cell {
  readonly option: string;
  readonly criterion: string;
}

/** Values and weights on which every method works. */
export interface PerformanceMatrix {
  readonly kind: 'matrix';
  /** Normalised weights, sum 1, in the order of the criteria. */
  readonly weights: readonly number[];
  /** `values[i][j]` in [0, 1]; null where the score is missing. */
  readonly values: readonly (readonly (number | null)[])[];
  readonly clipped: readonly Cell[];
  readonly missing: readonly Cell[];
}

/**
 * The values and normalised weights of an input, or why it cannot be evaluated.
 * @throws {EvaluationRefused} where a scale, a score or a weight is unusable.
 */
export function performanceMatrix(input: EvaluationInput): PerformanceMatrix | NoEvaluation {
  const { options, criteria, scores } = input;
  if (options.length === 0) return unevaluable('no-options');
  if (options.length === 1) return unevaluable('one-option');
  if (criteria.length === 0) return unevaluable('no-criteria');
  const unweighted = criteria.filter(({ weight }) => weight === null).map(({ key }) => key);
  if (unweighted.length > 0) return unevaluable('weights-missing', unweighted);
  const weights = normaliseWeights(criteria.map(({ weight }) => weight ?? 0));
  if (!weights) return unevaluable('weights-all-zero');

  for (const { scale, name } of criteria) checkScale(scale, `“${name}”`);
  const clipped: Cell[] = [];
  const missing: Cell[] = [];
  const values = options.map((option, i) =>
    criteria.map((criterion, j) => {
      const cell = { option: option.key, criterion: criterion.key };
      const score = scores[i]?.[j] ?? null;
      if (score === null) {
        missing.push(cell);
        return null;
      }
      const valued = valueOf(score, criterion.scale);
      if (valued.clipped) clipped.push(cell);
      return valued.value;
    }),
  );
  return { kind: 'matrix', weights, values, clipped, missing };
}

function unevaluable(reason: Unevaluable, unweighted: readonly string[] = []): NoEvaluation {
  return { kind: 'unevaluable', reason, unweighted };
}
