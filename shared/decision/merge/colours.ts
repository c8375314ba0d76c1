import type { Row } from '../entities.ts';
import { limits } from '../limits.ts';
import { rowsOf, type DecisionState } from '../state.ts';
import type { Copies } from './copies.ts';

/**
 * The merged decision with a colour of its own for every option that is shown. Two people who each add an option get the
 * same free colour for it; nobody chose it, so nobody is asked. The first by key keeps it, the others get the first ones
 * that are free. What already was so in one of the copies stays, and so does a closed round.
 */
export function withOwnColours(copies: Copies, state: DecisionState): DecisionState {
  if (state.option === copies.ours.option || state.option === copies.theirs.option) return state;
  const changed: Record<string, Row<'option'>> = {};
  for (const { round, closedAt } of rowsOf(state, 'round')) {
    if (closedAt !== null) continue;
    const shown = Object.entries(state.option).filter(([, row]) => row.round === round && !row.removed);
    const taken = new Set(shown.map(([, row]) => row.colour));
    const owners = new Map<number, string>();
    for (const [id, row] of shown.toSorted(([left], [right]) => (left < right ? -1 : 1))) {
      const owner = owners.get(row.colour);
      if (owner === undefined) owners.set(row.colour, id);
      else if (!isSharedIn(copies.ours, id, owner) && !isSharedIn(copies.theirs, id, owner)) {
        const free = Array.from({ length: limits.options }, (_, colour) => colour).find((colour) => !taken.has(colour));
        if (free === undefined) continue;
        taken.add(free);
        changed[id] = { ...row, colour: free };
      }
    }
  }
  return Object.keys(changed).length === 0 ? state : { ...state, option: { ...state.option, ...changed } };
}

/** Whether two options are shown in the same colour in a copy. */
function isSharedIn({ option }: DecisionState, one: string, other: string): boolean {
  const [left, right] = [option[one], option[other]];
  return left?.removed === false && right?.removed === false && left.colour === right.colour;
}
