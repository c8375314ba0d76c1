import type { Change } from '../changes.ts';
import type { Role } from '../entities.ts';
import { newKey } from '../keys.ts';
import { rowsOf, type DecisionState } from '../state.ts';
import { positionAfter } from './order.ts';
import { addRow, setField } from './rows.ts';

/** Adds people at the end of a round's list, all in one role. @param key makes the key of each. */
export function addParticipants(
  state: DecisionState,
  round: number,
  names: readonly string[],
  role: Role,
  key: () => string = newKey,
): readonly Change[] {
  const last = positionAfter(rowsOf(state, 'participant').filter((row) => row.round === round));
  return names.map((name, index) =>
    addRow('participant', { round, key: key(), position: last + index, name, role, removed: false }),
  );
}

/** Sets the name of a participant. */
export function renameParticipant(
  state: DecisionState,
  round: number,
  participant: string,
  name: string,
): readonly Change[] {
  return setField(state, 'participant', `${round}/${participant}`, 'name', name);
}

/** Sets the role of a participant. */
export function setRole(state: DecisionState, round: number, participant: string, role: Role): readonly Change[] {
  return setField(state, 'participant', `${round}/${participant}`, 'role', role);
}

/** Takes a participant out of the round. */
export function removeParticipant(state: DecisionState, round: number, participant: string): readonly Change[] {
  return setField(state, 'participant', `${round}/${participant}`, 'removed', true);
}
