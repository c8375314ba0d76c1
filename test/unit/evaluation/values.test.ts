import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scale } from '../../../shared/evaluation/model.ts';
import { checkScale, scoreAt, valueOf } from '../../../shared/evaluation/values.ts';

const more: Scale = { lowest: 0, highest: 10, direction: 'more', points: [] };
const less: Scale = { lowest: 50, highest: 100, direction: 'less', points: [] };
/** Steep at first, then hardly anything: 2 is already worth 0.6, 8 is worth 0.9. */
const bent: Scale = {
  ...more,
  points: [
    { score: 2, value: 0.6 },
    { score: 8, value: 0.9 },
  ],
};
/** Less is better, and below 60 nothing is gained. */
const enough: Scale = { ...less, points: [{ score: 60, value: 1 }] };
/** Best in the middle: up to 4, level from 4 to 6 and down to 8. */
const humped: Scale = {
  ...more,
  points: [
    { score: 4, value: 0.8 },
    { score: 6, value: 0.8 },
    { score: 8, value: 0.2 },
  ],
};

/** Any scale with whole bounds and up to four points that rise or fall as they like. */
const anyBentScale: fc.Arbitrary<Scale> = fc
  .record({
    lowest: fc.integer({ min: -20, max: 20 }),
    scores: fc.uniqueArray(fc.integer({ min: 1, max: 19 }), { maxLength: 4 }),
    values: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 4, maxLength: 4 }),
    direction: fc.constantFrom('more' as const, 'less' as const),
  })
  .map(({ lowest, scores, values, direction }) => ({
    lowest,
    highest: lowest + 20,
    direction,
    points: scores
      .toSorted((left, right) => left - right)
      .map((score, index) => ({ score: lowest + score, value: values[index]! / 10 })),
  }));

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
        const scale = { lowest: lo, highest: hi, direction, points: [] } as const;
        const [worse, better] =
          direction === 'more' ? [Math.min(s, t), Math.max(s, t)] : [Math.max(s, t), Math.min(s, t)];
        const [low, high] = [valueOf(worse, scale).value, valueOf(better, scale).value];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(high).toBeGreaterThanOrEqual(low);
      }),
    );
  });

  it.each([
    [0, bent, 0],
    [1, bent, 0.3],
    [2, bent, 0.6],
    [5, bent, 0.75],
    [8, bent, 0.9],
    [9, bent, 0.95],
    [10, bent, 1],
    [50, enough, 1],
    [55, enough, 1],
    [80, enough, 0.5],
    [100, enough, 0],
    [5, humped, 0.8],
    [7, humped, 0.5],
    [9, humped, 0.6],
  ])('draws straight lines through the points, %d', (score, scale, value) => {
    expect(valueOf(score, scale)).toEqual({ value: expect.closeTo(value, 12), clipped: false });
  });

  it('clips outside a bent scale too', () => {
    expect([-1, 11].map((score) => valueOf(score, bent))).toEqual([
      { value: 0, clipped: true },
      { value: 1, clipped: true },
    ]);
  });

  it('never falls as a score gets better where the points do not', () => {
    const sorted = anyBentScale.map((scale): Scale => {
      const values = scale.points.map(({ value }) => value).toSorted((left, right) => left - right);
      const rising = scale.direction === 'more' ? values : values.toReversed();
      return { ...scale, points: scale.points.map(({ score }, index) => ({ score, value: rising[index]! })) };
    });
    const anything = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(sorted, anything, anything, (scale, s, t) => {
        const [worse, better] =
          scale.direction === 'more' ? [Math.min(s, t), Math.max(s, t)] : [Math.max(s, t), Math.min(s, t)];
        expect(valueOf(better, scale).value).toBeGreaterThanOrEqual(valueOf(worse, scale).value);
      }),
    );
  });
});

