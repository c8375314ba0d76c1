import { expect, it } from 'vitest';
import { consensus } from '../../../shared/evaluation/consensus.ts';
import { dispersion } from '../../../shared/evaluation/dispersion.ts';
import { kendallW } from '../../../shared/evaluation/kendall-w.ts';
import { casesFor, largestError } from './published.ts';
import type { List, Published, Table } from './published.ts';

const { published, notRun } = casesFor('group-cases');

it('kendall-w-anxiety-ties', () => {
  const { inputs, expected, tolerance } = published('kendall-w-anxiety-ties') as Published<
    { ratings: Table },
    { Wt: number; chiSquare: number; p: number }
  >;
  const { w, chiSquare, degreesOfFreedom, p } = kendallW(inputs.ratings)!;
  expect(largestError([w, p], [expected.Wt, expected.p])).toBeLessThanOrEqual(tolerance);
  // Printed to one decimal, which is coarser than the tolerance; the note of the case has all digits.
  expect(Number(chiSquare.toFixed(1))).toBe(expected.chiSquare);
  expect(chiSquare).toBeCloseTo(30.76044193, 8);
  expect(degreesOfFreedom).toBe(19);
});

it('kendall-w-perfect-and-none', () => {
  const { inputs, expected, tolerance } = published('kendall-w-perfect-and-none') as Published<
    { identical: Table; ratings: Table },
    { identical: number; W: number }
  >;
  const actual = [inputs.identical, inputs.ratings].map((ratings) => kendallW(ratings)!.w);
  expect(largestError(actual, [expected.identical, expected.W])).toBeLessThanOrEqual(tolerance);
  // Where everybody ties everything there is nothing to divide by.
  expect(kendallW(inputs.identical.map((ranks) => ranks.map(() => 1)))).toBeNull();
});

it('consensus-tastle-wierman', () => {
  const { inputs, expected, tolerance } = published('consensus-tastle-wierman') as Published<
    { frequencies: List },
    { consensus: number }
  >;
  expect(largestError([consensus(inputs.frequencies)], [expected.consensus])).toBeLessThanOrEqual(tolerance);
});

it('group-mean-median-sd', () => {
  const { inputs, expected, tolerance } = published('group-mean-median-sd') as Published<
    { scores: List },
    { mean: number; median: number; sampleSd: number; range: number }
  >;
  const scale = { lowest: 0, highest: 10, direction: 'more', points: [] } as const;
  const { mean, median, deviation, range } = dispersion(inputs.scores, scale)!;
  const figures = [expected.mean, expected.median, expected.sampleSd, expected.range];
  expect(largestError([mean, median, deviation, range], figures)).toBeLessThanOrEqual(tolerance);
});

it('runs every case of its methods', () => {
  expect(notRun()).toEqual([]);
});
