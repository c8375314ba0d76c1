/** Draws a whole number from 0 to 2^32 - 1. */
type Random32 = () => number;

/** Turns a draw of {@link Random32} into a share in [0, 1). */
export const shareOfRange = 2 ** -32;

/**
 * xoshiro128**, a generator of 32-bit numbers with period 2^128 - 1 (Blackman and Vigna, Scrambled linear
 * pseudorandom number generators, 2021; their reference code is in the public domain).
 * @param state four 32-bit words that are not all zero.
 */
export function xoshiro128(state: readonly [number, number, number, number]): Random32 {
  let [a, b, c, d] = state;
  return () => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
}

/**
 * A stream of well-mixed 32-bit words from any seed, also 0 and neighbouring ones: SplitMix (Steele, Lea and Flood
 * 2014) with the 32-bit finaliser of MurmurHash3 (Appleby). Four words in a row are never all zero.
 * @param seed unsigned 32-bit integer.
 */
export function splitmix32(seed: number): Random32 {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
}

/** Two generators that are independent of each other and depend on nothing but the seed. */
export function seededPair(seed: number): readonly [Random32, Random32] {
  const words = splitmix32(seed);
  const next = (): Random32 => xoshiro128([words(), words(), words(), words()]);
  return [next(), next()];
}
