import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../shared/evaluation/evaluate.ts';
import type { EvaluationInput } from '../../../shared/evaluation/model.ts';
import { aroundDefaults, sampleRobustness } from '../../../shared/evaluation/sampler.ts';
import { judge } from '../../../shared/evaluation/verdict.ts';
import { evaluated, matrix } from './matrices.ts';

const extremes = [0, -0, 5e-324, 1e-300, 1e-9, 0.1, 1, 10, 1e12, 1e300, Number.MAX_VALUE];
const anyScore = fc.oneof(fc.constantFrom(...extremes, ...extremes.map((n) => -n)), fc.double({ noNaN: true }));
const bound = anyScore.filter((score) => Number.isFinite(score));
const anyScale = fc
  .tuple(bound, bound, fc.constantFrom('more' as const, 'less' as const))
  .filter(([one, other]) => one !== other)
  .map(([one, other, direction]) => ({
    lowest: Math.min(one, other),
    highest: Math.max(one, other),
    direction,
    points: [],
  }));
const anyWeight = fc.oneof(fc.constantFrom(...extremes), fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true }));

/** Tables of any size from nothing on, with rows that may be too short or too long. */
const anyInput: fc.Arbitrary<EvaluationInput> = fc
  .record({
    criteria: fc.array(fc.tuple(anyScale, fc.option(anyWeight, { freq: 30 })), { maxLength: 5 }),
    scores: fc.array(fc.array(fc.option(anyScore), { maxLength: 6 }), { maxLength: 5 }),
    failed: fc.uniqueArray(fc.nat({ max: 4 })),
    seed: fc.nat({ max: 0xffff_ffff }),
  })
  .map(({ criteria, scores, failed, seed }) => {
    const weights = criteria.map(([, weight]) => weight);
    const base = matrix(weights, scores, { failed, seed });
    return { ...base, criteria: base.criteria.map((criterion, j) => ({ ...criterion, scale: criteria[j]![0] })) };
  });

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}

const same = [
  [0.5, 0.5],
  [0.5, 0.5],
];
const nothing = [
  [null, null],
  [null, null],
];

describe('any numbers at all', () => {
  it('give finite numbers in range, or a reason why there are none', () => {
    let seen = 0;
    fc.assert(
      fc.property(anyInput, (input) => {
        const evaluation = evaluate(input);
        const robustness = sampleRobustness(input, { ...aroundDefaults, draws: 20 });
        if (evaluation.kind === 'unevaluable') return robustness === null;
        seen += 1;
        const verdict = judge(evaluation, input, robustness);
        const ranks = evaluation.options.flatMap(({ rank }) => rank ?? []);
        expect(ranks.every((rank) => rank >= 1 && rank <= input.options.length)).toBe(true);
        const options = evaluation.options.map(({ rank: _rank, ...shares }) => shares);
        for (const number of numbersIn([{ ...evaluation, options }, verdict, robustness?.first])) {
          expect(number).toBeGreaterThanOrEqual(0);
          expect(number).toBeLessThanOrEqual(1);
        }
        return true;
      }),
      { numRuns: 1500 },
    );
    expect(seen).toBeGreaterThan(200);
  });

  it.each([
    ['all scores equal', matrix([1, 2], same), ['a', 'b']],
    ['everything missing', matrix([1, 2], nothing), []],
    ['no row of scores at all', { ...matrix([1, 2], same), scores: [] }, []],
    ['everything failed', matrix([1, 2], same, { failed: [0, 1] }), []],
  ])('%s', (_, input, leaders) => {
    expect(evaluated(input).leaders).toEqual(leaders);
  });
});
