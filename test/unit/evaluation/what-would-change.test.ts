import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../shared/evaluation/evaluate.ts';
import type { EvaluationInput, Scale } from '../../../shared/evaluation/model.ts';
import { scoreFlips } from '../../../shared/evaluation/score-flips.ts';
import { tornado } from '../../../shared/evaluation/tornado.ts';
import { withWhatIf } from '../../../shared/evaluation/what-if.ts';
import { matrix, type Scores } from './matrices.ts';

const largest = Number.MAX_VALUE;
const bent = [
  { score: 2, value: 0.9 },
  { score: 5, value: 0.9 },
  { score: 7, value: 0 },
];
const scales: readonly Scale[] = [
  { lowest: 0, highest: 10, direction: 'more', points: [] },
  { lowest: 0, highest: 10, direction: 'less', points: bent },
  { lowest: -largest, highest: largest, direction: 'more', points: [{ score: 0, value: 0.1 }] },
  { lowest: -largest, highest: largest, direction: 'less', points: [] },
  { lowest: 0, highest: 5e-324, direction: 'more', points: [] },
];

/** Up to 12 options and 60 criteria, each on any of the scales, with a range around every other score. */
const anyInput: fc.Arbitrary<EvaluationInput> = fc
  .record({
    m: fc.integer({ min: 0, max: 12 }),
    n: fc.integer({ min: 0, max: 60 }),
    scores: fc.array(fc.option(fc.constantFrom(0, 1, 5, 6, 10, 11, -3, 5e-324, largest, -largest), { freq: 8 }), {
      minLength: 9,
      maxLength: 40,
    }),
    weights: fc.array(fc.constantFrom(0, 1e-300, 1, 3, 3, 100, largest), { minLength: 1, maxLength: 60 }),
    chosen: fc.array(fc.constantFrom(...scales), { minLength: 1, maxLength: 7 }),
    failed: fc.uniqueArray(fc.nat({ max: 11 }), { maxLength: 3 }),
  })
  .map(({ m, n, scores, weights, chosen, failed }) => {
    const table: Scores = Array.from({ length: m }, (_, i) =>
      Array.from({ length: n }, (__, j) => scores[(i * n + j) % scores.length]!),
    );
    const base = matrix(
      Array.from({ length: n }, (_, j) => weights[j % weights.length]!),
      table,
      { failed },
    );
    return {
      ...base,
      criteria: base.criteria.map((criterion, j) => ({ ...criterion, scale: chosen[j % chosen.length]! })),
      ranges: table.map((row) =>
        row.map((score, j) => (score === null || j % 2 === 0 ? null : [score - 1, score + 1])),
      ),
    };
  });

/** Whatever is said of an input, empty where nothing is. */
function allOf(input: EvaluationInput): readonly unknown[] {
  const evaluation = evaluate(input);
  if (evaluation.kind === 'unevaluable') return [];
  return [evaluation, scoreFlips(input, evaluation), tornado(input, evaluation)];
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}

describe('what would change the result, for any numbers', () => {
  it('is never not a number, and a lead never beyond the scale', () => {
    const seen = { flips: 0, bars: 0 };
    fc.assert(
      fc.property(anyInput, fc.double({ min: 0, max: 1, noNaN: true }), (input, share) => {
        const tried = withWhatIf(input, { weights: { c0: share, c3: share }, scores: { 'c1/a': 4 } });
        for (const one of [input, tried]) {
          const [evaluation, flips, bars] = allOf(one);
          expect(numbersIn([evaluation, flips, bars]).some((number) => Number.isNaN(number))).toBe(false);
          for (const { low, high } of (bars as ReturnType<typeof tornado>)?.bars ?? []) {
            expect(Math.max(Math.abs(low.gap), Math.abs(high.gap))).toBeLessThanOrEqual(1 + 1e-12);
            seen.bars += 1;
          }
          seen.flips += (flips as ReturnType<typeof scoreFlips> | undefined)?.length ?? 0;
        }
      }),
      { numRuns: 300 },
    );
    expect(seen.flips).toBeGreaterThan(100);
    expect(seen.bars).toBeGreaterThan(100);
  });
});
