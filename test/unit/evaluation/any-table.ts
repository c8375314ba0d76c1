import * as fc from 'fast-check';
import type { EvaluationInput } from '../../../shared/evaluation/model.ts';
import { matrix } from './matrices.ts';

/** Whole scores from 0 to 10 and whole weights, at least one of them above zero; at most one option failed. */
export function anyTable(missing: 'some missing' | 'complete'): fc.Arbitrary<EvaluationInput> {
  const whole = fc.integer({ min: 0, max: 10 });
  const score = missing === 'complete' ? whole : fc.option(whole, { freq: 5 });
  return fc.integer({ min: 1, max: 6 }).chain((n) =>
    fc
      .record({
        weights: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: n, maxLength: n }),
        scores: fc.array(fc.array(score, { minLength: n, maxLength: n }), { minLength: 2, maxLength: 5 }),
        failed: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 1 }),
      })
      .filter(({ weights }) => weights.some((weight) => weight > 0))
      .map(({ weights, scores, failed }) => matrix(weights, scores, { highest: 10, failed })),
  );
}

/** The same table with one score replaced. */
export function withScore(input: EvaluationInput, option: number, criterion: number, score: number): EvaluationInput {
  const scores = input.scores.map((row, i) => row.map((old, j) => (i === option && j === criterion ? score : old)));
  return { ...input, scores };
}

/** The same table with criterion k at weight t and the others in proportion; null where nothing is left for them. */
export function atWeight(input: EvaluationInput, k: number, t: number): EvaluationInput | null {
  const rest = input.criteria.reduce((sum, { weight }, j) => (j === k ? sum : sum + (weight ?? 0)), 0);
  if (rest === 0) return null;
  const criteria = input.criteria.map((criterion, j) => ({
    ...criterion,
    weight: j === k ? t : ((criterion.weight ?? 0) / rest) * (1 - t),
  }));
  return { ...input, criteria };
}
