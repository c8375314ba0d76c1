import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ahpWeights, hierarchyWeights } from '../../../shared/evaluation/ahp.ts';
import { fromUpperHalf, pairsOf } from '../../../shared/evaluation/pairwise-matrix.ts';
import type { PairwiseMatrix } from '../../../shared/evaluation/pairwise-matrix.ts';
import { anyMatrix, judged, judgedAbove } from './judged.ts';

const close = (values: readonly number[], digits = 9): unknown => values.map((value) => expect.closeTo(value, digits));
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const anyWeights = fc.array(fc.double({ min: 0.001, max: 1000, noNaN: true }), { minLength: 1, maxLength: 10 });

/** Every thing beats all that follow it in the circle of n by 9, up to half-way round. */
function circle(n: number): PairwiseMatrix {
  return judged(
    n,
    pairsOf(n).map(([first, second]) => ({ first, second, value: second - first <= n / 2 ? 9 : -9 })),
  );
}

describe('ahpWeights', () => {
  it('cannot contradict itself with one or two', () => {
    const one = { weights: [1], lambdaMax: 1, consistencyIndex: 0, consistencyRatio: 0, worst: null };
    expect(ahpWeights([[1]])).toEqual(one);
    const two = ahpWeights(judgedAbove([4]));
    expect(two.weights).toEqual(close([0.8, 0.2]));
    expect(two).toMatchObject({ consistencyIndex: 0, consistencyRatio: 0, worst: null });
  });

  it('has figures in closed form for a contradiction of three', () => {
    // t is the cube root of 2 x 3 / 4, what is left after one round: lambda max = 1 + t + 1/t, weights by geometric means.
    const { weights, lambdaMax, consistencyIndex, consistencyRatio } = ahpWeights(judgedAbove([2, 4, 3]));
    const t = Math.cbrt((2 * 3) / 4);
    expect(lambdaMax).toBeCloseTo(1 + t + 1 / t, 11);
    const means = [Math.cbrt(8), Math.cbrt(3 / 2), Math.cbrt(1 / 12)];
    expect(weights).toEqual(close(means.map((mean) => mean / sumOf(means))));
    expect(consistencyIndex).toBeCloseTo((t + 1 / t - 2) / 2, 11);
    expect(consistencyRatio).toBeCloseTo((t + 1 / t - 2) / 2 / 0.58, 11);
  });

  it.each([0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49].map((index, k) => [k + 3, index] as const))(
    'divides by the random index of 1980 for %d things, or by one that is given',
    (n, index) => {
      const { consistencyIndex, consistencyRatio } = ahpWeights(circle(n));
      expect(consistencyIndex).toBeGreaterThan(0.1);
      expect(consistencyRatio).toBeCloseTo(consistencyIndex / index, 12);
      expect(ahpWeights(circle(n), 0.5).consistencyRatio).toBeCloseTo(consistencyIndex / 0.5, 12);
    },
  );

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the random index %d', (index) => {
    const refused = expect.objectContaining({ name: 'EvaluationRefused', code: 'setting' });
    expect(() => ahpWeights(judgedAbove([2, 2, 2]), index)).toThrow(refused);
  });

  it('refuses more than ten', () => {
    const refused = expect.objectContaining({ name: 'EvaluationRefused', code: 'judgement' });
    expect(() => ahpWeights(fromUpperHalf(11, () => 1))).toThrow(refused);
  });

  it('refuses contradictions so far off the scale that no weights follow', () => {
    const matrix = fromUpperHalf(3, (i, j) => (j - i === 1 ? 1e9 : 1e-3));
    const refused = expect.objectContaining({
      code: 'judgement',
      message: expect.stringContaining('contradict') as unknown,
    });
    expect(() => ahpWeights(matrix)).toThrow(refused);
  });

  it.each([3, 5, 7, 9])('gives equal weights to %d that beat each other in a circle', (n) => {
    const { weights, lambdaMax, consistencyRatio, worst } = ahpWeights(circle(n));
    expect(weights).toEqual(close(weights.map(() => 1 / n)));
    // Each row has the diagonal, (n - 1) / 2 nines and as many ninths.
    expect(lambdaMax).toBeCloseTo(1 + ((n - 1) / 2) * (9 + 1 / 9), 9);
    expect(consistencyRatio).toBeGreaterThan(1);
    expect(worst).toMatchObject({ first: 0, second: 1, judged: 9, implied: expect.closeTo(1, 9) as unknown });
    expect(worst?.equallyFar).toBe((n * (n - 1)) / 2 - 1);
  });

  it('names the judgement that fits least, and what the others say of it', () => {
    // 4 : 3 : 2 : 1, but the third is said to be 6 times as important as the second.
    const upper = [4 / 3, 2, 4, 1 / 6, 3, 2];
    const { worst, weights } = ahpWeights(judgedAbove(upper));
    expect(worst).toEqual({ first: 1, second: 2, judged: 1 / 6, implied: weights[1]! / weights[2]!, equallyFar: 0 });
    expect(worst!.implied).toBeGreaterThan(2 / 6);
  });

  it('cannot tell which of three judgements is the mistaken one', () => {
    expect(ahpWeights(judgedAbove([2, 8, 2])).worst).toMatchObject({ first: 0, second: 1, equallyFar: 2 });
  });

  it('gives back the weights of a consistent matrix', () => {
    fc.assert(
      fc.property(anyWeights, (raw) => {
        const result = ahpWeights(raw.map((above) => raw.map((below) => above / below)));
        expect(result.weights).toEqual(close(raw.map((weight) => weight / sumOf(raw))));
        expect(result.lambdaMax).toBeCloseTo(raw.length, 9);
        expect(result.consistencyRatio).toBeCloseTo(0, 9);
        expect(result.worst).toBeNull();
      }),
    );
  });

  it('finds the eigenvector and the judgement farthest from it, whatever the judgements', () => {
    fc.assert(
      fc.property(anyMatrix(), (matrix) => {
        const { weights, lambdaMax, consistencyRatio, worst } = ahpWeights(matrix);
        expect(sumOf(weights)).toBeCloseTo(1, 12);
        const image = matrix.map((row) => sumOf(row.map((ratio, j) => ratio * weights[j]!)));
        expect(image).toEqual(close(weights.map((weight) => lambdaMax * weight)));
        expect(lambdaMax).toBeGreaterThanOrEqual(matrix.length);
        expect(consistencyRatio).toBeGreaterThanOrEqual(0);
        const distance = (i: number, j: number): number =>
          Math.abs(Math.log((matrix[i]![j]! * weights[j]!) / weights[i]!));
        const farthest = Math.max(0, ...pairsOf(matrix.length).map(([i, j]) => distance(i, j)));
        expect(worst ? distance(worst.first, worst.second) : 0).toBeCloseTo(farthest, 8);
        expect(worst?.judged).toBe(worst ? matrix[worst.first]![worst.second] : undefined);
      }),
    );
  });

  it('permutes the weights as the things are permuted', () => {
    const permuted = anyMatrix().chain((matrix) =>
      fc.tuple(fc.constant(matrix), fc.shuffledSubarray([...matrix.keys()], { minLength: matrix.length })),
    );
    fc.assert(
      fc.property(permuted, ([matrix, order]) => {
        const before = ahpWeights(matrix);
        const after = ahpWeights(order.map((i) => order.map((j) => matrix[i]![j]!)));
        expect(after.weights).toEqual(close(order.map((i) => before.weights[i]!)));
        expect(after.consistencyRatio).toBeCloseTo(before.consistencyRatio, 9);
      }),
    );
  });

  it('turns the order of two round where the judgement is turned round', () => {
    fc.assert(
      fc.property(anyMatrix({ min: 2, max: 2 }), (matrix) => {
        const turned = matrix.map((_, i) => matrix.map((row) => row[i]!));
        expect(ahpWeights(turned).weights).toEqual(close(ahpWeights(matrix).weights.toReversed()));
      }),
    );
  });
});

