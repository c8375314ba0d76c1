import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateJudgements, aggregatePriorities, groupConsensus } from '../../../shared/evaluation/group-ahp.ts';
import { pairsOf } from '../../../shared/evaluation/pairwise-matrix.ts';
import { anyMatrix, judgedAbove } from './judged.ts';

const close = (values: readonly number[], digits = 12): unknown => values.map((value) => expect.closeTo(value, digits));
const refused = expect.objectContaining({ name: 'EvaluationRefused', code: 'judgement' });
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const group = (n: number): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: n, maxLength: n }), {
    minLength: 2,
    maxLength: 12,
  });
const anyGroup = fc.integer({ min: 2, max: 10 }).chain(group);

/** What `participants` people give to n things, each judging another thing 9 times as important as the rest. */
function opposed(participants: number, n: number): readonly (readonly number[])[] {
  return Array.from({ length: participants }, (_, p) => Array.from({ length: n }, (__, j) => (j === p % n ? 9 : 1)));
}

describe('aggregateJudgements', () => {
  it('takes the geometric mean of each judgement', () => {
    const matrix = aggregateJudgements([judgedAbove([2, 9, 1]), judgedAbove([8, -9, 4])]);
    expect(matrix).toEqual([close([1, 4, 1]), close([1 / 4, 1, 2]), close([1, 1 / 2, 1])]);
  });

  it('leaves the judgements of identical people as they are', () => {
    fc.assert(
      fc.property(anyMatrix(), fc.integer({ min: 1, max: 12 }), (matrix, people) => {
        const aggregated = aggregateJudgements(Array.from({ length: people }, () => matrix));
        expect(aggregated).toEqual(matrix.map((row) => close(row)));
      }),
    );
  });

  it('is reciprocal, and lies between the judgements', () => {
    const matrices = fc
      .integer({ min: 1, max: 10 })
      .chain((n) => fc.array(anyMatrix({ min: n, max: n }), { minLength: 1, maxLength: 12 }));
    fc.assert(
      fc.property(matrices, (all) => {
        const aggregated = aggregateJudgements(all);
        for (const [i, j] of pairsOf(aggregated.length)) {
          const judgements = all.map((matrix) => matrix[i]![j]!);
          expect(aggregated[i]![j]! * aggregated[j]![i]!).toBeCloseTo(1, 12);
          expect(aggregated[i]![j]).toBeGreaterThanOrEqual(Math.min(...judgements) - 1e-12);
          expect(aggregated[i]![j]).toBeLessThanOrEqual(Math.max(...judgements) + 1e-12);
        }
      }),
    );
  });

  it('refuses nobody, and comparisons of different things', () => {
    expect(() => aggregateJudgements([])).toThrow(refused);
    expect(() => aggregateJudgements([judgedAbove([2]), judgedAbove([2, 2, 2])])).toThrow(refused);
    expect(() =>
      aggregateJudgements([
        [
          [1, 2],
          [2, 1],
        ],
      ]),
    ).toThrow(refused);
  });
});

describe('aggregatePriorities', () => {
  it('takes the mean of what people give, whatever the unit of each', () => {
    expect(
      aggregatePriorities([
        [0.6, 0.3, 0.1],
        [10, 10, 20],
      ]),
    ).toEqual(close([0.425, 0.275, 0.3]));
  });

  it('sums to 1', () => {
    fc.assert(
      fc.property(anyGroup, (all) => {
        expect(sumOf(aggregatePriorities(all))).toBeCloseTo(1, 12);
      }),
    );
  });

  it('refuses nobody, different lengths and people who give nothing', () => {
    expect(() => aggregatePriorities([])).toThrow(refused);
    expect(() => aggregatePriorities([[1], [1, 1]])).toThrow(refused);
    expect(() =>
      aggregatePriorities([
        [1, 1],
        [0, 0],
      ]),
    ).toThrow(refused);
    expect(() => aggregatePriorities([[1, -1]])).toThrow(expect.objectContaining({ code: 'weight' }));
  });
});

describe('groupConsensus', () => {
  it.each([
    [2, 2],
    [2, 5],
    [4, 5],
    [5, 5],
    [10, 5],
    [10, 10],
  ])('is 0 where %d people each put another of %d at the end of the scale', (people, n) => {
    expect(groupConsensus(opposed(people, n))).toBeCloseTo(0, 9);
  });

  it('stays 0 where contradictory judgements carry people further apart than the scale', () => {
    expect(
      groupConsensus([
        [99, 1],
        [1, 99],
      ]),
    ).toBe(0);
  });

  it('follows the entropies between the extremes', () => {
    // Two things, (3/4, 1/4) and (1/4, 3/4): H_gamma = ln 2; a scale to 9 ends at (9/10, 1/10).
    const entropy = (share: number): number => -share * Math.log(share) - (1 - share) * Math.log(1 - share);
    const [agreed, floor] = [entropy(0.75), entropy(0.9)].map((alpha) => Math.exp(alpha - Math.LN2));
    expect(
      groupConsensus([
        [3, 1],
        [1, 3],
      ]),
    ).toBeCloseTo((agreed! - floor!) / (1 - floor!), 12);
    // On a scale that ends at 3 these two are the extremes.
    expect(
      groupConsensus(
        [
          [3, 1],
          [1, 3],
        ],
        3,
      ),
    ).toBeCloseTo(0, 9);
  });

  it('is 1 where all agree', () => {
    fc.assert(
      fc.property(anyGroup, ([one = []]) => {
        expect(groupConsensus([one, one.map((weight) => weight * 7), one])).toBeCloseTo(1, 9);
      }),
    );
  });

  it('lies in [0, 1] and does not depend on who is asked first or what is named first', () => {
    fc.assert(
      fc.property(anyGroup, (all) => {
        const consensus = groupConsensus(all)!;
        expect(consensus).toBeGreaterThanOrEqual(0);
        expect(consensus).toBeLessThanOrEqual(1);
        expect(groupConsensus(all.toReversed())).toBeCloseTo(consensus, 9);
        expect(groupConsensus(all.map((ones) => ones.toReversed()))).toBeCloseTo(consensus, 9);
      }),
    );
  });

  it('does not exist for one person or one thing', () => {
    expect(groupConsensus([[0.2, 0.8]])).toBeNull();
    expect(groupConsensus([[1], [1]])).toBeNull();
  });

  it.each([1, 0, Number.NaN, Number.POSITIVE_INFINITY])('refuses a scale that ends at %d', (maximum) => {
    expect(() =>
      groupConsensus(
        [
          [1, 2],
          [2, 1],
        ],
        maximum,
      ),
    ).toThrow(refused);
  });
});
