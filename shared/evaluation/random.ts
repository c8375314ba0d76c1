/** Turns a word of {@link RandomWords} into a share in [0, 1). */
export const shareOfRange = 2 ** -32;

/** Words that are made at a time: enough to make the call cheap, few enough to stay in the nearest cache. */
const wordsAtATime = 512;

/**
 * Words from xoshiro128**, a generator of 32-bit numbers with period 2^128 - 1 (Blackman and Vigna, Scrambled linear
 * pseudorandom number generators, 2021; their reference code is in the public domain).
 */
export class RandomWords {
  readonly #state: Int32Array;
  readonly #words = new Uint32Array(wordsAtATime);
  #taken = wordsAtATime;

  /** @param state four 32-bit words that are not all zero. */
  constructor(state: readonly [number, number, number, number]) {
    this.#state = Int32Array.from(state);
  }

  /** Draws a whole number from 0 to 2^32 - 1. */
  next(): number {
    if (this.#taken === wordsAtATime) this.#make();
    return this.#words[this.#taken++]!;
  }

  /** Draws as many words as the array holds: the same as from {@link next}, for loops that are quicker without a call. */
  drawInto(into: Uint32Array): void {
    let filled = 0;
    while (filled < into.length) {
      if (this.#taken === wordsAtATime) this.#make();
      const upTo = Math.min(this.#taken + into.length - filled, wordsAtATime);
      into.set(this.#words.subarray(this.#taken, upTo), filled);
      filled += upTo - this.#taken;
      this.#taken = upTo;
    }
  }

  #make(): void {
    const state = this.#state;
    const words = this.#words;
    let a = state[0]!;
    let b = state[1]!;
    let c = state[2]!;
    let d = state[3]!;
    for (let index = 0; index < wordsAtATime; index += 1) {
      const product = Math.imul(b, 5);
      words[index] = Math.imul((product << 7) | (product >>> 25), 9);
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
    this.#taken = 0;
  }
}

/**
 * A stream of well-mixed 32-bit words from any seed, also 0 and neighbouring ones: SplitMix (Steele, Lea and Flood
 * 2014) with the 32-bit finaliser of MurmurHash3 (Appleby). Four words in a row are never all zero.
 * @param seed unsigned 32-bit integer.
 */
export function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
}

/** Two streams of words that are independent of each other and depend on nothing but the seed. */
export function seededPair(seed: number): readonly [RandomWords, RandomWords] {
  const words = splitmix32(seed);
  const next = (): RandomWords => new RandomWords([words(), words(), words(), words()]);
  return [next(), next()];
}
