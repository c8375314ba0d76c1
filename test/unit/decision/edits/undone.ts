import { expect } from 'vitest';
import { invertChanges, applyChanges, type Change } from '../../../../shared/decision/changes.ts';
import { editDecision } from '../../../../shared/decision/edit.ts';
import type { DecisionState } from '../../../../shared/decision/state.ts';
import { viewRound, type RoundView } from '../../../../shared/decision/view.ts';

/** The state after an edit, which must also be there to be taken back. */
export function edited(state: DecisionState, changes: readonly Change[]): DecisionState {
  const after = editDecision(state, changes);
  expect(applyChanges(after, invertChanges(changes))).toEqual(state);
  return after;
}

/** Round 1 after an edit that can be taken back. */
export function viewAfter(state: DecisionState, changes: readonly Change[]): RoundView {
  return viewRound(edited(state, changes), 1);
}

/** Keys `new-1`, `new-2` and so on. */
export function numberedKeys(): () => string {
  let last = 0;
  return () => `new-${(last += 1)}`;
}
