import { describe, expect, test } from 'vitest';
import { invertChanges, type Change } from '../../../../shared/decision/changes.ts';
import { editDecision } from '../../../../shared/decision/edit.ts';
import { removeCriterion, restoreCriterion } from '../../../../shared/decision/edits/criteria.ts';
import { enterOrder, enterWeights, setWeightMethod } from '../../../../shared/decision/edits/weigh.ts';
import { agreedBallot } from '../../../../shared/decision/keys.ts';
import type { DecisionState } from '../../../../shared/decision/state.ts';
import { viewBallot } from '../../../../shared/decision/view.ts';
import { smallDecision } from '../decisions.ts';

const blank = smallDecision({ weight: [], score: [], ballot: [] });

/** The agreed ballot after the edit; taking the edit back must give the same state as before. */
function after(state: DecisionState, changes: readonly Change[]) {
  const edited = editDecision(state, changes);
  expect(editDecision(edited, invertChanges(changes))).toEqual(state);
  return { edited, ...viewBallot(edited, 1, agreedBallot) };
}

const ballotOf = (state: DecisionState) => viewBallot(state, 1, agreedBallot).ballot;

describe('entering swings and points', () => {
  test('a first entry brings its row and the ballot along', () => {
    const { weights } = after(
      blank,
      enterWeights(blank, ballotOf(blank), 'swing', [{ criterion: 'admin', value: 80 }]),
    );
    expect(weights).toEqual({
      admin: { round: 1, ballot: agreedBallot, criterion: 'admin', swing: 80, place: null, points: null },
    });
  });

  test('an entry of one method leaves those of the others', () => {
    const state = smallDecision();
    const { weights } = after(
      state,
      enterWeights(state, ballotOf(state), 'points', [{ criterion: 'admin', value: 30 }]),
    );
    expect(weights['admin']).toMatchObject({ swing: 100, points: 30, place: null });
  });

  test('an entry can be taken back, and where there is none nothing happens', () => {
    const state = smallDecision();
    const ballot = ballotOf(state);
    const { edited, weights } = after(
      state,
      enterWeights(state, ballot, 'swing', [{ criterion: 'hiring', value: null }]),
    );
    expect(weights['hiring']?.swing).toBeNull();
    expect(enterWeights(edited, ballot, 'swing', [{ criterion: 'hiring', value: null }])).toEqual([]);
    expect(enterWeights(blank, ballotOf(blank), 'swing', [{ criterion: 'hiring', value: null }])).toEqual([]);
  });

  test('a weight beyond 100 is refused', () => {
    const state = smallDecision();
    const changes = enterWeights(state, ballotOf(state), 'swing', [{ criterion: 'admin', value: 101 }]);
    expect(() => editDecision(state, changes)).toThrow(/swing/);
  });
});

test('switching the method loses no input', () => {
  const state = smallDecision();
  const { edited, ballot, weights } = after(state, setWeightMethod(state, ballotOf(state), 'order'));
  expect(ballot.method).toBe('order');
  expect(weights['admin']?.swing).toBe(100);
  expect(after(edited, setWeightMethod(edited, ballot, 'swing')).edited).toEqual(state);
});

describe('entering an order', () => {
  test('gives places, the same to those that tie', () => {
    const order = [
      { criterion: 'hiring', tied: false },
      { criterion: 'admin', tied: true },
    ];
    const { weights } = after(blank, enterOrder(blank, ballotOf(blank), order));
    expect([weights['hiring']?.place, weights['admin']?.place]).toEqual([1, 1]);
  });

  test('takes the place of those that are not in it and leaves their swings', () => {
    const state = smallDecision();
    const ballot = ballotOf(state);
    const whole = [
      { criterion: 'hiring', tied: false },
      { criterion: 'admin', tied: false },
    ];
    const { edited, weights } = after(state, enterOrder(state, ballot, whole));
    expect([weights['hiring']?.place, weights['admin']?.place]).toEqual([1, 2]);
    const shorter = after(edited, enterOrder(edited, ballot, whole.slice(1)));
    expect(shorter.weights['hiring']).toMatchObject({ place: null, swing: 50 });
    expect(shorter.weights['admin']).toMatchObject({ place: 1, swing: 100 });
  });

  test('takes the place of a criterion aside, so that it ties with none when it is taken in again', () => {
    const state = smallDecision();
    const ballot = ballotOf(state);
    const placed = (...order: readonly string[]) => order.map((criterion) => ({ criterion, tied: false }));
    const { edited: ordered } = after(state, enterOrder(state, ballot, placed('admin', 'hiring')));
    const { edited: without } = after(ordered, removeCriterion(ordered, 1, 'admin'));
    const { edited: moved } = after(without, enterOrder(without, ballot, placed('hiring')));
    const { weights } = after(moved, restoreCriterion(moved, 1, 'admin'));
    expect(weights['hiring']?.place).toBe(1);
    expect(weights['admin']).toMatchObject({ place: null, swing: 100 });
  });

  test('leaves the places on other ballots', () => {
    const state = smallDecision();
    const ballot = ballotOf(state);
    const theirs = { ...ballot, key: 'tech-lead' };
    const order = [{ criterion: 'admin', tied: false }];
    const { edited } = after(state, enterOrder(state, theirs, order));
    const emptied = after(edited, enterOrder(edited, ballot, []));
    expect(viewBallot(emptied.edited, 1, 'tech-lead').weights['admin']?.place).toBe(1);
  });
});
