import type { Change } from '../changes.ts';
import type { Row } from '../entities.ts';
import { newKey } from '../keys.ts';
import { rowsOf, type DecisionState } from '../state.ts';
import { viewRound } from '../view.ts';
import { moveTo, positionAfter } from './order.ts';
import { addRow, setField } from './rows.ts';

/** Fields of a criterion that people set one by one. */
export type CriterionField = Exclude<
  keyof Row<'criterion'>,
  'round' | 'key' | 'group' | 'position' | 'suggestedSwing' | 'removed'
>;

/** What a criterion has beside its place and name until somebody sets it: a scale of 0 to 10 where more is better. */
export const plainCriterion = {
  question: '',
  mustHave: false,
  scaleLowest: 0,
  scaleHighest: 10,
  scaleStep: 1,
  direction: 'more',
  unit: '',
  anchorLowest: '',
  anchorMiddle: '',
  anchorHighest: '',
  suggestedSwing: null,
  removed: false,
} as const satisfies Partial<Row<'criterion'>>;

/** Adds plain criteria at the end of a group. @param key makes the key of each. */
export function addCriteria(
  state: DecisionState,
  round: number,
  group: string,
  names: readonly string[],
  key: () => string = newKey,
): readonly Change[] {
  const last = positionAfter(rowsOf(state, 'criterion').filter((row) => row.round === round));
  return names.map((name, index) =>
    addRow('criterion', {
      round,
      key: key(),
      group,
      position: last + index,
      name,
      ...plainCriterion,
    }),
  );
}

/** Sets one field of a criterion. */
export function setCriterion<F extends CriterionField>(
  state: DecisionState,
  round: number,
  criterion: string,
  field: F,
  value: Row<'criterion'>[F],
): readonly Change[] {
  return setField(state, 'criterion', `${round}/${criterion}`, field, value);
}

/** Moves a criterion to an index of a group's list as people see it, 0 is first; from another group too. */
export function moveCriterion(
  state: DecisionState,
  round: number,
  criterion: string,
  group: string,
  index: number,
): readonly Change[] {
  const id = `${round}/${criterion}`;
  const target = viewRound(state, round).groups.find((entry) => entry.group.key === group)?.criteria ?? [];
  if (state.criterion[id]?.group === group) return moveTo(state, 'criterion', target, id, index);
  const moved = state.criterion[id];
  if (!moved) throw new Error(`There is no criterion "${id}" to move.`);
  // It comes to stand behind the group's last one and is moved up from there.
  const atEnd = { ...moved, group, position: positionAfter(target) };
  const placed = { ...state, criterion: { ...state.criterion, [id]: atEnd } };
  const moves = moveTo(placed, 'criterion', [...target, atEnd], id, index);
  const position = moves.find((change) => change.id === id && change.kind === 'set');
  return [
    ...setField(state, 'criterion', id, 'group', group),
    ...setField(state, 'criterion', id, 'position', position?.kind === 'set' ? Number(position.after) : atEnd.position),
    ...moves.filter((change) => change.id !== id),
  ];
}

/** Takes a criterion out; weight, scores and evidence stay with it. */
export function removeCriterion(state: DecisionState, round: number, criterion: string): readonly Change[] {
  return setField(state, 'criterion', `${round}/${criterion}`, 'removed', true);
}

/** Takes a criterion in again, and its group where that was removed too. */
export function restoreCriterion(state: DecisionState, round: number, criterion: string): readonly Change[] {
  const id = `${round}/${criterion}`;
  const group = `${round}/${state.criterion[id]?.group}`;
  return [
    ...(state.group[group]?.removed ? setField(state, 'group', group, 'removed', false) : []),
    ...setField(state, 'criterion', id, 'removed', false),
  ];
}
