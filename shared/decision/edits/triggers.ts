import type { Change } from '../changes.ts';
import type { Row } from '../entities.ts';
import { newKey } from '../keys.ts';
import { rowsOf, type DecisionState } from '../state.ts';
import { positionAfter } from './order.ts';
import { addRow, removeRow, setField } from './rows.ts';

/** Adds what would make us come back to the decision, in words. @param key of the new row, where it is shown already. */
export function addTrigger(state: DecisionState, text: string, key: string = newKey()): readonly Change[] {
  return [
    addRow('trigger', {
      key,
      position: positionAfter(rowsOf(state, 'trigger')),
      text,
      criterion: null,
      option: null,
      relation: 'at-most',
      value: null,
      happenedOn: null,
    }),
  ];
}

/** Changes what a trigger says; what is not given stays. */
export function setTrigger(
  state: DecisionState,
  key: string,
  fields: Partial<Omit<Row<'trigger'>, 'key' | 'position'>>,
): readonly Change[] {
  return Object.entries(fields).flatMap(([field, value]) =>
    setField(state, 'trigger', key, field as keyof typeof fields, value),
  );
}

/** Takes a trigger out. */
export function removeTrigger(state: DecisionState, key: string): readonly Change[] {
  return removeRow(state, 'trigger', key);
}
