import { entityNames, type AnyRow, type EntityName } from '../entities.ts';
import { brokenReference } from '../references.ts';
import { isSealed } from '../sealed.ts';
import type { DecisionState } from '../state.ts';
import { ballotOfRow } from './ballot-of-row.ts';
import { anyRows, rowAt } from './copies.ts';
import { sameOrAbsent } from './rows.ts';

/** What concerns one library alone and stands in no file. */
const ofOneLibrary = ['archivedAt', 'deletedAt', 'supersedes'] as const;

/**
 * A copy with what it does not tell filled in from another one, so that what a file leaves out (`forOthers`) is no
 * change: what concerns one library alone, names of people who were taken out, and rows that were sealed where the file
 * was written. The last are rows of a participant's ballot that the copy has not at all while it is not revealed in the
 * other one, and scores of a criterion that is voted on again in the copy. A revealed ballot that is missing was taken
 * out, and so was an entry that is missing on a ballot which the copy may show.
 */
export function completedFrom(copy: DecisionState, other: DecisionState): DecisionState {
  const filled: Partial<Record<EntityName, Record<string, AnyRow>>> = {};
  const put = (entity: EntityName, id: string, row: AnyRow): void => {
    (filled[entity] ??= { ...anyRows(copy, entity) })[id] = row;
  };
  const told = (): DecisionState => ({ ...copy, ...filled }) as DecisionState;
  const [own, others] = [rowAt(copy, 'decision', ''), rowAt(other, 'decision', '')];
  if (own && others) {
    const kept = ofOneLibrary.map((field) => [field, own[field] ?? others[field] ?? null]);
    put('decision', '', { ...own, ...Object.fromEntries(kept) });
  }
  for (const [id, person] of Object.entries(copy.participant)) {
    const name = other.participant[id]?.name ?? '';
    if (person.removed && person.name === '' && name !== '') put('participant', id, { ...person, name });
  }
  // Ballots come before what stands on them, so that what is filled in finds its ballot.
  for (const entity of entityNames)
    for (const [id, row] of Object.entries(anyRows(other, entity)))
      if (isWithheld(copy, other, entity, id, row) && brokenReference(told(), entity, row) === null)
        put(entity, id, row);
  return told();
}

function isWithheld(copy: DecisionState, other: DecisionState, entity: EntityName, id: string, row: AnyRow): boolean {
  if (Object.hasOwn(copy[entity], id)) return false;
  const ballot = ballotOfRow(entity, row);
  // A ballot of somebody the copy does not know cannot have been left out of it.
  if (!ballot || !Object.hasOwn(copy.participant, ballot.id)) return false;
  const here = copy.ballot[ballot.id];
  if (!here) return (other.ballot[ballot.id]?.revealedAt ?? null) === null;
  return here.revealedAt !== null && isSealed(copy, entity, row);
}

/** The rows that two copies have in common. */
export function commonRows(left: DecisionState, right: DecisionState): DecisionState {
  const entries = entityNames.map((entity) => {
    const rows = Object.entries(anyRows(left, entity));
    return [entity, Object.fromEntries(rows.filter(([id, row]) => sameOrAbsent(row, rowAt(right, entity, id))))];
  });
  return Object.fromEntries(entries) as DecisionState;
}
