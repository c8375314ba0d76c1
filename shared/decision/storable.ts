import type { Change } from './changes.ts';
import type { AnyRow } from './entities.ts';

/** A value as storage gives it back: SQLite knows no negative zero, and UTF-8 no half of a surrogate pair. */
function storableValue(value: AnyRow[string]): AnyRow[string] {
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\uFFFD');
  return value === 0 ? 0 : value;
}

/** A row as storage gives it back; the same object where nothing has to change. */
export function storableRow(row: AnyRow): AnyRow {
  const isStorable = Object.values(row).every((value) => Object.is(value, storableValue(value)));
  if (isStorable) return row;
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [field, storableValue(value)]));
}

/** A change whose values are as storage gives them back, so that its inverse fits what is stored. */
export function storableChange(change: Change): Change {
  if (change.kind !== 'set') return { ...change, row: storableRow(change.row) };
  return { ...change, before: storableValue(change.before), after: storableValue(change.after) };
}
