import { describe, expect, it } from 'vitest';
import { seededPair, splitmix32, xoshiro128 } from '../../../shared/evaluation/random.ts';

const take = (next: () => number, count: number): number[] => Array.from({ length: count }, next);

describe('random numbers', () => {
  it('draws what the reference implementation of xoshiro128** draws from the state 1, 2, 3, 4', () => {
    expect(take(xoshiro128([1, 2, 3, 4]), 10)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('mixes seeds that are alike into words that are not', () => {
    const words = [0, 1, 2, 0xffff_ffff].flatMap((seed) => take(splitmix32(seed), 4));
    expect(words.every((word) => Number.isInteger(word) && word >= 0 && word < 2 ** 32)).toBe(true);
    expect(new Set(words).size).toBe(words.length);
  });

  it('gives two streams that depend on the seed alone', () => {
    const [first, second] = seededPair(42);
    const [again] = seededPair(42);
    const draws = take(first, 1000);
    expect(take(again, 1000)).toEqual(draws);
    expect(take(second, 1000)).not.toEqual(draws);
  });
});
