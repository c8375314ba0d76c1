import { entityNames, rowId, type AnyRow, type EntityName, type Row } from './entities.ts';

/** The rows of one entity by their id. */
export type Rows<E extends EntityName> = Readonly<Record<string, Row<E>>>;

/** A whole decision: the rows of every entity by their id. Never changed in place. */
export type DecisionState = { readonly [E in EntityName]: Rows<E> };

export type StateRows = { readonly [E in EntityName]?: readonly Row<E>[] };

/** A state from lists of rows; entities that are not given are empty. A later row with the same id replaces an earlier one. */
export function stateFromRows(rows: StateRows): DecisionState {
  const entries = entityNames.map((entity) => {
    const list = (rows[entity] ?? []) as readonly AnyRow[];
    return [entity, Object.fromEntries(list.map((row) => [rowId(entity, row as never), row]))];
  });
  return Object.fromEntries(entries) as DecisionState;
}

/** All rows of an entity, in no particular order. */
export function rowsOf<E extends EntityName>(state: DecisionState, entity: E): readonly Row<E>[] {
  return Object.values(state[entity]) as readonly Row<E>[];
}

/** The decision's own row. */
export function decisionRow(state: DecisionState): Row<'decision'> {
  const row = state.decision[''];
  if (!row) throw new Error('A decision state has no decision row.');
  return row;
}
