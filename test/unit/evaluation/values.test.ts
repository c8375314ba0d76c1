import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../../shared/evaluation/values.ts';
import type { Scale } from '../../../shared/evaluation/model.ts';

const more: Scale = { lowest: 0, highest: 10, direction: 'more' };
const less: Scale = { lowest: 50, highest: 100, direction: 'less' };

describe('valueOf', () => {
  it.each([
    [0, more, 0],
    [7, more, 0.7],
    [10, more, 1],
    [50, less, 1],
    [60, less, 0.8],
    [100, less, 0],
  ])('%d', (score, scale, value) => {
    expect(valueOf(score, scale)).toEqual({ value, clipped: false });
  });

  it.each([
    [-1, more, 0],
    [11, more, 1],
    [Number.POSITIVE_INFINITY, more, 1],
    [20, less, 1],
    [101, less, 0],
  ])('clips %d and says so', (score, scale, value) => {
    expect(valueOf(score, scale)).toEqual({ value, clipped: true });
  });

  it.each([
    { ...more, highest: 0 },
    { ...more, lowest: 11 },
    { ...more, highest: Number.NaN },
    { ...more, lowest: Number.NEGATIVE_INFINITY },
  ])('refuses the scale from $lowest to $highest', (scale) => {
    expect(() => valueOf(1, scale)).toThrow(expect.objectContaining({ name: 'EvaluationRefused', code: 'scale' }));
  });

  it('refuses a score that is not a number', () => {
    expect(() => valueOf(Number.NaN, more)).toThrow(expect.objectContaining({ code: 'score' }));
  });

  it('stays in [0, 1] and never falls as a score gets better, on any scale', () => {
    const anything = fc.double({ noNaN: true });
    const bound = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(anything, anything, bound, bound, fc.constantFrom('more', 'less'), (s, t, lo, hi, direction) => {
        fc.pre(lo < hi);
        const scale = { lowest: lo, highest: hi, direction } as const;
        const [worse, better] =
          direction === 'more' ? [Math.min(s, t), Math.max(s, t)] : [Math.max(s, t), Math.min(s, t)];
        const [low, high] = [valueOf(worse, scale).value, valueOf(better, scale).value];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(high).toBeGreaterThanOrEqual(low);
      }),
    );
  });
});
