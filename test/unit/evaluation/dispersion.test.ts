import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dispersion, medianOf } from '../../../shared/evaluation/dispersion.ts';
import type { Scale } from '../../../shared/evaluation/model.ts';

const tenths: Scale = { lowest: 0, highest: 10, direction: 'more', points: [] };

function closeTo(value: number): unknown {
  return expect.closeTo(value, 12);
}

describe('dispersion', () => {
  it('of a hand with one outlier', () => {
    expect(dispersion([9, 2, 1, 2], tenths)).toEqual({
      n: 4,
      median: 2,
      mean: 3.5,
      lowest: 1,
      highest: 9,
      range: 8,
      deviation: expect.closeTo(Math.sqrt(41 / 3), 12),
      flagged: true,
    });
  });

  it('of one score, and of none', () => {
    const single = { n: 1, median: 4, mean: 4, lowest: 4, highest: 4, range: 0, deviation: null, flagged: false };
    expect(dispersion([4], tenths)).toEqual(single);
    expect(dispersion([], tenths)).toBeNull();
  });

  it.each([
    ['a range of 40 %', [3, 3, 3, 3, 3, 3, 7], true],
    ['a range just below', [3, 3, 3, 3, 3, 3, 6.9], false],
    ['a deviation of 20 % in a range below 40 %', [4, 4, 7, 7, 4, 7, 7.9], false],
    ['two that are 30 % apart, a deviation of 21 %', [4, 7], true],
    ['two that are 28 % apart, a deviation of 19.8 %', [4, 6.8], false],
    ['all the same', [0.1, 0.1, 0.1], false],
  ])('%s', (_, scores, flagged) => {
    expect(dispersion(scores, tenths)!.flagged).toBe(flagged);
  });

  it('flags 40 % that is a little less by rounding', () => {
    const share: Scale = { ...tenths, highest: 1 };
    expect(0.7 - 0.3).toBeLessThan(0.4);
    expect(dispersion([0.3, 0.5, 0.5, 0.5, 0.5, 0.7], share)!.flagged).toBe(true);
  });

  it('refuses a score that is not finite and a scale without length', () => {
    for (const score of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => dispersion([1, score], tenths)).toThrow(expect.objectContaining({ code: 'score' }));
    expect(() => dispersion([1], { ...tenths, highest: 0 })).toThrow(expect.objectContaining({ code: 'scale' }));
  });

  it('does not depend on the order, moves with the scores, and grows with the unit', () => {
    const whole = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(whole, fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 9 }), (scores, by, unit) => {
        const found = dispersion(scores, tenths)!;
        expect(dispersion(scores.toReversed(), tenths)).toEqual({
          ...found,
          mean: closeTo(found.mean),
          deviation: found.deviation && closeTo(found.deviation),
        });
        const scale = { ...tenths, lowest: by, highest: by + 10 * unit };
        const other = dispersion(
          scores.map((score) => by + score * unit),
          scale,
        )!;
        expect(other.flagged).toBe(found.flagged);
        expect(other.mean).toBeCloseTo(by + found.mean * unit, 9);
        expect(other.deviation ?? 0).toBeCloseTo((found.deviation ?? 0) * unit, 9);
        for (const centre of [found.mean, found.median]) {
          expect(centre).toBeGreaterThanOrEqual(found.lowest);
          expect(centre).toBeLessThanOrEqual(found.highest);
        }
        // No sample of n deviates by more than half of its range times sqrt(n / (n - 1)).
        const most = (found.range / 2) * Math.sqrt(found.n / Math.max(found.n - 1, 1));
        expect(found.deviation ?? 0).toBeLessThanOrEqual(most + 1e-12);
      }),
    );
  });
});

describe('medianOf', () => {
  it.each([
    [[], null],
    [[3], 3],
    [[9, 1], 5],
    [[10, 9, 1], 9],
    [[2, 100, 1, 2], 2],
    [[1e12, -1e12, 3, 4], 3.5],
  ])('of %j is %d', (values, expected) => {
    expect(medianOf(values)).toBe(expected);
  });

  it('leaves the list as it is', () => {
    const values = [3, 1, 2];
    medianOf(values);
    expect(values).toEqual([3, 1, 2]);
  });
});
