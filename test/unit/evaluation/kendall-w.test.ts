import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendallW } from '../../../shared/evaluation/kendall-w.ts';

const anyRankings = fc.integer({ min: 2, max: 7 }).chain((items) => {
  const ranking = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: items, maxLength: items });
  return fc.array(ranking, { minLength: 2, maxLength: 6 });
});

/** Mean of the Spearman correlations of all pairs, from the ranks themselves. */
function meanSpearman(rankings: readonly (readonly number[])[]): number {
  const correlations: number[] = [];
  for (const [a, one] of rankings.entries()) {
    for (const other of rankings.slice(a + 1)) {
      const squares = one.reduce((sum, rank, i) => sum + (rank - other[i]!) ** 2, 0);
      correlations.push(1 - (6 * squares) / (one.length ** 3 - one.length));
    }
  }
  return correlations.reduce((sum, correlation) => sum + correlation, 0) / correlations.length;
}

describe('kendallW', () => {
  it('is 1 where all rank alike, with ties or without', () => {
    const alike = [1, 2, 3];
    expect(kendallW([alike, alike, alike, alike])).toMatchObject({ w: 1, chiSquare: 8, degreesOfFreedom: 2 });
    expect(kendallW([alike, alike, alike, alike])!.p).toBeCloseTo(Math.exp(-4), 12);
    const tied = [1, 1, 3, 4];
    expect(kendallW([tied, tied])!.w).toBeCloseTo(1, 12);
  });

  it('is 0 where two contradict each other', () => {
    expect(
      kendallW([
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toMatchObject({ w: 0, chiSquare: 0, degreesOfFreedom: 2, p: 1 });
  });

  it('gives ties the mean of their ranks', () => {
    // Rank sums 3, 3, 7 and 7 around 5, and in both rankings one tie of two, for which 2^3 - 2 = 6 goes.
    const { w, ...parts } = kendallW([
      [4, 4, 2, 1],
      [4, 4, 1, 2],
    ])!;
    expect(w).toBeCloseTo((12 * (4 + 4 + 4 + 4)) / (4 * 60 - 2 * 12), 12);
    expect(parts).toMatchObject({ raters: 2, items: 4, rankSums: [3, 3, 7, 7], squares: 16, ties: 12 });
  });

  it('takes totals that differ by rounding as ties', () => {
    expect(
      kendallW([
        [0.3, 0.1 + 0.2, 0.9],
        [1, 1, 3],
      ])!.w,
    ).toBeCloseTo(1, 12);
  });

  it.each([
    ['nobody', []],
    ['one person', [[1, 2, 3]]],
    ['no items', [[], []]],
    ['one item', [[1], [2]]],
    [
      'everybody ties everything',
      [
        [3, 3, 3],
        [1, 1, 1],
      ],
    ],
  ])('says nothing of %s', (_, rankings) => {
    expect(kendallW(rankings)).toBeNull();
  });

  it.each([
    [
      'an item left out',
      [
        [1, 2, 3],
        [1, 2],
      ],
    ],
    [
      'a number that is none',
      [
        [1, 2],
        [Number.NaN, 2],
      ],
    ],
  ])('refuses %s', (_, rankings) => {
    expect(() => kendallW(rankings)).toThrow(expect.objectContaining({ code: 'score' }));
  });

  it('is the mean of the Spearman correlations, shifted, where nobody ties', () => {
    const permutation = (items: number) => {
      const all = Array.from({ length: items }, (_, item) => item + 1);
      return fc.shuffledSubarray(all, { minLength: items, maxLength: items });
    };
    const untied = fc
      .integer({ min: 2, max: 8 })
      .chain((items) => fc.array(permutation(items), { minLength: 2, maxLength: 6 }));
    fc.assert(
      fc.property(untied, (rankings) => {
        const m = rankings.length;
        expect(kendallW(rankings)!.w).toBeCloseTo((meanSpearman(rankings) * (m - 1) + 1) / m, 12);
      }),
    );
  });

  it('stays in [0, 1] and does not depend on who comes first, the order of the items, the unit or which end is best', () => {
    fc.assert(
      fc.property(anyRankings, fc.nat(), (rankings, shift) => {
        const found = kendallW(rankings);
        const turned = <T>(list: readonly T[]): readonly T[] => {
          const from = shift % list.length;
          return [...list.slice(from), ...list.slice(0, from)];
        };
        const others = [
          turned(rankings),
          rankings.map((ranking) => turned(ranking)),
          rankings.map((ranking) => ranking.map((rating) => 100 + 7 * rating)),
          rankings.map((ranking) => ranking.map((rating) => -rating)),
        ].map((other) => kendallW(other));
        if (!found) return others.every((other) => other === null);
        expect(found.w).toBeGreaterThanOrEqual(0);
        expect(found.w).toBeLessThanOrEqual(1 + 1e-12);
        for (const other of others) expect(other!.w).toBeCloseTo(found.w, 12);
        return true;
      }),
    );
  });
});
