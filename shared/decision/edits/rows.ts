import type { Change } from '../changes.ts';
import { rowId, subjectOf, type AnyRow, type EntityName, type Row } from '../entities.ts';
import type { DecisionState } from '../state.ts';

type Field<E extends EntityName> = keyof Row<E> & string;

/** The change that sets one field of a present row; none where it has that value already. */
export function setField<E extends EntityName, F extends Field<E>>(
  state: DecisionState,
  entity: E,
  id: string,
  field: F,
  value: Row<E>[F],
): readonly Change[] {
  const row = (state[entity] as Readonly<Record<string, AnyRow>>)[id];
  if (!row) throw new Error(`There is no ${entity} "${id}" to change.`);
  const before = row[field] ?? null;
  const after = value as AnyRow[string];
  return Object.is(before, after) ? [] : [{ kind: 'set', entity, id, field, before, after }];
}

/** The change that adds a row. */
export function addRow<E extends EntityName>(entity: E, row: Row<E>): Change {
  return { kind: 'add', entity, id: rowId(entity, row), row: row as AnyRow };
}

/** The change that takes a row out; none where there is no such row. */
export function removeRow(state: DecisionState, entity: EntityName, id: string): readonly Change[] {
  const row = (state[entity] as Readonly<Record<string, AnyRow>>)[id];
  return row ? [{ kind: 'remove', entity, id, row }, ...looked(state, entity, id)] : [];
}

/** The change that takes away the mark of a row that was taken over from the round before; none where it has none. */
export function looked(state: DecisionState, entity: EntityName, id: string): readonly Change[] {
  const mark = `${id.split('/')[0]}/${subjectOf(entity, id)}`;
  const row = state.carried[mark];
  return row ? [{ kind: 'remove', entity: 'carried', id: mark, row }] : [];
}

/**
 * The changes that set fields of a row, which is added first where it is not there yet. What was taken over from the
 * round before counts as looked at then, also where it stays as it is.
 */
export function putFields<E extends EntityName>(
  state: DecisionState,
  entity: E,
  empty: Row<E>,
  fields: Partial<Row<E>>,
): readonly Change[] {
  const id = rowId(entity, empty);
  const present = (state[entity] as Readonly<Record<string, AnyRow>>)[id];
  if (!present) return [addRow(entity, { ...empty, ...fields })];
  const changes = Object.entries(fields).flatMap(([field, value]) =>
    setField(state, entity, id, field as Field<E>, value as Row<E>[Field<E>]),
  );
  return [...changes, ...looked(state, entity, id)];
}
