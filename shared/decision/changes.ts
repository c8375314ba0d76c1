import { z } from 'zod';
import { EditRefused } from './edit-refused.ts';
import { entityNames, entitySchemas, keyFields, type AnyRow, type EntityName } from './entities.ts';
import type { DecisionState } from './state.ts';
import { storableChange } from './storable.ts';

const value = z.union([z.string().max(200_000), z.number(), z.boolean(), z.null()]);
const row = z.record(z.string().max(40), value);
const target = { entity: z.enum(entityNames as readonly [EntityName, ...EntityName[]]), id: z.string().max(400) };

/** One step of an edit, which carries all that is needed to take it back. */
export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set'), ...target, field: z.string().max(40), before: value, after: value }),
  z.strictObject({ kind: z.literal('add'), ...target, row }),
  z.strictObject({ kind: z.literal('remove'), ...target, row }),
]);

export type Change = Readonly<z.infer<typeof changeSchema>>;

/** The change that takes another back. */
export function invertChange(change: Change): Change {
  switch (change.kind) {
    case 'set':
      return { ...change, before: change.after, after: change.before };
    case 'add':
      return { ...change, kind: 'remove' };
    case 'remove':
      return { ...change, kind: 'add' };
  }
}

/** The changes that take an edit back, in the order in which they must be applied. */
export function invertChanges(changes: readonly Change[]): readonly Change[] {
  return changes.map(invertChange).toReversed();
}

/**
 * The state after the changes; the given one stays as it is. Each row that is touched is checked against its schema,
 * and holds values as storage gives them back, so that window and library agree on the same edit.
 * @throws {EditRefused} `stale` where the state is not the one a change was made for, `invalid` where a row would not fit.
 */
export function applyChanges(state: DecisionState, changes: readonly Change[]): DecisionState {
  const copied = new Map<EntityName, Record<string, AnyRow>>();
  const rowsToChange = (entity: EntityName): Record<string, AnyRow> => {
    const existing = copied.get(entity);
    if (existing) return existing;
    const copy: Record<string, AnyRow> = { ...state[entity] };
    copied.set(entity, copy);
    return copy;
  };
  for (const change of changes) applyOne(rowsToChange(change.entity), storableChange(change));
  return { ...state, ...Object.fromEntries(copied) };
}

function applyOne(rows: Record<string, AnyRow>, change: Change): void {
  const { entity, id } = change;
  const present = Object.hasOwn(rows, id) ? rows[id] : undefined;
  switch (change.kind) {
    case 'set': {
      const keys: readonly string[] = keyFields[entity];
      if (!present || keys.includes(change.field) || !Object.is(present[change.field], change.before)) {
        throw EditRefused.stale(entity, id, change.field);
      }
      rows[id] = checkedRow(entity, id, { ...present, [change.field]: change.after });
      return;
    }
    case 'add':
      if (present) throw EditRefused.stale(entity, id);
      rows[id] = checkedRow(entity, id, change.row);
      return;
    case 'remove':
      if (!present || !sameRow(present, change.row)) throw EditRefused.stale(entity, id);
      delete rows[id];
  }
}

function checkedRow(entity: EntityName, id: string, candidate: AnyRow): AnyRow {
  const parsed = entitySchemas[entity].safeParse(candidate);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw EditRefused.invalid(entity, id, issue?.path.join('.') ?? '', issue?.message ?? 'is not valid');
  }
  const keys: readonly string[] = keyFields[entity];
  const checked = parsed.data as AnyRow;
  if (keys.map((field) => String(checked[field])).join('/') !== id)
    throw EditRefused.invalid(entity, id, 'id', 'does not match its row');
  return checked;
}

/** Whether two rows have the same values in the same fields. */
export function sameRow(left: AnyRow, right: AnyRow): boolean {
  const fields = Object.keys(left);
  return fields.length === Object.keys(right).length && fields.every((field) => Object.is(left[field], right[field]));
}
