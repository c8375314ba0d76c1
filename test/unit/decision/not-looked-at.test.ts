import { describe, expect, test } from 'vitest';
import { progressOf } from '../../../shared/decision/completeness.ts';
import { editDecision } from '../../../shared/decision/edit.ts';
import { removeCriterion } from '../../../shared/decision/edits/criteria.ts';
import { closeRound, putOutcome } from '../../../shared/decision/edits/decide.ts';
import { confirmCarried } from '../../../shared/decision/edits/looked-at.ts';
import { openNextRound } from '../../../shared/decision/edits/next-round.ts';
import { setFinding, setScore } from '../../../shared/decision/edits/score.ts';
import { compare } from '../../../shared/decision/edits/comparisons.ts';
import { setWeightMethod } from '../../../shared/decision/edits/weigh.ts';
import { carriedScores, isScoreCarried, notLookedAt } from '../../../shared/decision/not-looked-at.ts';
import type { DecisionState } from '../../../shared/decision/state.ts';
import { emptyBallot, viewRound, type RoundView } from '../../../shared/decision/view.ts';
import { smallDecision, smallRows } from './decisions.ts';
import { votedState } from './voted.ts';

const at = '2027-03-01T09:00:00.000Z';

/** Round 2, opened on what round 1 ended with. */
function secondOf(state: DecisionState): DecisionState {
  const first = editDecision(state, closeRound(state, 1, at));
  return editDecision(first, openNextRound(first, { at, seed: 9 }));
}

function progress(view: RoundView) {
  return progressOf(view, { ranked: true, recorded: true });
}

describe('what was taken over and not looked at yet', () => {
  test('is still to do in its step, until it is confirmed', () => {
    let state = editDecision(smallDecision(), putOutcome(smallDecision(), 1, { option: 'django', reason: 'It fits.' }));
    expect(progress(viewRound(state, 1)).decide).toEqual({ done: 2, of: 2, missing: [], notLookedAt: 0 });
    state = secondOf(state);
    expect(progress(viewRound(state, 2))).toMatchObject({
      weigh: { done: 0, of: 2, missing: [], notLookedAt: 2 },
      score: { done: 0, of: 4, missing: ['Hiring, Django', 'Hiring, Node.js'], notLookedAt: 2 },
      decide: { done: 0, of: 2, missing: [], notLookedAt: 1 },
    });
    state = editDecision(
      state,
      confirmCarried(state, 2, new Set(['score:agreed:admin:django', 'weight:agreed:hiring', 'outcome'])),
    );
    expect(progress(viewRound(state, 2))).toMatchObject({
      weigh: { done: 1, notLookedAt: 1 },
      score: { done: 1, notLookedAt: 1 },
      decide: { done: 2, notLookedAt: 0 },
    });
  });

  test('counts once where it is missing as well', () => {
    let state = secondOf(smallDecision());
    const mark = { round: 2, subject: 'score:agreed:hiring:django' };
    state = { ...state, carried: { ...state.carried, [`2/${mark.subject}`]: mark } };
    expect(progress(viewRound(state, 2)).score).toMatchObject({ done: 0, of: 4, notLookedAt: 3 });
  });

  test('of criteria that were taken out is nothing to do', () => {
    let state = secondOf(smallDecision());
    state = editDecision(state, removeCriterion(state, 2, 'admin'));
    const view = viewRound(state, 2);
    expect(notLookedAt(view)).toEqual({
      weights: [{ subject: 'weight:agreed:hiring', criteria: ['hiring'] }],
      scores: [],
      findings: [],
      outcome: [],
    });
  });

  test('is a finding where its criterion is a must-have, and of the agreed ballot alone', () => {
    const criterion = smallRows.criterion.map((row) => ({ ...row, mustHave: row.key === 'hiring' }));
    let state = smallDecision({ criterion });
    for (const key of ['hiring', 'admin'])
      state = editDecision(state, setFinding(state, 1, { criterion: key, option: 'django' }, { verdict: 'pass' }));
    const view = viewRound(secondOf(state), 2);
    expect(notLookedAt(view).findings).toEqual(['finding:hiring:django']);
    expect(notLookedAt(view, { ...view.agreed, ballot: emptyBallot(2, 'tech-lead') })).toEqual({
      weights: [],
      scores: [],
      findings: [],
      outcome: [],
    });
  });

  test('of pairs is each comparison, which leaves all criteria in it to do', () => {
    let state = smallDecision();
    state = editDecision(state, setWeightMethod(state, emptyBallot(1, 'agreed'), 'pairwise'));
    const pair = { kind: 'criteria', first: 'admin', second: 'hiring' } as const;
    state = editDecision(state, compare(state, emptyBallot(1, 'agreed'), pair, 3));
    const view = viewRound(secondOf(state), 2);
    expect(notLookedAt(view).weights).toEqual([
      { subject: 'comparison:agreed:admin:hiring', criteria: ['admin', 'hiring'] },
    ]);
    expect(progress(view).weigh).toEqual({ done: 0, of: 2, missing: [], notLookedAt: 1 });
  });

  test('is no agreed score that new ballots took the place of', () => {
    const voted = votedState([{ key: 'ada', swings: { admin: 1, hiring: 1 }, scores: { 'admin/django': 9 } }]);
    let state = secondOf(voted);
    expect(carriedScores(viewRound(state, 2), viewRound(state, 2).agreed, 'admin')).toEqual([
      'score:agreed:admin:django',
    ]);
    const revealed = { ...state.ballot['2/ada']!, handedInAt: at, revealedAt: at };
    state = { ...state, ballot: { ...state.ballot, '2/ada': revealed } };
    const view = viewRound(state, 2);
    expect(notLookedAt(view)).toEqual({ weights: [], scores: [], findings: [], outcome: [] });
    // On the ballot it comes from it still waits for its participant.
    expect(isScoreCarried(view, view.ballots[0]!, 'django', 'admin')).toBe(true);
    state = editDecision(state, setScore(state, view.agreed.ballot, { criterion: 'admin', option: 'django' }, 4));
    expect(isScoreCarried(viewRound(state, 2), viewRound(state, 2).agreed, 'django', 'admin')).toBe(false);
  });
});
