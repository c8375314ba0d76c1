import { expect, test } from 'vitest';
import { enteredNumber } from '../../../../renderer/ui/entered-number.ts';

test.each([
  ['', null],
  ['  ', null],
  ['0', 0],
  ['-0', 0],
  ['12.5', 12.5],
  ['12,5', 12.5],
  ['7.', 7],
  ['.5', 0.5],
  ['100', 100],
  ['100.1', 'invalid'],
  ['-1', 'invalid'],
  ['1e1', 'invalid'],
  ['1,2,3', 'invalid'],
  ['ten', 'invalid'],
  ['Infinity', 'invalid'],
])('"%s" is %s', (text, expected) => {
  expect(enteredNumber(text, 0, 100)).toBe(expected);
});

test('a minus sign as a person types it', () => {
  expect(enteredNumber('\u22124', -10, 0)).toBe(-4);
});
