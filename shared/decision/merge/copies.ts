import type { AnyRow, EntityName } from '../entities.ts';
import type { DecisionState } from '../state.ts';

/** Where a value of a merge comes from: the common base, or one of the two copies that went on from it. */
export type Side = 'base' | 'ours' | 'theirs';

/** One of the two copies that are merged. */
export type CopySide = Exclude<Side, 'base'>;

/** What is merged: two copies of a decision and what they both came from. */
export interface Copies {
  /** Null where it is not known. */
  readonly base: DecisionState | null;
  readonly ours: DecisionState;
  readonly theirs: DecisionState;
  /** The copy whose values stand in where there is no base, whichever side it is on, so that swapping changes nothing. */
  readonly standIn: CopySide;
}

/** The rows of an entity by their id, of whatever kind. */
export function anyRows(state: DecisionState, entity: EntityName): Readonly<Record<string, AnyRow>> {
  return state[entity];
}

/** One row; null where it is not there. */
export function rowAt(state: DecisionState | null, entity: EntityName, id: string): AnyRow | null {
  if (state === null || !Object.hasOwn(state[entity], id)) return null;
  return anyRows(state, entity)[id] ?? null;
}

/** A row on one side. */
export function rowOn(copies: Copies, side: Side, entity: EntityName, id: string): AnyRow | null {
  return rowAt(copies[side], entity, id);
}

/** A row on every side. */
export function rowsAt(copies: Copies, entity: EntityName, id: string): Readonly<Record<Side, AnyRow | null>> {
  const on = (side: Side): AnyRow | null => rowOn(copies, side, entity, id);
  return { base: on('base'), ours: on('ours'), theirs: on('theirs') };
}

/** What the result is until anything is taken: the base, or what stands in for it. */
export function groundOf(copies: Copies): DecisionState {
  return copies.base ?? copies[copies.standIn];
}
