import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareUpperTail } from '../../../shared/evaluation/chi-square.ts';

function relativeError(actual: number, expected: number): number {
  return Math.abs(actual / expected - 1);
}

describe('chiSquareUpperTail', () => {
  // Computed with 40 digits, rounded, as the regularised upper incomplete gamma function.
  it.each([
    [0.001, 1, 0.9747728793699604],
    [1, 1, 0.3173105078629141],
    [100, 1, 1.523970604832105e-23],
    [0.5, 3, 0.9188914116546758],
    [2.5, 3, 0.4752910833430206],
    [400, 3, 2.2138865931011176e-86],
    [5, 5, 0.41588018699550794],
    [7.1, 5, 0.21330878992839805],
    [11, 9, 0.2757089367722219],
    [30.76044193, 19, 0.042883473120479354],
    [12, 40, 0.999994819831063],
    [200, 40, 3.764893576001475e-23],
    [1000, 999, 0.48513148927490146],
    [1100, 999, 0.013818467525532355],
    [900, 1001, 0.9899103826844657],
  ])('of %d with %d degrees of freedom', (x, degreesOfFreedom, expected) => {
    expect(relativeError(chiSquareUpperTail(x, degreesOfFreedom), expected)).toBeLessThan(1e-10);
  });

  it.each([
    [3.841, 1],
    [5.991, 2],
    [11.07, 5],
    [18.307, 10],
    [43.773, 30],
  ])('is 5 %% at the printed critical value %d of %d degrees of freedom', (x, degreesOfFreedom) => {
    expect(chiSquareUpperTail(x, degreesOfFreedom)).toBeCloseTo(0.05, 4);
  });

  it('is the sum it is known to be for an even number of degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 300, noNaN: true }), fc.integer({ min: 1, max: 30 }), (x, half) => {
        let term = Math.exp(-x / 2);
        let sum = term;
        for (let k = 1; k < half; k += 1) {
          term *= x / 2 / k;
          sum += term;
        }
        expect(relativeError(chiSquareUpperTail(x, 2 * half), sum)).toBeLessThan(1e-10);
      }),
      { numRuns: 500 },
    );
  });

  it('falls as chi-square rises, also where the expansion changes', () => {
    for (let degreesOfFreedom = 1; degreesOfFreedom <= 60; degreesOfFreedom += 1) {
      let last = 1;
      for (let x = 0.25; x < 150; x += 0.25) {
        const tail = chiSquareUpperTail(x, degreesOfFreedom);
        expect(tail).toBeLessThanOrEqual(last);
        last = tail;
      }
      expect(last).toBeLessThan(0.001);
    }
  });

  it('is all at 0 and nothing at infinity', () => {
    expect([0, 1e-320, 1e6, Number.MAX_VALUE, Number.POSITIVE_INFINITY].map((x) => chiSquareUpperTail(x, 3))).toEqual([
      1, 1, 0, 0, 0,
    ]);
  });

  it.each([
    [-1, 3],
    [Number.NaN, 3],
    [1, 0],
    [1, 2.5],
    [1, Number.NaN],
  ])('refuses %d with %d degrees of freedom', (x, degreesOfFreedom) => {
    expect(() => chiSquareUpperTail(x, degreesOfFreedom)).toThrow(expect.objectContaining({ code: 'setting' }));
  });
});
