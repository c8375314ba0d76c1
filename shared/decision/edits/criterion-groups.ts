import type { Change } from '../changes.ts';
import { newKey } from '../keys.ts';
import { rowsOf, type DecisionState } from '../state.ts';
import { viewRound } from '../view.ts';
import { moveTo, positionAfter } from './order.ts';
import { addRow, setField } from './rows.ts';

/** Adds groups of criteria at the end. @param key makes the key of each. */
export function addGroups(
  state: DecisionState,
  round: number,
  names: readonly string[],
  key: () => string = newKey,
): readonly Change[] {
  const last = positionAfter(rowsOf(state, 'group').filter((row) => row.round === round));
  return names.map((name, index) =>
    addRow('group', { round, key: key(), position: last + index, name, removed: false }),
  );
}

/** Renames a group. */
export function renameGroup(state: DecisionState, round: number, group: string, name: string): readonly Change[] {
  return setField(state, 'group', `${round}/${group}`, 'name', name);
}

/** Takes a group out together with the criteria in it. */
export function removeGroup(state: DecisionState, round: number, group: string): readonly Change[] {
  const inside = viewRound(state, round).groups.find((entry) => entry.group.key === group)?.criteria ?? [];
  return [
    ...inside.flatMap((row) => setField(state, 'criterion', `${round}/${row.key}`, 'removed', true)),
    ...setField(state, 'group', `${round}/${group}`, 'removed', true),
  ];
}

/** Moves a group to an index of the list that people see, 0 is first. */
export function moveGroup(state: DecisionState, round: number, group: string, index: number): readonly Change[] {
  const groups = viewRound(state, round).groups.map((entry) => entry.group);
  return moveTo(state, 'group', groups, `${round}/${group}`, index);
}
