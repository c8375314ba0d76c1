import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextOpenLevel, progressOfAll } from '../../../../../../renderer/workshop/weigh/pairwise/levels.ts';
import {
  levelPairs,
  nextOpenPair,
  progressOf,
  stepOfValue,
  valueOfStep,
} from '../../../../../../renderer/workshop/weigh/pairwise/pairs.ts';
import type { PairwiseLevel } from '../../../../../../shared/decision/pairwise.ts';

/** A level of this many items with these judgements. */
function level(
  count: number,
  judgements: PairwiseLevel['judgements'] = [],
  group: string | null = null,
): PairwiseLevel {
  const items = Array.from({ length: count }, (_, index) => ({ key: `k${index}`, name: `Item ${index}` }));
  return { group, items, judgements, tooMany: count > 10, result: null };
}

describe('the pairs of a level', () => {
  test('come in reading order with what was said, whichever way round it is kept', () => {
    const judged = level(3, [
      { first: 0, second: 1, value: 5 },
      { first: 2, second: 0, value: 3 },
    ]);
    expect(levelPairs(judged)).toEqual([
      { first: 0, second: 1, value: 5 },
      { first: 0, second: 2, value: -3 },
      { first: 1, second: 2, value: null },
    ]);
    expect(progressOf(judged)).toEqual({ done: 2, of: 3 });
  });

  test('equal stays equal the other way round', () => {
    expect(levelPairs(level(2, [{ first: 1, second: 0, value: 1 }]))[0]?.value).toBe(1);
  });

  test('there are none of one item, and none of more than anybody can compare', () => {
    expect(levelPairs(level(1))).toEqual([]);
    expect(levelPairs(level(11))).toEqual([]);
    expect(levelPairs(level(10))).toHaveLength(45);
  });
});

describe('going on', () => {
  const pairs = levelPairs(
    level(3, [
      { first: 0, second: 1, value: 5 },
      { first: 1, second: 2, value: 2 },
    ]),
  );

  test('the next open pair is found around the end', () => {
    expect(nextOpenPair(pairs, -1)).toBe(1);
    expect(nextOpenPair(pairs, 2)).toBe(1);
    expect(nextOpenPair(pairs, 1)).toBeNull();
    expect(nextOpenPair([], -1)).toBeNull();
  });

  test('the next open level is found around the end; full ones and those without pairs are passed over', () => {
    const full = level(2, [{ first: 0, second: 1, value: 1 }], 'full');
    const levels = [level(2, [], null), full, level(1, [], 'alone'), level(2, [], 'open')];
    expect(nextOpenLevel(levels, null)?.group).toBeNull();
    expect(nextOpenLevel(levels, '')?.group).toBe('open');
    expect(nextOpenLevel(levels, 'open')?.group).toBeNull();
    expect(nextOpenLevel([full], null)).toBeNull();
    expect(progressOfAll(levels)).toEqual({ done: 1, of: 3 });
  });
});

test('the 17 steps of the scale and the judgements belong to each other', () => {
  expect([-8, -4, 0, 4, 8].map(valueOfStep)).toEqual([9, 5, 1, -5, -9]);
  fc.assert(
    fc.property(fc.integer({ min: -8, max: 8 }), (step) => {
      const value = valueOfStep(step);
      expect(Math.abs(value)).toBeGreaterThanOrEqual(1);
      expect(Math.abs(value)).toBeLessThanOrEqual(9);
      expect(value).not.toBe(-1);
      expect(stepOfValue(value)).toBe(step);
    }),
  );
});
