import { describe, expect, it } from 'vitest';
import { RandomWords, seededPair } from '../../../../shared/evaluation/random.ts';
import { expOfMinus, fillExponential } from '../../../../shared/evaluation/sampler/exponential.ts';

function drawn(count: number, seed = 1): Float64Array {
  const numbers = new Float64Array(count);
  fillExponential(numbers, count, seededPair(seed)[0]);
  return numbers;
}

describe('exponential numbers', () => {
  it('follow the exponential distribution', () => {
    const count = 1_000_000;
    const sorted = drawn(count).toSorted();
    // Kolmogorov and Smirnov: 1.95 / sqrt(count) is passed in one of a thousand samples.
    const distance = sorted.reduce((largest, x, at) => Math.max(largest, Math.abs(1 - Math.exp(-x) - at / count)), 0);
    expect(distance).toBeLessThan(1.95 / Math.sqrt(count));
    expect(sorted[0]).toBeGreaterThan(0);
  });

  it('have the tail of the exponential distribution', () => {
    const tail = drawn(4_000_000).filter((x) => x > 7.7);
    // 1811 of 4 million are expected beyond 7.7, with a standard deviation of 43, and 1 beyond it on average.
    expect(Math.abs(tail.length - 4e6 * Math.exp(-7.7))).toBeLessThan(4 * 43);
    const beyond = tail.reduce((sum, x) => sum + x - 7.7, 0) / tail.length;
    expect(Math.abs(beyond - 1)).toBeLessThan(4 / Math.sqrt(tail.length));
  });

  it('are not related to those next to them', () => {
    const count = 1_000_000;
    const numbers = drawn(count + 1);
    const products = numbers.reduce((sum, x, at) => (at < count ? sum + (x - 1) * (numbers[at + 1]! - 1) : sum), 0);
    expect(Math.abs(products / count)).toBeLessThan(4 / Math.sqrt(count));
  });

  it('keep their digits', () => {
    // To the last digit, on every machine.
    const numbers = new Float64Array(6);
    fillExponential(numbers, 6, new RandomWords([1, 2, 3, 4]));
    expect([...numbers]).toMatchInlineSnapshot(`
      [
        0.00002358668118065374,
        2.5919429868850264e-7,
        0.0023050771536481354,
        0.02754219980962471,
        0.6392649493634679,
        1.317549283827109,
      ]
    `);
    expect(drawn(1_000_000, 20_260).reduce((sum, x) => sum + x, 0)).toMatchInlineSnapshot(`1000799.6289644523`);
  });

  it('rest on an exponential function that is right to 14 digits', () => {
    for (let x = 0; x <= 9; x += 0.01) expect(Math.abs(expOfMinus(x) / Math.exp(-x) - 1)).toBeLessThan(2e-14);
  });
});
