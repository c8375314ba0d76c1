import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvaluationInput, Scale } from '../../../../shared/evaluation/model.ts';
import { performanceMatrix } from '../../../../shared/evaluation/performance-matrix.ts';
import { seededPair } from '../../../../shared/evaluation/random.ts';
import { scoreDraws, valueTable } from '../../../../shared/evaluation/sampler/score-draws.ts';
import { triangularQuantile } from '../../../../shared/evaluation/sampler/triangular.ts';
import { uncertainCell } from '../../../../shared/evaluation/sampler/uncertain-cells.ts';
import { valueOf } from '../../../../shared/evaluation/values.ts';
import { matrix } from '../matrices.ts';

type Range = readonly [number, number];

/** Two options on one criterion; the first has a score with a range, the second is at the end of the scale. */
function oneCell(score: number | null, range: Range | null, scale: Partial<Scale> = {}): EvaluationInput {
  const base = matrix([1], [[score], [0]], { highest: 10 });
  const criteria = base.criteria.map((criterion) => ({ ...criterion, scale: { ...criterion.scale, ...scale } }));
  return { ...base, criteria, ranges: [[range], [null]] };
}

/** Values of the first cell in some draws. */
function drawn(input: EvaluationInput, draws: number): Float64Array {
  const found = performanceMatrix(input);
  if (found.kind === 'unevaluable') throw new Error(found.reason);
  const table = valueTable(input, found.values, [0, 1], [0]);
  const scores = scoreDraws(table, draws, seededPair(5)[1]);
  scores.draw(draws);
  return Float64Array.from({ length: draws }, (_, draw) => scores.values[draw * scores.rowLength]!);
}

/** Largest distance from a distribution that is given by its quantile function. */
function distanceFrom(values: Float64Array, quantile: (u: number) => number): number {
  const distances = Array.from({ length: 19 }, (_, index) => {
    const u = (index + 1) / 20;
    const bound = quantile(u);
    return Math.abs(values.filter((value) => value < bound).length / values.length - u);
  });
  return Math.max(...distances);
}

const bent = { points: [{ score: 4, value: 0.8 }] };

describe('values of a draw', () => {
  it.each([
    { score: 4, range: [2, 9] as Range, scale: {}, kind: 'straight' },
    { score: 4, range: [2, 9] as Range, scale: { direction: 'less' as const }, kind: 'straight' },
    { score: 2, range: [2, 5] as Range, scale: {}, kind: 'straight' },
    { score: 10, range: [7, 10] as Range, scale: {}, kind: 'straight' },
    { score: 6, range: [4, 10] as Range, scale: bent, kind: 'straight' },
    { score: 3, range: [1, 9] as Range, scale: bent, kind: 'bent' },
    { score: 3, range: [1, 9] as Range, scale: { ...bent, direction: 'less' as const }, kind: 'bent' },
  ])('follow the value of a triangular score, $score in $range, $kind', ({ score, range, scale, kind }) => {
    const input = oneCell(score, range, scale);
    expect(uncertainCell(input, 0, 0)?.kind).toBe(kind);
    const draws = 100_000;
    const whole = input.criteria[0]!.scale;
    const valueAt = (u: number): number => valueOf(triangularQuantile(range[0], score, range[1], u), whole).value;
    const falling = valueAt(0) > valueAt(1);
    expect(distanceFrom(drawn(input, draws), (u) => valueAt(falling ? 1 - u : u))).toBeLessThan(
      1.95 / Math.sqrt(draws),
    );
  });

  it('stop at the ends of the scale', () => {
    const values = drawn(oneCell(9, [7, 12]), 100_000);
    // P(score > 10) = (12 - 10)^2 / ((12 - 7) (12 - 9)).
    expect(Math.abs(values.filter((value) => value === 1).length / 100_000 - 4 / 15)).toBeLessThan(0.006);
    expect(Math.max(...values.slice(0, 10_000))).toBe(1);
    expect(drawn(oneCell(12, [11, 13]), 100).every((value) => value === 1)).toBe(true);
    expect(drawn(oneCell(-2, [-3, 0], { direction: 'less' }), 100).every((value) => value === 1)).toBe(true);
  });

  it('are uniform where the score is missing', () => {
    expect(distanceFrom(drawn(oneCell(null, null), 100_000), (u) => u)).toBeLessThan(1.95 / Math.sqrt(100_000));
  });

  it('are the same by the quick way and by the quantile function', () => {
    const anyRange = fc.tuple(fc.nat(10), fc.nat(10), fc.nat(10)).filter(([a, b, c]) => new Set([a, b, c]).size > 1);
    fc.assert(
      fc.property(anyRange, fc.constantFrom('more' as const, 'less' as const), (scores, direction) => {
        const [lowest, likely, highest] = scores.toSorted((left, right) => left - right) as [number, number, number];
        const input = oneCell(likely, [lowest, highest], { direction });
        const words = seededPair(5)[1];
        const { scale } = input.criteria[0]!;
        for (const value of drawn(input, 200)) {
          const u = ((words.next() >>> 1) + 0.5) / 2 ** 31;
          expect(value).toBeCloseTo(valueOf(triangularQuantile(lowest, likely, highest, u), scale).value, 8);
        }
      }),
    );
  });

  it('are exact where the range is no range, and where there is none', () => {
    expect(uncertainCell(oneCell(4, [4, 4]), 0, 0)).toBeNull();
    expect(uncertainCell(oneCell(4, null), 0, 0)).toBeNull();
    expect(uncertainCell({ ...oneCell(4, null), ranges: [] }, 0, 0)).toBeNull();
  });

  it.each([
    [5, 9],
    [1, 3],
    [9, 1],
    [Number.NaN, 9],
    [1, Number.POSITIVE_INFINITY],
    [-Number.MAX_VALUE, Number.MAX_VALUE],
  ] as const)('refuse a range from %d to %d around 4', (lowest, highest) => {
    expect(() => uncertainCell(oneCell(4, [lowest, highest]), 0, 0)).toThrow(
      expect.objectContaining({ code: 'score', message: expect.stringContaining('“Option a”') }),
    );
  });
});

describe('triangularQuantile', () => {
  it('goes from the lowest through the likely to the highest', () => {
    expect(triangularQuantile(2, 4, 9, 0)).toBe(2);
    expect(triangularQuantile(2, 4, 9, 2 / 7)).toBeCloseTo(4, 12);
    expect(triangularQuantile(2, 4, 9, 1)).toBe(9);
    expect(triangularQuantile(3, 3, 3, 0.2)).toBe(3);
  });

  it('rises with u and with each of its three scores', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.nat(9), share, share, (start, first, second, u, other) => {
        const [likely, highest] = [start + first, start + first + second];
        const at = triangularQuantile(start, likely, highest, u);
        expect(at).toBeGreaterThanOrEqual(start);
        expect(at).toBeLessThanOrEqual(highest);
        expect(triangularQuantile(start, likely, highest, Math.max(u, other))).toBeGreaterThanOrEqual(at);
        expect(triangularQuantile(start, Math.min(likely + 1, highest), highest, u)).toBeGreaterThanOrEqual(at - 1e-12);
        expect(triangularQuantile(start, likely, highest + 1, u)).toBeGreaterThanOrEqual(at - 1e-12);
      }),
    );
  });
});
