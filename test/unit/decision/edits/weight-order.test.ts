import { describe, expect, test } from 'vitest';
import {
  addToOrder,
  moveInOrder,
  orderOf,
  takeFromOrder,
  toggleTie,
  type PlacedCriterion,
} from '../../../../shared/decision/edits/weight-order.ts';

/** `a b=c d`: b and c share a place. */
function order(text: string): readonly PlacedCriterion[] {
  return text
    .split(' ')
    .filter(Boolean)
    .flatMap((place) => place.split('=').map((criterion, index) => ({ criterion, tied: index > 0 })));
}

function written(items: readonly PlacedCriterion[]): string {
  return items.reduce((text, { criterion, tied }) => `${text}${text === '' ? '' : tied ? '=' : ' '}${criterion}`, '');
}

describe('moving in an order', () => {
  test.each([
    ['a b c', 'c', 0, 'c a b'],
    ['a b c', 'a', 2, 'b c a'],
    ['a b c', 'a', 99, 'b c a'],
    ['a b c', 'x', 0, 'a b c'],
    ['a b=c d', 'd', 2, 'a b=d=c'],
    ['a b=c d', 'b', 0, 'b a c d'],
    ['a=b c', 'a', 2, 'b c a'],
    ['a b=c', 'a', 1, 'b=a=c'],
    ['a=b c', 'b', 1, 'a=b c'],
    ['a b', 'b', 99, 'a b'],
  ])('%s: %s to %i gives %s', (before, criterion, index, expected) => {
    expect(written(moveInOrder(order(before), criterion, index))).toBe(expected);
  });
});

describe('ties', () => {
  test('a criterion ties with the one above it and comes off again', () => {
    const tied = toggleTie(order('a b c'), 'b');
    expect(written(tied)).toBe('a=b c');
    expect(written(toggleTie(tied, 'b'))).toBe('a b c');
  });

  test('the first has none above it', () => {
    expect(written(toggleTie(order('a b'), 'a'))).toBe('a b');
  });
});

test('what is added comes last, once', () => {
  expect(written(addToOrder(order('a=b'), ['b', 'c', 'd']))).toBe('a=b c d');
});

test.each([
  ['a=b=c d', 'a', 'b=c d'],
  ['a=b=c d', 'b', 'a=c d'],
  ['a b', 'x', 'a b'],
])('out of %s goes %s: %s', (before, criterion, expected) => {
  expect(written(takeFromOrder(order(before), criterion))).toBe(expected);
});

test('an order is read from places, gaps and all, without those that have none', () => {
  const weight = (criterion: string, place: number | null) => ({
    [criterion]: { round: 1, ballot: 'agreed', criterion, swing: null, place, points: null },
  });
  const weights = { ...weight('a', 7), ...weight('b', 2), ...weight('c', 7), ...weight('d', null) };
  expect(written(orderOf(['a', 'b', 'c', 'd', 'e'], weights))).toBe('b a=c');
});
