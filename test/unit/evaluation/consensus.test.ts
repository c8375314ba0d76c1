import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consensus, consensusOfScores } from '../../../shared/evaluation/consensus.ts';

const anyFrequencies = fc
  .array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 11 })
  .filter((frequencies) => frequencies.some((frequency) => frequency > 0));

describe('consensus', () => {
  it.each([
    ['all in one category', [0, 0, 7, 0], 1],
    ['half at either end', [5, 0, 0, 0, 5], 0],
    ['the only category there is', [4], 1],
    // mu = 1.5 and d = 1: both are half a category off.
    ['two neighbours of two', [3, 3], 0],
    // mu = 2 and d = 2: two thirds are half of the width off, so that log2(1/2) = -1 counts for two thirds.
    ['one in each of three', [1, 1, 1], 1 / 3],
  ])('of %s', (_, frequencies, expected) => {
    expect(consensus(frequencies)).toBeCloseTo(expected, 12);
  });

  it('says nothing without answers', () => {
    expect([consensus([]), consensus([0, 0, 0]), consensusOfScores([], 0, 10)]).toEqual([null, null, null]);
  });

  it.each([[[1, -1]], [[Number.NaN]], [[Number.POSITIVE_INFINITY, 1]]])('refuses the frequencies %j', (frequencies) => {
    expect(() => consensus(frequencies)).toThrow(expect.objectContaining({ code: 'score' }));
  });

  it('survives a share that is lost in the mean', () => {
    expect(consensus([1e-300, 0, 1])).toBeCloseTo(1, 12);
    expect(consensus([1, 0, Number.MIN_VALUE])).toBe(1);
  });

  it('stays in [0, 1] and depends neither on the number of people nor on which end comes first', () => {
    fc.assert(
      fc.property(anyFrequencies, fc.integer({ min: 2, max: 9 }), (frequencies, times) => {
        const found = consensus(frequencies)!;
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(consensus(frequencies.map((frequency) => frequency * times))).toBeCloseTo(found, 12);
        expect(consensus(frequencies.toReversed())).toBeCloseTo(found, 12);
      }),
    );
  });

  it('is the same for scores on the steps of a scale', () => {
    fc.assert(
      fc.property(
        anyFrequencies.filter((frequencies) => frequencies.length > 1),
        (frequencies) => {
          const scores = frequencies.flatMap((frequency, k) => Array.from({ length: frequency }, () => 50 + 10 * k));
          const highest = 50 + 10 * (frequencies.length - 1);
          expect(consensusOfScores(scores, 50, highest)).toBeCloseTo(consensus(frequencies)!, 12);
        },
      ),
    );
  });
});

describe('consensusOfScores', () => {
  it('counts a score outside the scale as its end', () => {
    expect(consensusOfScores([-5, 25], 0, 10)).toBeCloseTo(0, 12);
  });

  it('refuses a scale without length and a score that is not a number', () => {
    expect(() => consensusOfScores([1], 3, 3)).toThrow(expect.objectContaining({ code: 'scale' }));
    expect(() => consensusOfScores([Number.NaN], 0, 3)).toThrow(expect.objectContaining({ code: 'score' }));
  });

  it('is 1 for one person and falls as one of two moves away', () => {
    const far = [0, 1, 2, 5, 8, 10].map((score) => consensusOfScores([0, score], 0, 10)!);
    expect(consensusOfScores([7], 0, 10)).toBe(1);
    expect(far).toEqual(far.toSorted((left, right) => right - left));
    expect(new Set(far).size).toBe(far.length);
  });
});
