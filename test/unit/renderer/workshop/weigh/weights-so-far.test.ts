import { expect, test } from 'vitest';
import { weightVotes } from '../../../../../renderer/workshop/weigh/votes.ts';
import { weightsSoFar } from '../../../../../renderer/workshop/weigh/weights-so-far.ts';
import { agreedBallot } from '../../../../../shared/decision/keys.ts';
import { viewRound } from '../../../../../shared/decision/view.ts';
import { weightMethods, type Row, type WeightMethod } from '../../../../../shared/decision/entities.ts';
import { smallDecision, smallRows } from '../../../decision/decisions.ts';

type Entry = number | null;
const instant = '2026-03-01T09:00:00.000Z';

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
    derived: null,
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

/** The small decision with two people whose ballots are revealed; nothing is entered on the agreed one but as told. */
function voted(
  method: WeightMethod,
  people: readonly (readonly [number, number])[],
  agreed: readonly Row<'weight'>[] = [],
) {
  const [first] = smallRows.participant;
  const keys = people.map((_, index) => `person-${index + 1}`);
  const onBallot = (ballot: string, criterion: string, points: number): Row<'weight'> => ({
    round: 1,
    ballot,
    criterion,
    swing: null,
    place: null,
    points,
  });
  const revealed = { method: 'points', handedInAt: instant, revealedAt: instant } as const;
  const state = smallDecision({
    participant: keys.map((key, index) => ({ ...first!, key, position: index, name: `Person ${index + 1}` })),
    ballot: [
      { round: 1, key: agreedBallot, method, handedInAt: null, revealedAt: null },
      ...keys.map((key) => ({ round: 1, key, ...revealed })),
    ],
    weight: [
      ...agreed,
      ...people.flatMap(([admin, hiring], index) => [
        onBallot(`person-${index + 1}`, 'admin', admin),
        onBallot(`person-${index + 1}`, 'hiring', hiring),
      ]),
    ],
    score: [],
  });
  return viewRound(state, 1);
}

test('with nothing entered the shares are those of the revealed ballots, and none of them looks entered', () => {
  for (const method of weightMethods) {
    const view = voted(method, [
      [80, 20],
      [60, 40],
      [50, 50],
    ]);
    expect(weightsSoFar(view, view.agreed)).toEqual({
      entered: [null, null],
      shares: [0.6, 0.4],
      count: 0,
      allZero: false,
      derived: { ballots: 3, byComparisons: false },
    });
  }
});

test('one entry of our own and the ballots no longer count', () => {
  const own = { round: 1, ballot: agreedBallot, criterion: 'hiring', swing: 100, place: null, points: null };
  const view = voted('swing', [[80, 20]], [own]);
  expect(weightsSoFar(view, view.agreed)).toMatchObject({ entered: [null, 100], shares: [null, 1], derived: null });
});

test('each criterion has what every person gives it, on the scale of the largest weight of all', () => {
  const view = voted('swing', [
    [80, 20],
    [30, 30],
  ]);
  expect(weightVotes(view).get('hiring')).toEqual({
    people: [
      { key: 'person-1', name: 'Person 1', share: 0.2 },
      { key: 'person-2', name: 'Person 2', share: 0.5 },
    ],
    largest: 0.8,
  });
  expect(weightVotes(viewRound(smallDecision(), 1)).size).toBe(0);
});
