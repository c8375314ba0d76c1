import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseWeights, rankOrderCentroid, weightsFromOrder } from '../../../shared/evaluation/weights.ts';

const sumOf = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0);
const refused = expect.objectContaining({ name: 'EvaluationRefused', code: 'weight' });
const rawWeights = fc.array(fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true }), { minLength: 1, maxLength: 60 });

describe('normaliseWeights', () => {
  it.each([[[]], [[0]], [[0, 0, 0]]])('has none for %j', (raw) => {
    expect(normaliseWeights(raw)).toBeNull();
  });

  it('keeps a zero weight', () => {
    expect(normaliseWeights([3, 0, 1])).toEqual([0.75, 0, 0.25]);
  });

  it.each([
    [
      [5e-324, 5e-324],
      [0.5, 0.5],
    ],
    [
      [Number.MAX_VALUE, Number.MAX_VALUE],
      [0.5, 0.5],
    ],
    [
      [Number.MAX_VALUE, 5e-324],
      [1, 0],
    ],
  ])('survives the ends of the number range: %j', (raw, weights) => {
    expect(normaliseWeights(raw)).toEqual(weights);
  });

  it.each([[[1, -1]], [[Number.NaN]], [[Number.POSITIVE_INFINITY, 1]]])('refuses %j', (raw) => {
    expect(() => normaliseWeights(raw)).toThrow(refused);
  });

  it('sums to 1, whatever the raw weights', () => {
    fc.assert(
      fc.property(rawWeights, (raw) => {
        const weights = normaliseWeights(raw);
        if (!weights) return raw.every((weight) => weight === 0);
        expect(sumOf(weights)).toBeCloseTo(1, 12);
        return weights.every((weight) => weight >= 0 && weight <= 1);
      }),
    );
  });
});

describe('rank order centroid', () => {
  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d places', (n) => {
    expect(() => rankOrderCentroid(n)).toThrow(refused);
  });

  it.each(Array.from({ length: 60 }, (_, n) => n + 1))('falls and sums to 1 for %d criteria', (n) => {
    const weights = rankOrderCentroid(n);
    expect(weights).toHaveLength(n);
    expect(sumOf(weights)).toBeCloseTo(1, 12);
    expect(weights).toEqual(weights.toSorted((left, right) => right - left));
    expect(weights.at(-1)).toBeCloseTo(1 / n ** 2, 12);
  });

  it('has none for no criteria', () => {
    expect(rankOrderCentroid(0)).toEqual([]);
  });
});

describe('weightsFromOrder', () => {
  it('gives each criterion the weight of its place, in the order given', () => {
    expect(weightsFromOrder([2, 1])).toEqual([0.25, 0.75]);
  });

  it('shares the mean of the places that a tie takes up', () => {
    // 11/18, 5/18 and 2/18 for three places.
    const [first = 0, second = 0, third = 0] = weightsFromOrder([1, 1, 2]);
    expect([first, second, third].map((weight) => weight * 18)).toEqual([8, 8, 2].map((n) => expect.closeTo(n, 12)));
    expect(weightsFromOrder([4, 4, 4]).map((weight) => weight * 3)).toEqual(
      [1, 1, 1].map((n) => expect.closeTo(n, 12)),
    );
  });

  it('does not mind gaps', () => {
    expect(weightsFromOrder([10, 40, 20])).toEqual(weightsFromOrder([1, 3, 2]));
  });

  it('refuses a place that is not a number', () => {
    expect(() => weightsFromOrder([1, Number.NaN])).toThrow(refused);
  });

  it('sums to 1 and never gives the more important criterion less', () => {
    const places = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(places, (order) => {
        const weights = weightsFromOrder(order);
        expect(sumOf(weights)).toBeCloseTo(1, 12);
        for (const [j, place] of order.entries()) {
          const next = order[j + 1];
          if (next === undefined) continue;
          expect(Math.sign(weights[j + 1]! - weights[j]!)).toBe(Math.sign(place - next));
        }
      }),
    );
  });
});
