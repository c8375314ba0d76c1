import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDecision } from '../../../../shared/decision/edit.ts';
import { swingsOf, takeOverSwings } from '../../../../shared/decision/edits/take-over.ts';
import { setWeightMethod } from '../../../../shared/decision/edits/weigh.ts';
import { agreedBallot } from '../../../../shared/decision/keys.ts';
import { viewBallot } from '../../../../shared/decision/view.ts';
import { normaliseWeights } from '../../../../shared/evaluation/weights.ts';
import { smallDecision } from '../decisions.ts';

test('the largest weight becomes 100, the others stand against it', () => {
  expect(swingsOf(['a', 'b', 'c'], [0.6, 0.3, 0.1])).toEqual([
    { criterion: 'a', value: 100 },
    { criterion: 'b', value: 50 },
    { criterion: 'c', value: 16.7 },
  ]);
});

test('weights that are all zero make no swings', () => {
  expect(swingsOf(['a', 'b'], [0, 0])).toEqual([]);
});

test('the swings amount to the weights they were made of, but for their rounding', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(weights, (raw) => {
      const given = normaliseWeights(raw) ?? [];
      const swings = swingsOf(raw.map(String), given).map(({ value }) => value ?? Number.NaN);
      expect(Math.max(...swings)).toBe(100);
      for (const [index, swing] of swings.entries())
        expect(Math.abs(swing - ((given[index] ?? 0) / Math.max(...given)) * 100)).toBeLessThanOrEqual(0.05 + 1e-9);
    }),
  );
});

test('they are entered on a ballot that is not there yet, and on one that weighs otherwise', () => {
  const swings = [{ criterion: 'admin', value: 100 }];
  const blank = smallDecision({ weight: [], score: [], ballot: [] });
  const fresh = editDecision(blank, takeOverSwings(blank, viewBallot(blank, 1, agreedBallot).ballot, swings));
  expect(viewBallot(fresh, 1, agreedBallot)).toMatchObject({
    ballot: { method: 'swing' },
    weights: { admin: { swing: 100 } },
  });

  const small = smallDecision();
  const byPoints = editDecision(small, setWeightMethod(small, viewBallot(small, 1, agreedBallot).ballot, 'points'));
  const { ballot } = viewBallot(byPoints, 1, agreedBallot);
  const after = editDecision(byPoints, takeOverSwings(byPoints, ballot, [{ criterion: 'hiring', value: 12.5 }]));
  expect(viewBallot(after, 1, agreedBallot)).toMatchObject({
    ballot: { method: 'swing' },
    weights: { admin: { swing: 100 }, hiring: { swing: 12.5 } },
  });
});
