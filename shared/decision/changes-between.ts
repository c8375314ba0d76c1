import { sameRow, type Change } from './changes.ts';
import { entityNames, keyFields, type AnyRow, type EntityName } from './entities.ts';
import type { DecisionState } from './state.ts';

/**
 * The changes that lead from one state of a decision to another, in an order in which they can be made: rows go before what
 * they refer to goes, and come after it has come; rounds are closed last, as nothing can be written into a closed one.
 */
export function changesBetween(before: DecisionState, after: DecisionState): readonly Change[] {
  const gone = entityNames.toReversed().flatMap((entity) => goneRows(entity, before, after));
  const put = entityNames.flatMap((entity) => putRows(entity, before, after));
  const closes = (change: Change): boolean =>
    change.kind === 'set' && change.entity === 'round' && change.field === 'closedAt' && change.after !== null;
  return [...gone, ...put.filter((change) => !closes(change)), ...put.filter(closes)];
}

function goneRows(entity: EntityName, before: DecisionState, after: DecisionState): readonly Change[] {
  if (before[entity] === after[entity]) return [];
  return entriesOf(before, entity)
    .filter(([id]) => !Object.hasOwn(after[entity], id))
    .map(([id, row]) => ({ kind: 'remove', entity, id, row: { ...row } }));
}

function putRows(entity: EntityName, before: DecisionState, after: DecisionState): readonly Change[] {
  if (before[entity] === after[entity]) return [];
  const present = before[entity] as Readonly<Record<string, AnyRow>>;
  return entriesOf(after, entity).flatMap(([id, row]): readonly Change[] => {
    const old = Object.hasOwn(present, id) ? present[id] : undefined;
    if (!old) return addedRow(entity, id, row);
    if (sameRow(old, row)) return [];
    return Object.keys(row)
      .filter((field) => !Object.is(old[field], row[field]))
      .map((field) => setField(entity, id, field, old[field] ?? null, row[field] ?? null));
  });
}

/** A round that comes in closed is open until its rows are there. */
function addedRow(entity: EntityName, id: string, row: AnyRow): readonly Change[] {
  const closedAt = entity === 'round' ? (row['closedAt'] ?? null) : null;
  if (closedAt === null) return [{ kind: 'add', entity, id, row: { ...row } }];
  return [
    { kind: 'add', entity, id, row: { ...row, closedAt: null } },
    setField(entity, id, 'closedAt', null, closedAt),
  ];
}

function setField(
  entity: EntityName,
  id: string,
  field: string,
  before: AnyRow[string] | null,
  after: AnyRow[string] | null,
): Change {
  return { kind: 'set', entity, id, field, before: before ?? null, after: after ?? null };
}

/** Rows by their id; of rounds the earlier ones first, since a round is stored beside the one before. */
function entriesOf(state: DecisionState, entity: EntityName): readonly (readonly [string, AnyRow])[] {
  const entries = Object.entries(state[entity] as Readonly<Record<string, AnyRow>>);
  const inRound = (keyFields[entity] as readonly string[])[0] === 'round';
  return inRound ? entries.toSorted(([left], [right]) => roundIn(left) - roundIn(right)) : entries;
}

function roundIn(id: string): number {
  return Number(id.split('/')[0]);
}
