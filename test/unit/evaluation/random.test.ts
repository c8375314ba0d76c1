import { describe, expect, it } from 'vitest';
import { RandomWords, seededPair, splitmix32 } from '../../../shared/evaluation/random.ts';

const take = (words: RandomWords, count: number): number[] => Array.from({ length: count }, () => words.next());

describe('random numbers', () => {
  it('draws what the reference implementation of xoshiro128** draws from the state 1, 2, 3, 4', () => {
    expect(take(new RandomWords([1, 2, 3, 4]), 10)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('goes on where the words made at a time end', () => {
    // As the reference implementation, which makes them one by one.
    let [a, b, c, d] = [1, 2, 3, 4];
    const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
    const reference = Array.from({ length: 2000 }, () => {
      const word = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
      const shifted = b << 9;
      [c, d] = [c ^ a, d ^ b];
      [b, a] = [b ^ c, a ^ d];
      [c, d] = [c ^ shifted, rotated(d, 11)];
      return word;
    });
    expect(take(new RandomWords([1, 2, 3, 4]), 2000)).toEqual(reference);
  });

  it('fills an array with the words that it would draw one by one', () => {
    const [words, same] = [seededPair(7)[0], seededPair(7)[0]];
    const lengths = [3, 600, 0, 509, 1200];
    const filled = lengths.flatMap((length) => {
      const into = new Uint32Array(length);
      words.drawInto(into);
      return [...into, words.next()];
    });
    expect(filled).toEqual(take(same, filled.length));
  });

  it('mixes seeds that are alike into words that are not', () => {
    const words = [0, 1, 2, 0xffff_ffff].flatMap((seed) => {
      const next = splitmix32(seed);
      return [next(), next(), next(), next()];
    });
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
