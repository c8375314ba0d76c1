import { describe, expect, it } from 'vitest';
import { breakEvenWeight } from '../../../shared/evaluation/break-even.ts';

describe('breakEvenWeight', () => {
  it('is the weight at which both tie', () => {
    // a is better by 1 on the first, b by 0.5 on the rest: t = 0.5 - 0.5 t.
    expect(breakEvenWeight([0.2, 0.3, 0.5], [1, 0.25, 0.25], [0, 0.75, 0.75], 0)).toBeCloseTo(1 / 3, 12);
  });

  it.each([
    ['one is better everywhere', [0.5, 0.5], [1, 1], [0, 0], 0],
    ['both are equal everywhere', [0.5, 0.5], [0.3, 0.7], [0.3, 0.7], 0],
    ['the difference is the same everywhere', [0.5, 0.25, 0.25], [0.5, 0.5, 0.5], [0.25, 0.25, 0.25], 0],
    ['they tie only at 1', [0.5, 0.5], [0.5, 1], [0.5, 0], 0],
    ['they tie only at 0', [0.5, 0.5], [1, 0.5], [0, 0.5], 0],
    ['they tie only at 0, but for rounding', [0.1, 0.3, 0.3, 0.3], [1, 0.1, 0.7, 0], [0, 0, 0, 0.8], 0],
    ['the weight is all there is', [1, 0], [1, 0], [0, 1], 0],
    ['there is one criterion', [1], [1], [0], 0],
  ])('has none where %s', (_, weights, a, b, k) => {
    expect(breakEvenWeight(weights, a, b, k)).toBeNull();
  });

  it('exists for a weight that is zero today', () => {
    expect(breakEvenWeight([0, 1], [1, 0], [0, 1], 0)).toBe(0.5);
  });
});
