import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isMeasured,
  movedPoint,
  pointAt,
  pointToAdd,
  scoreIncrement,
} from '../../../../../../renderer/workshop/frame/value-function/points.ts';
import type { Scale } from '../../../../../../shared/evaluation/model.ts';
import { checkScale } from '../../../../../../shared/evaluation/values.ts';
import { smallRows } from '../../../../decision/decisions.ts';

const criterion = smallRows.criterion[0]!;
const straight: Scale = { lowest: 0, highest: 100, direction: 'more', points: [] };
const bent: Scale = {
  ...straight,
  points: [
    { score: 20, value: 0.5 },
    { score: 60, value: 0.9 },
  ],
};

test('a criterion is measured where it has a unit or more steps than fit on buttons', () => {
  expect(isMeasured(criterion)).toBe(false);
  expect(isMeasured({ ...criterion, unit: '€' })).toBe(true);
  expect(isMeasured({ ...criterion, scaleHighest: 11 })).toBe(true);
  expect(scoreIncrement({ ...criterion, scaleHighest: 10 })).toBe(1);
  expect(scoreIncrement({ ...criterion, scaleHighest: 1000, scaleStep: 1 })).toBe(10);
});

describe('moving a point', () => {
  test('takes it to whole increments and hundredths', () => {
    expect(movedPoint(bent, 0, { score: 33.4, value: 0.4567 }, 5)).toEqual({ score: 35, value: 0.46 });
  });

  test('stops before its neighbours and the ends, and at worth nothing or all', () => {
    expect(movedPoint(bent, 0, { score: 99, value: 2 }, 5)).toEqual({ score: 55, value: 1 });
    expect(movedPoint(bent, 1, { score: 0, value: -1 }, 5)).toEqual({ score: 25, value: 0 });
    expect(movedPoint(bent, 1, { score: 999, value: 0.9 }, 5)).toEqual({ score: 95, value: 0.9 });
  });

  test('leaves the score where there is no room beside its neighbours', () => {
    const tight = { ...straight, points: [{ score: 50, value: 0.2 }] };
    expect(movedPoint(tight, 0, { score: 90, value: 0.3 }, 100)).toEqual({ score: 50, value: 0.3 });
  });
});

describe('a point to add', () => {
  test('lies in the widest gap, on the line', () => {
    expect(pointToAdd(straight, 1)).toEqual({ score: 50, value: 0.5 });
    // The middle between 20 and 60 and that between 60 and 100 are as far: the first of them.
    expect(pointToAdd(bent, 1)).toEqual({ score: 40, value: 0.7 });
  });

  test('goes where one points, but not onto another', () => {
    expect(pointAt(bent, 80.2, 0.31, 1)).toEqual({ score: 80, value: 0.31 });
    expect(pointAt(bent, 60.2, 0.31, 1)).toEqual({ score: 61, value: 0.31 });
    // No whole increment is left between the ends: it lies where it was wanted, but never on another.
    expect(pointToAdd({ ...straight, highest: 1 }, 1)).toEqual({ score: 0.5, value: 0.5 });
    const full = { ...straight, highest: 1, points: [{ score: 0.5, value: 0.2 }] };
    expect(pointAt(full, 0.5, 0.3, 1)).toBeNull();
  });
});

test('whatever is moved and added, the value function stays valid', () => {
  const wanted = fc.record({
    at: fc.nat(4),
    score: fc.double({ min: -50, max: 150, noNaN: true }),
    value: fc.double({ min: -1, max: 2, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(wanted, { maxLength: 30 }), fc.constantFrom(1, 3, 7, 40), (moves, increment) => {
      let scale = straight;
      for (const { at, score, value } of moves) {
        const index = at % (scale.points.length + 1);
        const points =
          index === scale.points.length
            ? [...scale.points, pointAt(scale, score, value, increment)].filter((point) => point !== null)
            : scale.points.map((point, i) => (i === index ? movedPoint(scale, i, { score, value }, increment) : point));
        scale = { ...scale, points: points.toSorted((left, right) => left.score - right.score) };
        expect(() => checkScale(scale)).not.toThrow();
      }
    }),
  );
});
