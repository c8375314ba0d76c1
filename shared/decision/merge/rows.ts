import { sameRow } from '../changes.ts';
import { entityNames, keyFields, type AnyRow, type EntityName } from '../entities.ts';
import type { DecisionState } from '../state.ts';
import { anyRows, rowAt, type CopySide } from './copies.ts';

/** Whether two rows say the same, or are both not there. */
export function sameOrAbsent(left: AnyRow | null, right: AnyRow | null): boolean {
  if (left === null || right === null) return left === right;
  return left === right || sameRow(left, right);
}

/** Whether two rows have the same values in some of their fields. */
export function sameIn(fields: readonly string[], left: AnyRow, right: AnyRow): boolean {
  return fields.every((field) => Object.is(left[field], right[field]));
}

/** Some of the fields of a row. */
export function only(fields: readonly string[], row: AnyRow): AnyRow {
  return Object.fromEntries(fields.map((field) => [field, row[field] ?? null]));
}

/** The ids that an entity has in any of some states, in order. */
export function idsOf(states: readonly (DecisionState | null)[], entity: EntityName): readonly string[] {
  return [...new Set(states.flatMap((state) => (state ? Object.keys(state[entity]) : [])))].toSorted();
}

/** The number of the round that a row belongs to, as its id has it; null for what belongs to the decision as a whole. */
export function roundOf(entity: EntityName, id: string): number | null {
  const [first]: readonly string[] = keyFields[entity];
  return first === 'round' ? Number(id.split('/')[0]) : null;
}

/** Whether two states have the same rows. */
export function sameState(left: DecisionState, right: DecisionState): boolean {
  return entityNames.every(
    (entity) =>
      left[entity] === right[entity] ||
      idsOf([left, right], entity).every((id) => sameOrAbsent(rowAt(left, entity, id), rowAt(right, entity, id))),
  );
}

/**
 * The one of two states that comes first in a fixed order: that of the text of the first row in which they differ. It
 * means nothing, and is the same whichever of the two is ours.
 */
export function firstInOrder(ours: DecisionState, theirs: DecisionState): CopySide {
  for (const entity of entityNames) {
    if (ours[entity] === theirs[entity]) continue;
    for (const id of idsOf([ours, theirs], entity)) {
      const [left, right] = [anyRows(ours, entity)[id], anyRows(theirs, entity)[id]].map(textOf);
      if (left !== right) return String(left) < String(right) ? 'ours' : 'theirs';
    }
  }
  return 'ours';
}

function textOf(row: AnyRow | undefined): string {
  return row ? JSON.stringify(Object.entries(row).toSorted(([left], [right]) => (left < right ? -1 : 1))) : '';
}
