import { describe, expect, test } from 'vitest';
import { invertChanges, type Change } from '../../../../shared/decision/changes.ts';
import { editDecision } from '../../../../shared/decision/edit.ts';
import { setFinding, setScore, setScoreNote } from '../../../../shared/decision/edits/score.ts';
import { agreedBallot } from '../../../../shared/decision/keys.ts';
import type { DecisionState } from '../../../../shared/decision/state.ts';
import { cellKey, viewBallot, viewRound } from '../../../../shared/decision/view.ts';
import { smallDecision } from '../decisions.ts';

const admin = { criterion: 'admin', option: 'django' };
const hiring = { criterion: 'hiring', option: 'nodejs' };
const ballotOf = (state: DecisionState) => viewBallot(state, 1, agreedBallot).ballot;

/** The state after the edit; taking the edit back must give the same state as before. */
function after(state: DecisionState, changes: readonly Change[]): DecisionState {
  const edited = editDecision(state, changes);
  expect(editDecision(edited, invertChanges(changes))).toEqual(state);
  return edited;
}

const cellOf = (state: DecisionState, { option, criterion }: typeof admin) =>
  viewBallot(state, 1, agreedBallot).scores[cellKey(option, criterion)];

describe('scores and notes', () => {
  test('a first score brings its row, and the ballot where there is none', () => {
    const blank = smallDecision({ score: [], weight: [], ballot: [] });
    const scored = after(blank, setScore(blank, ballotOf(blank), hiring, 7));
    expect(cellOf(scored, hiring)).toMatchObject({ value: 7, note: '' });
    expect(Object.keys(scored.ballot)).toEqual(['1/agreed']);
  });

  test('a score leaves the note and a note the score', () => {
    const state = smallDecision();
    const scored = after(state, setScore(state, ballotOf(state), admin, 4));
    expect(cellOf(scored, admin)).toMatchObject({ value: 4, note: 'Ships with one.' });
    const noted = after(scored, setScoreNote(scored, ballotOf(state), admin, 'Plain, but there.'));
    expect(cellOf(noted, admin)).toMatchObject({ value: 4, note: 'Plain, but there.' });
  });

  test('a score is cleared without its note; the same score again is no edit', () => {
    const state = smallDecision();
    const cleared = after(state, setScore(state, ballotOf(state), admin, null));
    expect(cellOf(cleared, admin)).toMatchObject({ value: null, note: 'Ships with one.' });
    expect(setScore(state, ballotOf(state), admin, 9)).toEqual([]);
    expect(setScore(state, ballotOf(state), hiring, null)).toEqual([]);
    expect(setScoreNote(state, ballotOf(state), hiring, '')).toEqual([]);
  });
});

describe('findings on must-haves', () => {
  const findingOf = (state: DecisionState) => viewRound(state, 1).findings[cellKey('django', 'admin')];

  test('a verdict and its note stay beside each other', () => {
    const state = smallDecision();
    const failed = after(state, setFinding(state, 1, admin, { verdict: 'fail' }));
    const noted = after(failed, setFinding(failed, 1, admin, { note: 'No audit log.' }));
    expect(findingOf(noted)).toMatchObject({ verdict: 'fail', note: 'No audit log.' });
    const open = after(noted, setFinding(noted, 1, admin, { verdict: 'not-verified' }));
    expect(findingOf(open)).toMatchObject({ verdict: 'not-verified', note: 'No audit log.' });
  });

  test('a note alone leaves it not verified; saying nothing is no edit', () => {
    const state = smallDecision();
    expect(findingOf(after(state, setFinding(state, 1, admin, { note: 'Ask security.' })))?.verdict).toBe(
      'not-verified',
    );
    expect(setFinding(state, 1, admin, { verdict: 'not-verified' })).toEqual([]);
  });
});
