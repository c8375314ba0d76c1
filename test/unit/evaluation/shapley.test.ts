import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapleyValues } from '../../../shared/evaluation/shapley.ts';

const anyGame = fc
  .integer({ min: 1, max: 5 })
  .chain((n) => fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2 ** n, maxLength: 2 ** n }));

/** The definition by orders: what a player adds, averaged over every order in which all can come. */
function byOrders(worths: readonly number[]): readonly number[] {
  const n = Math.log2(worths.length);
  const orders = permutations(Array.from({ length: n }, (_, player) => player));
  const sums = Array.from({ length: n }, () => 0);
  for (const order of orders) {
    let coalition = 0;
    for (const player of order) {
      sums[player]! += worths[coalition | (1 << player)]! - worths[coalition]!;
      coalition |= 1 << player;
    }
  }
  return sums.map((sum) => sum / orders.length);
}

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

describe('shapleyValues', () => {
  it('shares out the glove game: one left glove, two right ones, a pair is worth 1', () => {
    // Player 0 has the left glove; coalitions by bits.
    const worths = [0, 0, 0, 1, 0, 1, 0, 1];
    expect(shapleyValues(worths)).toEqual([2 / 3, 1 / 6, 1 / 6].map((value) => expect.closeTo(value, 14)));
  });

  it('is the mean over all orders, and adds up to the worth of all', () => {
    fc.assert(
      fc.property(anyGame, (worths) => {
        const values = shapleyValues(worths);
        expect(values).toEqual(byOrders(worths).map((value) => expect.closeTo(value, 9)));
        const sum = values.reduce((total, value) => total + value, 0);
        expect(sum).toBeCloseTo(worths.at(-1)! - worths[0]!, 9);
      }),
    );
  });

  it('gives the same to players who can stand in for each other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 6 }), (worth) => {
        // By how many of the first two are in, and whether the third is.
        const worths = Array.from({ length: 8 }, (_, s) => worth[(s & 1) + ((s >> 1) & 1) + 3 * (s >> 2)]!);
        const [first, second] = shapleyValues(worths);
        expect(first).toBeCloseTo(second!, 12);
      }),
    );
  });

  it('gives nothing to who changes nothing', () => {
    expect(shapleyValues([3, 3, 7, 7])).toEqual([0, 4]);
    expect(shapleyValues([5])).toEqual([]);
  });

  it('refuses what is no game', () => {
    expect(() => shapleyValues([1, 2, 3])).toThrow(RangeError);
  });
});
