import type { Change } from '../changes.ts';
import { rowId, type EntityName, type Row } from '../entities.ts';
import type { DecisionState } from '../state.ts';
import { setField } from './rows.ts';

type OrderedEntity = {
  [E in EntityName]: Row<E> extends { readonly position: number } ? E : never;
}[EntityName];

interface Positioned {
  readonly position: number;
}

/** A position behind every row given. */
export function positionAfter(rows: readonly Positioned[]): number {
  return rows.reduce((highest, row) => Math.max(highest, row.position), 0) + 1;
}

/**
 * Moves one row to an index among its siblings. Only the moved row changes, unless there is no room between its new
 * neighbours; then all are numbered anew.
 * @param siblings all rows of the list in their present order, the moved one among them.
 */
export function moveTo<E extends OrderedEntity>(
  state: DecisionState,
  entity: E,
  siblings: readonly Row<E>[],
  id: string,
  index: number,
): readonly Change[] {
  const idOf = (row: Row<E>): string => rowId(entity, row);
  const moved = siblings.find((row) => idOf(row) === id);
  if (!moved) throw new Error(`There is no ${entity} "${id}" to move.`);
  const others = siblings.filter((row) => row !== moved);
  const target = Math.max(0, Math.min(index, others.length));
  if (siblings.indexOf(moved) === target) return [];
  const before = others[target - 1]?.position;
  const after = others[target]?.position;
  const position = before === undefined ? (after ?? 1) - 1 : after === undefined ? before + 1 : (before + after) / 2;
  const set = (row: Row<E>, value: number): readonly Change[] =>
    setField(state, entity, idOf(row), 'position', value as never);
  if (position !== before && position !== after) return set(moved, position);
  return others.toSpliced(target, 0, moved).flatMap((row, place) => set(row, place + 1));
}
