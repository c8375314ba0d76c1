import { expect, test } from 'vitest';
import { weightsSoFar } from '../../../../../renderer/workshop/weigh/weights-so-far.ts';
import { agreedBallot } from '../../../../../shared/decision/keys.ts';
import { viewRound } from '../../../../../shared/decision/view.ts';
import type { WeightMethod } from '../../../../../shared/decision/entities.ts';
import { smallDecision, smallRows } from '../../../decision/decisions.ts';

type Entry = number | null;

/** The small decision with a third criterion, weighed as told. */
function weighed(method: WeightMethod, entries: readonly Entry[]) {
  const field = method === 'order' ? 'place' : method;
  const [first] = smallRows.criterion;
  const state = smallDecision({
    criterion: [...smallRows.criterion, { ...first!, key: 'cost', position: 3, name: 'Cost' }],
    ballot: [{ round: 1, key: agreedBallot, method, handedInAt: null, revealedAt: null }],
    weight: ['admin', 'hiring', 'cost'].map((criterion, index) => ({
      round: 1,
      ballot: agreedBallot,
      criterion,
      swing: null,
      place: null,
      points: null,
      [field]: entries[index] ?? null,
    })),
  });
  const view = viewRound(state, 1);
  return weightsSoFar(view, view.agreed);
}

test('shares are those among the criteria that have an entry', () => {
  expect(weighed('swing', [75, null, 25])).toEqual({
    entered: [75, null, 25],
    shares: [0.75, null, 0.25],
    count: 2,
    allZero: false,
  });
});

test('nothing entered: no shares, and not all zero', () => {
  expect(weighed('points', [])).toMatchObject({ shares: [null, null, null], count: 0, allZero: false });
});

test('only zeros cannot be shared out', () => {
  expect(weighed('points', [0, 0, null])).toMatchObject({ shares: [null, null, null], count: 2, allZero: true });
});

test('an order that is not whole is weighed among those placed', () => {
  expect(weighed('order', [2, null, 1]).shares).toEqual([0.25, null, 0.75]);
});
