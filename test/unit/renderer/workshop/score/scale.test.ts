import { describe, expect, test } from 'vitest';
import { isOffScale, scaleMiddle, scaleSteps, scoreOfKey } from '../../../../../renderer/workshop/score/scale.ts';

const scale = (scaleLowest: number, scaleHighest: number, scaleStep: number) => ({
  scaleLowest,
  scaleHighest,
  scaleStep,
});
const usual = scale(0, 10, 1);

describe('the steps of a scale', () => {
  test('up to eleven are buttons', () => {
    expect(scaleSteps(usual)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(scaleSteps(scale(0, 1, 0.1))).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    expect(scaleSteps(scale(0, 11, 1))).toBeNull();
    expect(scaleSteps(scale(0, 1e12, 1e-6))).toBeNull();
  });

  test('the top can always be reached', () => {
    expect(scaleSteps(scale(0, 10, 4))).toEqual([0, 4, 8, 10]);
    expect(scaleSteps(scale(0, 10.5, 1))).toBeNull();
  });
});

describe('the score of a key', () => {
  test('digits, and X for 10', () => {
    expect(['0', '7', 'x', 'X'].map((key) => scoreOfKey(key, usual))).toEqual([0, 7, 10, 10]);
  });

  test('only what is a step of the scale', () => {
    expect(scoreOfKey('0', scale(1, 5, 1))).toBeNull();
    expect(scoreOfKey('x', scale(1, 5, 1))).toBeNull();
    expect(scoreOfKey('3', scale(0, 10, 2))).toBeNull();
    expect(scoreOfKey('3', scale(0, 500, 1))).toBeNull();
  });

  test('no other key', () => {
    expect(['a', 'F1', '', ' ', '٣'].map((key) => scoreOfKey(key, usual))).toEqual([null, null, null, null, null]);
  });
});

test('a score beyond an end is off the scale, the ends are not', () => {
  expect([-0.1, 0, 10, 10.1].map((value) => isOffScale(value, usual))).toEqual([true, false, false, true]);
});

test('the middle', () => {
  expect(scaleMiddle(usual)).toBe(5);
  expect(scaleMiddle(scale(1, 4, 1))).toBe(2.5);
  expect(scaleMiddle(scale(0.1, 0.2, 0.1))).toBe(0.15);
});