describe('checkScale', () => {
  it.each([
    [{ score: 0, value: 0.1 }, 'Point 2 of the value function of “Cost” is at 0, which is not inside'],
    [{ score: 10, value: 0.1 }, 'Point 2 of the value function of “Cost” is at 10, which is not inside'],
    [{ score: Number.NaN, value: 0.1 }, 'is at NaN, which is not inside'],
    [{ score: 2, value: 0.7 }, 'Point 2 of the value function of “Cost” is at 2, not above the point before it at 2.'],
    [{ score: 1, value: 0.7 }, 'is at 1, not above the point before it at 2.'],
    [{ score: 4, value: 1.1 }, 'Point 2 of the value function of “Cost” has the value 1.1, which is not from 0 to 1.'],
    [{ score: 4, value: -0.1 }, 'has the value -0.1'],
    [{ score: 4, value: Number.NaN }, 'has the value NaN'],
    [{ score: 4, value: Number.POSITIVE_INFINITY }, 'has the value Infinity'],
  ])('refuses the point $score, $value and says which it is', (point, message) => {
    const scale = { ...more, points: [{ score: 2, value: 0.6 }, point] };
    const refusal = { name: 'EvaluationRefused', code: 'scale', message: expect.stringContaining(message) as unknown };
    expect(() => checkScale(scale, '“Cost”')).toThrow(expect.objectContaining(refusal));
    expect(() => valueOf(1, scale)).toThrow(expect.objectContaining({ code: 'scale' }));
  });

  it('takes points whose values fall', () => {
    expect(() => checkScale(humped)).not.toThrow();
  });
});

describe('scoreAt', () => {
  it.each([
    ['a straight line', 0.7, more, 2, 7],
    ['less is better', 0.8, less, 90, 60],
    ['a bend', 0.75, bent, 0, 5],
    ['today', 0.3, bent, 1, 1],
    ['the near side of a hump', 0.5, humped, 3, 2.5],
    ['the far side of a hump', 0.5, humped, 7.2, 7],
    ['down where that is nearer than up', 0.5, humped, 7.8, 7],
    ['up where that is nearer than down', 0.5, humped, 8, 8.75],
    ['outside the scale, from its end', 0.4, more, 25, 4],
    ['past a level stretch that only touches it', 0.8, humped, 7, 9.5],
  ])('%s', (_, value, scale, score, expected) => {
    // From 7 the hump only touches 0.8; beyond 9.5 the last line goes past it.
    expect(scoreAt(value, scale, score)).toBeCloseTo(expected, 12);
  });

  it.each([
    ['the best end, past which nothing goes', 1, more, 5],
    ['the worst end', 0, bent, 5],
    ['beyond the best', 1.2, more, 5],
    ['below the worst', -0.1, more, 5],
  ])('is nowhere at %s', (_, value, scale, score) => {
    expect(scoreAt(value, scale, score)).toBeNull();
  });

  it('takes a stretch that is level with the value, but for rounding, to its far end', () => {
    const level = { ...more, points: [...humped.points.slice(0, 2), { score: 8, value: 1 }] };
    for (const value of [0.8, 0.8 - 1e-15, 0.8 + 1e-15]) expect(scoreAt(value, level, 1, 1e-9)).toBeCloseTo(6, 9);
    expect(scoreAt(0.8 - 1e-15, level, 1)).toBeCloseTo(4, 9);
    expect(scoreAt(1 - 1e-15, level, 1, 1e-9)).toBeNull();
  });

  it('is where the value is reached, is passed just beyond, and nowhere nearer', () => {
    let found = 0;
    fc.assert(
      fc.property(anyBentScale, fc.nat({ max: 40 }), fc.nat({ max: 20 }), (scale, position, twentieths) => {
        const score = scale.lowest + position / 2;
        const value = twentieths / 20;
        const today = valueOf(score, scale).value;
        fc.pre(Math.abs(today - value) > 1e-9);
        const at = scoreAt(value, scale, score);
        const isPast = (x: number) =>
          value > today ? valueOf(x, scale).value - value : value - valueOf(x, scale).value;
        const distance = at === null ? 40 : Math.abs(at - score);
        for (let away = 0; away < distance - 1e-9; away += 0.25)
          expect(Math.max(isPast(score - away), isPast(score + away))).toBeLessThanOrEqual(1e-9);
        if (at === null) return;
        expect(valueOf(at, scale).value).toBeCloseTo(value, 9);
        expect(isPast(at + Math.sign(at - score) * 1e-3)).toBeGreaterThan(1e-9);
        found += 1;
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
