import type { Change } from '../changes.ts';
import { newKey } from '../keys.ts';
import { rowsOf, type DecisionState } from '../state.ts';
import { addRow, removeRow, setField } from './rows.ts';

/** A point of a value function: a score in the unit of its criterion and its value, 0 to 1. */
export interface Point {
  readonly score: number;
  readonly value: number;
}

/** Adds a point to the value function of a criterion. */
export function addValuePoint(
  state: DecisionState,
  round: number,
  criterion: string,
  point: Point,
  key: string = newKey(),
): readonly Change[] {
  return state.criterion[`${round}/${criterion}`] ? [addRow('valuePoint', { round, criterion, key, ...point })] : [];
}

/** Moves a point of a value function; what is not given stays. */
export function moveValuePoint(
  state: DecisionState,
  round: number,
  criterion: string,
  key: string,
  point: Partial<Point>,
): readonly Change[] {
  const id = `${round}/${criterion}/${key}`;
  return [
    ...(point.score === undefined ? [] : setField(state, 'valuePoint', id, 'score', point.score)),
    ...(point.value === undefined ? [] : setField(state, 'valuePoint', id, 'value', point.value)),
  ];
}

/** Takes a point out of a value function. */
export function removeValuePoint(
  state: DecisionState,
  round: number,
  criterion: string,
  key: string,
): readonly Change[] {
  return removeRow(state, 'valuePoint', `${round}/${criterion}/${key}`);
}

/** Makes the value function of a criterion a straight line again. */
export function straightenValues(state: DecisionState, round: number, criterion: string): readonly Change[] {
  return rowsOf(state, 'valuePoint')
    .filter((row) => row.round === round && row.criterion === criterion)
    .flatMap(({ key }) => removeValuePoint(state, round, criterion, key));
}