describe('hierarchyWeights', () => {
  it('multiplies what the group has with what each has inside', () => {
    const weights = hierarchyWeights([
      { priority: 3, inside: [1, 1] },
      { priority: 1, inside: [0, 2, 6] },
    ]);
    expect(weights).toEqual([
      [0.375, 0.375],
      [0, 0.0625, 0.1875],
    ]);
  });

  it('shares out what a group without anything of weight would have had', () => {
    const weights = hierarchyWeights([
      { priority: 0.5, inside: [] },
      { priority: 0.3, inside: [0, 0] },
      { priority: 0.2, inside: [1, 3] },
    ]);
    expect(weights).toEqual([[], [0, 0], [0.25, 0.75]]);
    expect(hierarchyWeights([{ priority: 1, inside: [0, 0] }])).toEqual([[0, 0]]);
    expect(hierarchyWeights([])).toEqual([]);
  });

  it('refuses a priority below zero', () => {
    const refused = expect.objectContaining({ name: 'EvaluationRefused', code: 'weight' });
    expect(() => hierarchyWeights([{ priority: -1, inside: [1] }])).toThrow(refused);
    expect(() => hierarchyWeights([{ priority: 1, inside: [-1] }])).toThrow(refused);
  });

  it('sums to 1', () => {
    const groups = fc.array(
      fc.record({ priority: fc.double({ min: 0.01, max: 1, noNaN: true }), inside: anyWeights }),
      {
        minLength: 1,
        maxLength: 10,
      },
    );
    fc.assert(
      fc.property(groups, (all) => {
        expect(sumOf(hierarchyWeights(all).flat())).toBeCloseTo(1, 12);
      }),
    );
  });
});
