import type { Change } from '../changes.ts';
import type { DecisionState } from '../state.ts';
import { setField } from './rows.ts';

/** Puts a decision into the archive, or takes it out again with null. @param at instant, UTC. */
export function setArchived(state: DecisionState, at: string | null): readonly Change[] {
  return setField(state, 'decision', '', 'archivedAt', at);
}

/** Deletes a decision, softly: its rows stay until the deleted ones are emptied. @param at instant, UTC; null brings it back. */
export function setDeleted(state: DecisionState, at: string | null): readonly Change[] {
  return setField(state, 'decision', '', 'deletedAt', at);
}
