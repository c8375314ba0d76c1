import { describe, expect, it } from 'vitest';
import {
  haveSamePairs,
  newestPair,
  reasonsBetween,
  roundPair,
} from '../../../../shared/decision/comparison/round-pair.ts';
import { editDecision } from '../../../../shared/decision/edit.ts';
import { closeRound } from '../../../../shared/decision/edits/decide.ts';
import { giveChangeReason } from '../../../../shared/decision/edits/looked-at.ts';
import { openNextRound } from '../../../../shared/decision/edits/next-round.ts';
import { setScore } from '../../../../shared/decision/edits/score.ts';
import type { DecisionState } from '../../../../shared/decision/state.ts';
import { viewRound } from '../../../../shared/decision/view.ts';
import { smallDecision } from '../decisions.ts';

const at = '2026-06-01T09:00:00.000Z';

function withNextRound(state: DecisionState, last: number): DecisionState {
  const closed = editDecision(state, closeRound(state, last, at));
  return editDecision(closed, openNextRound(closed, { at, seed: 5 }));
}

function withReason(state: DecisionState, round: number, text: string): DecisionState {
  return editDecision(state, giveChangeReason(state, round, 'option:django', text));
}

describe('two rounds of a decision', () => {
  it('are the newest two unless told, and none where there is one', () => {
    expect(newestPair(smallDecision())).toBeNull();
    const three = withNextRound(withNextRound(smallDecision(), 1), 2);
    expect(newestPair(three)).toEqual({ earlier: 2, later: 3 });
    const pair = roundPair(three, 1, 3);
    expect([pair.earlier.round.round, pair.later.round.round]).toEqual([1, 3]);
    expect(pair.comparison.options.every(({ standing }) => standing === 'same')).toBe(true);
    expect(pair.numbers.leads.kind).toBe('lead-change');
  });

  it('give the same pair until something but a reason is written', () => {
    const two = withNextRound(smallDecision(), 1);
    expect(haveSamePairs(two, withReason(two, 2, 'It has an admin now.'))).toBe(true);
    const scored = setScore(two, viewRound(two, 2).agreed.ballot, { criterion: 'admin', option: 'nodejs' }, 4);
    expect(haveSamePairs(two, editDecision(two, scored))).toBe(false);
  });

  it('have the reasons of the rounds between them, oldest first', () => {
    const two = withReason(withNextRound(smallDecision(), 1), 2, 'Then this.');
    const three = withReason(withNextRound(two, 2), 3, 'Now that.');
    const [second, third] = [
      { round: 2, text: 'Then this.' },
      { round: 3, text: 'Now that.' },
    ];
    expect(reasonsBetween(three, 1, 3).get('option:django')).toEqual([second, third]);
    expect(reasonsBetween(three, 2, 3).get('option:django')).toEqual([third]);
    expect(reasonsBetween(three, 1, 2).get('option:django')).toEqual([second]);
    expect(reasonsBetween(three, 1, 3).get('option:nodejs')).toBeUndefined();
  });
});
