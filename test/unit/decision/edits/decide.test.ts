import { describe, expect, it } from 'vitest';
import { invertChanges, type Change } from '../../../../shared/decision/changes.ts';
import { editDecision } from '../../../../shared/decision/edit.ts';
import {
  addConsequences,
  closeRound,
  moveConsequence,
  putOutcome,
  removeConsequence,
  rewriteConsequence,
  setDay,
  setRecordFormat,
  setRecordTitle,
  setStatus,
  setSupersededBy,
  setSupersedes,
  splitConsequence,
} from '../../../../shared/decision/edits/decide.ts';
import { decisionRow, type DecisionState } from '../../../../shared/decision/state.ts';
import { viewRound } from '../../../../shared/decision/view.ts';
import { smallDecision } from '../decisions.ts';

/** Makes the edit, checks that it can be taken back, and gives the state after it. */
function edited(state: DecisionState, changes: readonly Change[]): DecisionState {
  const after = editDecision(state, changes);
  expect(editDecision(after, invertChanges(changes))).toEqual(state);
  return after;
}

function texts(state: DecisionState, kind: 'good' | 'bad'): readonly string[] {
  return viewRound(state, 1)
    .consequences.filter((row) => row.kind === kind)
    .map((row) => row.text);
}

function keyOf(state: DecisionState, text: string): string {
  return viewRound(state, 1).consequences.find((row) => row.text === text)?.key ?? '';
}

const withConsequences = (() => {
  const state = smallDecision();
  const good = editDecision(state, addConsequences(state, 1, 'good', ['a', 'b', 'c']));
  return editDecision(good, addConsequences(good, 1, 'bad', ['x']));
})();

describe('outcome', () => {
  it('adds the row where a round has none', () => {
    const state = smallDecision({ outcome: [] });
    expect(edited(state, putOutcome(state, 1, { option: 'nodejs' })).outcome['1']).toEqual({
      round: 1,
      option: 'nodejs',
      reason: '',
      confirmation: '',
    });
  });

  it('changes only the parts given', () => {
    const state = smallDecision({ outcome: [{ round: 1, option: 'django', reason: 'Because.', confirmation: '' }] });
    const after = edited(state, putOutcome(state, 1, { confirmation: 'A look in May.' }));
    expect(after.outcome['1']).toMatchObject({ option: 'django', reason: 'Because.', confirmation: 'A look in May.' });
  });
});

describe('consequences', () => {
  it('come behind those of their kind, in the order given', () => {
    const after = edited(withConsequences, addConsequences(withConsequences, 1, 'good', ['d', 'e']));
    expect(texts(after, 'good')).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(texts(after, 'bad')).toEqual(['x']);
  });

  it('take the key that is shown already', () => {
    const after = edited(withConsequences, addConsequences(withConsequences, 1, 'bad', ['y', 'z'], 'shown'));
    expect(keyOf(after, 'y')).toBe('shown');
    expect(texts(after, 'bad')).toEqual(['x', 'y', 'z']);
  });

  it('become several where lines are pasted into one', () => {
    const pasted = ['b1', 'b2', 'b3'];
    const after = edited(withConsequences, splitConsequence(withConsequences, 1, keyOf(withConsequences, 'b'), pasted));
    expect(texts(after, 'good')).toEqual(['a', 'b1', 'b2', 'b3', 'c']);
    const atEnd = edited(after, splitConsequence(after, 1, keyOf(after, 'c'), ['c1', 'c2']));
    expect(texts(atEnd, 'good')).toEqual(['a', 'b1', 'b2', 'b3', 'c1', 'c2']);
  });

  it('move among those of their kind', () => {
    const moved = edited(withConsequences, moveConsequence(withConsequences, 1, keyOf(withConsequences, 'c'), 0));
    expect(texts(moved, 'good')).toEqual(['c', 'a', 'b']);
    expect(moveConsequence(moved, 1, keyOf(moved, 'b'), 9)).toEqual([]);
  });

  it('are rewritten and taken out', () => {
    const rewritten = edited(
      withConsequences,
      rewriteConsequence(withConsequences, 1, keyOf(withConsequences, 'b'), 'better'),
    );
    expect(texts(rewritten, 'good')).toEqual(['a', 'better', 'c']);
    const without = edited(rewritten, removeConsequence(rewritten, 1, keyOf(rewritten, 'better')));
    expect(texts(without, 'good')).toEqual(['a', 'c']);
  });
});

describe('the decision', () => {
  const state = smallDecision();

  it('gets the day with a new status, and nothing with the same one', () => {
    expect(decisionRow(edited(state, setStatus(state, 'accepted', '2026-11-21')))).toMatchObject({
      status: 'accepted',
      date: '2026-11-21',
    });
    expect(setStatus(state, 'proposed', '2026-11-21')).toEqual([]);
  });

  it('keeps days, the title and the format of its record, and what that supersedes', () => {
    const changes = [
      ...setDay(state, 'date', '2026-11-20'),
      ...setDay(state, 'reviewDate', '2027-05-20'),
      ...setRecordTitle(state, 'Use Django'),
      ...setRecordFormat(state, 'nygard'),
      ...setSupersedes(state, 'an-older-record'),
      ...setSupersededBy(state, 'ADR-0002 Use Node.js'),
    ];
    expect(decisionRow(edited(state, changes))).toMatchObject({
      date: '2026-11-20',
      reviewDate: '2027-05-20',
      recordTitle: 'Use Django',
      recordFormat: 'nygard',
      supersedes: 'an-older-record',
      supersededBy: 'ADR-0002 Use Node.js',
    });
  });

  it('refuses a day that is none', () => {
    expect(() => editDecision(state, setDay(state, 'date', '2026-02-30'))).toThrow(/date/);
  });
});

describe('closing a round', () => {
  const state = smallDecision();
  const closed = editDecision(state, closeRound(state, 1, '2026-11-21T10:00:00.000Z'));

  it('happens once and locks its outcome, not the status', () => {
    expect(closed.round['1']?.closedAt).toBe('2026-11-21T10:00:00.000Z');
    expect(closeRound(closed, 1, '2026-11-22T10:00:00.000Z')).toEqual([]);
    expect(() => editDecision(closed, putOutcome(closed, 1, { reason: 'late' }))).toThrow(/closed/);
    expect(decisionRow(editDecision(closed, setStatus(closed, 'deprecated', '2027-01-01'))).status).toBe('deprecated');
  });
});
