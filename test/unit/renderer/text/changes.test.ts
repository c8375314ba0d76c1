import { describe, expect, it } from 'vitest';
import { formatChange } from '../../../../renderer/text/changes.ts';

describe('a change of a weight', () => {
  it.each([
    [0.06, '+6'],
    [-0.066, '−7'],
    [0.004, '+0.4'],
    [-0.0008, '−0.1'],
    [0, '0'],
  ])('of %f is %s', (difference, words) => {
    expect(formatChange(difference)).toBe(words);
  });
});
