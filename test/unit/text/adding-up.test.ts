import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addingUp, shownParts } from '../../../shared/text/adding-up.ts';

describe('addingUp', () => {
  it.each([
    [[1.4, 2.4, 3.2], 7, [2, 2, 3]],
    [[0.5, 0.5], 1, [1, 0]],
    [[-1.4, 2.4], 1, [-1, 2]],
    [[-0.3, 0, 0.3], 0, [0, 0, 0]],
    [[2, 0], 3, [3, 0]],
    [[2.9, 0, 1], 3, [2, 0, 1]],
  ])('rounds %j to %i', (figures, sum, expected) => {
    // Two zeros of different signs are the same here.
    expect(addingUp(figures, sum).map((figure) => figure + 0)).toEqual(expected);
  });
});

describe('shownParts', () => {
  it('add up to what is shown of the change, none of them far off and none out of nothing', () => {
    const part = fc.oneof(fc.constant(0), fc.double({ min: -0.3, max: 0.3, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 5 }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (parts, before) => {
          const after = parts.reduce((sum, own) => sum + own, before);
          const shown = shownParts(parts, before, after);
          const sum = shown.reduce((total, own) => total + own, 0);
          const asShown = Number((after * 10).toFixed(1)) - Number((before * 10).toFixed(1));
          expect(sum * 10).toBeCloseTo(asShown, 9);
          for (const [i, own] of shown.entries()) {
            expect(Math.abs(own - parts[i]!)).toBeLessThanOrEqual(parts[i] === 0 ? 0 : 0.02 + 1e-12);
          }
        },
      ),
    );
  });
});
