import type { Change } from '../changes.ts';
import type { Row } from '../entities.ts';
import { newKey } from '../keys.ts';
import { limits } from '../limits.ts';
import type { DecisionState } from '../state.ts';
import { viewRound } from '../view.ts';
import { moveTo, positionAfter } from './order.ts';
import { addRow, setField } from './rows.ts';

/** Adds options at the end of a round's list. @param key makes the key of each. */
export function addOptions(
  state: DecisionState,
  round: number,
  names: readonly string[],
  key: () => string = newKey,
): readonly Change[] {
  const last = positionAfter(optionsOf(state, round));
  const free = freeColours(viewRound(state, round).options);
  return names.map((name, index) =>
    addRow('option', {
      round,
      key: key(),
      position: last + index,
      name,
      description: '',
      colour: free[index] ?? 0,
      removed: false,
    }),
  );
}

/** Sets name or description of an option. */
export function setOptionText(
  state: DecisionState,
  round: number,
  option: string,
  field: 'name' | 'description',
  text: string,
): readonly Change[] {
  return setField(state, 'option', `${round}/${option}`, field, text);
}

/** Takes an option out; with its scores and texts it stays ready to be taken in again. */
export function setOptionAside(state: DecisionState, round: number, option: string): readonly Change[] {
  return setField(state, 'option', `${round}/${option}`, 'removed', true);
}

/**
 * Takes an option in that is offered by the template or was taken out, at the end of the list. It keeps its colour
 * where no other option has got it meanwhile.
 */
export function takeOptionIn(state: DecisionState, round: number, option: string): readonly Change[] {
  const id = `${round}/${option}`;
  const others = viewRound(state, round).options;
  const free = freeColours(others);
  const own = state.option[id]?.colour ?? 0;
  return [
    ...setField(state, 'option', id, 'colour', free.includes(own) ? own : (free[0] ?? 0)),
    ...setField(state, 'option', id, 'position', positionAfter(others)),
    ...setField(state, 'option', id, 'removed', false),
  ];
}

/** Moves an option to an index of the list that people see, 0 is first. */
export function moveOption(state: DecisionState, round: number, option: string, index: number): readonly Change[] {
  return moveTo(state, 'option', viewRound(state, round).options, `${round}/${option}`, index);
}

/** The colours that none of the options has, lowest first. */
function freeColours(options: readonly Row<'option'>[]): readonly number[] {
  const taken = new Set(options.map((option) => option.colour));
  return Array.from({ length: limits.options }, (_, colour) => colour).filter((colour) => !taken.has(colour));
}

function optionsOf(state: DecisionState, round: number): readonly Row<'option'>[] {
  return Object.values(state.option).filter((option) => option.round === round);
}
