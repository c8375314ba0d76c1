import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundDefaults, defaultBand, defaultDraws, sampleRobustness } from '../../../shared/evaluation/sampler.ts';
import { matrix, type Scores } from './matrices.ts';

function sharesOf(
  weights: readonly number[],
  scores: Scores,
  settings: { failed?: readonly number[]; seed?: number; draws?: number; band?: number } = {},
): Readonly<Record<string, number>> {
  const { draws = defaultDraws, band = defaultBand, ...rest } = settings;
  return sampleRobustness(matrix(weights, scores, rest), { draws, preset: 'around', band })!.first;
}

describe('sampleRobustness', () => {
  it('has nothing where nothing can be evaluated or all failed', () => {
    expect(
      sampleRobustness(
        matrix(
          [0, 0],
          [
            [1, 1],
            [0, 0],
          ],
        ),
        aroundDefaults,
      ),
    ).toBeNull();
    expect(
      sampleRobustness(
        matrix(
          [1, null],
          [
            [1, 1],
            [0, 0],
          ],
        ),
        aroundDefaults,
      ),
    ).toBeNull();
    expect(sampleRobustness(matrix([1], [[1], [0]], { failed: [0, 1] }), aroundDefaults)).toBeNull();
  });

  it('says how it was made', () => {
    const input = matrix([1], [[1], [0]], { seed: 99 });
    const result = {
      draws: 500,
      seed: 99,
      first: { a: 1, b: 0 },
      ranks: { a: [1, 0], b: [0, 1] },
      central: { a: [1], b: null },
      confidence: { a: 1, b: null },
      winning: { a: { b: 1 }, b: { a: 0 } },
    };
    const settings = { draws: 500, band: 0.1 };
    expect(sampleRobustness(input, { ...settings, preset: 'around' })).toEqual({
      ...result,
      preset: 'around',
      band: 0.1,
    });
    expect(sampleRobustness(input, { ...settings, preset: 'order' })).toEqual({
      ...result,
      preset: 'order',
      band: null,
    });
    expect(sampleRobustness(input, { ...settings, preset: 'any' })).toEqual({ ...result, preset: 'any', band: null });
  });

  it('meets the exact share for two weights', () => {
    // P(f > 1.2 g) for f, g uniform in [0.7, 1.3]: the area 0.0881666 of 0.36.
    const { a } = sharesOf(
      [1, 1.2],
      [
        [1, 0],
        [0, 1],
      ],
      { draws: 200_000 },
    );
    expect(Math.abs(a! - 0.0881666 / 0.36)).toBeLessThan(0.004);
  });

  it('draws a missing score uniformly over its scale', () => {
    const { a, b } = sharesOf(
      [1, 2],
      [
        [0.3, 0.3],
        [null, null],
      ],
      { draws: 200_000, band: 0 },
    );
    // P(U/3 + 2V/3 < 0.3) = 0.9 * 0.45 / 2.
    expect(Math.abs(a! - 0.2025)).toBeLessThan(0.004);
    expect(a! + b!).toBeCloseTo(1, 12);
  });

  it('leaves the weights drawn as they were when a score is missing', () => {
    const scores = [
      [1, 0],
      [0, 1],
    ];
    const before = sharesOf([1, 1.2], scores);
    const after = sharesOf([1, 1.2], [...scores, [null, 0]], { failed: [] });
    // The third option never comes first: it has at most what a has.
    expect({ a: after['a'], b: after['b'] }).toEqual(before);
  });

  it('turns nothing with a band of 0 and keeps weights of zero at zero', () => {
    expect(
      sharesOf(
        [2, 1],
        [
          [1, 0],
          [0, 1],
        ],
        { band: 0 },
      ),
    ).toEqual({ a: 1, b: 0 });
    expect(
      sharesOf(
        [1, 0],
        [
          [0.51, 0],
          [0.5, 1],
        ],
        { band: 1 },
      ),
    ).toEqual({ a: 1, b: 0 });
  });

  it('shares ties', () => {
    expect(
      sharesOf(
        [1, 1],
        [
          [1, 0],
          [1, 0],
          [0, 0],
        ],
        { draws: 1000 },
      ),
    ).toEqual({ a: 0.5, b: 0.5, c: 0 });
  });

  it('shares a tie that rounding hides', () => {
    // 21.999999999999996 and 22 of 100, summed as they are.
    const scores = [
      [0.1, 0.3, 0.2, 0.3],
      [0.3, 0.1, 0.3, 0.1],
    ];
    expect(sharesOf([0.2, 0.15, 0.4, 0.25], scores, { band: 0 })).toEqual({ a: 0.5, b: 0.5 });
  });

  it('leaves out what failed a must-have', () => {
    expect(
      sharesOf(
        [1, 1],
        [
          [1, 1],
          [0, 1],
          [0, 0],
        ],
        { failed: [0] },
      ),
    ).toEqual({ b: 1, c: 0 });
  });

  it('gives the same digits for the same seed and others for another', () => {
    const scores = [
      [1, 0, 0.5],
      [0, 1, 0.4],
      [0.5, 0.6, 0.4],
    ];
    const of = (seed: number) => sharesOf([1, 1, 1], scores, { seed });
    expect(of(7)).toEqual(of(7));
    expect(of(7)).not.toEqual(of(8));
    expect(Math.abs(of(7)['a']! - of(8)['a']!)).toBeLessThan(0.03);
  });

  it('keeps its digits from release to release', () => {
    expect(
      sharesOf(
        [3, 2, 4],
        [
          [1, 0, 0.5],
          [0, 1, 0.6],
          [0.5, 0.6, 0.55],
        ],
        { seed: 20_260 },
      ),
    ).toMatchInlineSnapshot(`
      {
        "a": 0.6133,
        "b": 0.0449,
        "c": 0.3418,
      }
    `);
  });

  it.each([
    { draws: 0, band: 0.3 },
    { draws: 1.5, band: 0.3 },
    { draws: Number.NaN, band: 0.3 },
    { draws: 1e9, band: 0.3 },
    { draws: 10, band: -0.1 },
    { draws: 10, band: 1.1 },
    { draws: 10, band: Number.NaN },
  ])('refuses $draws draws with a band of $band', (options) => {
    expect(() => sampleRobustness(matrix([1], [[1], [0]]), { ...options, preset: 'around' })).toThrow(
      expect.objectContaining({ code: 'setting' }),
    );
  });

  it('sums to 1 for any matrix, and a dominated option never comes first', () => {
    const value = fc.option(fc.integer({ min: 0, max: 10 }), { freq: 6 });
    const anyMatrix = fc.integer({ min: 1, max: 6 }).chain((n) =>
      fc.record({
        weights: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: n, maxLength: n }),
        scores: fc.array(fc.array(value, { minLength: n, maxLength: n }), { minLength: 2, maxLength: 5 }),
      }),
    );
    fc.assert(
      fc.property(
        anyMatrix,
        fc.integer({ min: 0, max: 0xffff_ffff }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (m, seed, band) => {
          const worst = m.weights.map(() => 0);
          const best = m.weights.map(() => 10);
          const input = matrix(m.weights, [worst, ...m.scores, best], { highest: 10, seed });
          const robustness = sampleRobustness(input, { draws: 200, preset: 'around', band });
          if (!robustness) return m.weights.every((weight) => weight === 0);
          const shares = Object.values(robustness.first);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
          expect(robustness.first['a']).toBe(0);
          return true;
        },
      ),
    );
  });
});
