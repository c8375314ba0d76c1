import type { Change } from './changes.ts';
import { EditRefused, placeOf } from './edit-refused.ts';
import type { AnyRow, EntityName, Row } from './entities.ts';
import { agreedBallot } from './keys.ts';
import { decisionRow, rowsOf, type DecisionState } from './state.ts';

/** Who looks at a decision: a participant during their turn, by their key; null for whoever moderates. */
export type Actor = string | null;

/** The entities whose rows stand on a ballot. */
export const ballotEntities = ['weight', 'comparison', 'groupComparison', 'score'] as const satisfies EntityName[];

type OnBallot = AnyRow & { readonly round: number; readonly ballot: string };

/**
 * Whether an entry of a ballot is hidden from everyone but its participant: until the ballot is revealed, and while its
 * criterion is voted on again. The agreed ballot is never hidden.
 */
export function isSealed(state: DecisionState, entity: EntityName, row: AnyRow): boolean {
  if (!isOnBallot(entity) || row['ballot'] === agreedBallot) return false;
  const { round, ballot } = row as OnBallot;
  if ((state.ballot[`${round}/${ballot}`]?.revealedAt ?? null) === null) return true;
  return entity === 'score' && isOpenAgain(state, round, String(row['criterion']));
}

/** Criteria of a round that are voted on again, by their keys. */
export function criteriaOpenAgain(state: DecisionState, round: number): readonly string[] {
  return rowsOf(state, 'discussion')
    .filter((row) => row.round === round && row.openSince !== null)
    .map(({ criterion }) => criterion);
}

/**
 * A decision as somebody may see it. The moderator sees all but what is sealed; a participant sees, of all ballots,
 * their own alone, so that nobody's numbers are an anchor for theirs. Which ballots there are is seen by all.
 */
export function asSeenBy(state: DecisionState, actor: Actor): DecisionState {
  const sees = (entity: EntityName, row: AnyRow): boolean =>
    actor === null ? !isSealed(state, entity, row) || isOwnCopy(state, row) : row['ballot'] === actor;
  const kept = ballotEntities.map((entity) => {
    const rows = Object.entries(state[entity] as Readonly<Record<string, AnyRow>>);
    const seen = rows.filter(([, row]) => sees(entity, row));
    return [entity, seen.length === rows.length ? state[entity] : Object.fromEntries(seen)];
  });
  return { ...state, ...Object.fromEntries(kept) };
}

/** Whether a row stands on the ballot for which this copy of the decision was sent: there its participant moderates. */
function isOwnCopy(state: DecisionState, row: AnyRow): boolean {
  return row['ballot'] === decisionRow(state).ballotOf;
}

/**
 * Whether a participant can enter something now: the round is open, they have a vote, and their ballot is neither handed
 * in nor revealed, or was asked for again. In a copy that was sent to them they always can.
 */
export function isTurnOpen(state: DecisionState, round: number, participant: string): boolean {
  const person = state.participant[`${round}/${participant}`];
  if (!person || !hasVote(person) || state.round[String(round)]?.closedAt !== null) return false;
  const ballot = state.ballot[`${round}/${participant}`];
  if (!ballot) return true;
  if (decisionRow(state).ballotOf === participant) return ballot.revealedAt === null;
  if (ballot.handedInAt !== null) return false;
  return ballot.revealedAt === null || criteriaOpenAgain(state, round).length > 0;
}

/** Keys of the participants of a round whose entries are still hidden from the others, as a whole or in a second vote. */
export function sealedBallots(state: DecisionState, round: number): readonly string[] {
  const votesAgain = criteriaOpenAgain(state, round).length > 0;
  return rowsOf(state, 'ballot')
    .filter((row) => row.round === round && row.key !== agreedBallot && (row.revealedAt === null || votesAgain))
    .map(({ key }) => key);
}

/** People who are only informed of a decision have no ballot. */
export function hasVote({ role, removed }: Row<'participant'>): boolean {
  return role !== 'informed' && !removed;
}

/**
 * Refuses an edit that touches what is not the actor's: the moderator nothing sealed, a participant nothing but their
 * own ballot during their turn, in a second vote only the scores asked for.
 * @throws {EditRefused} `sealed`, naming the place.
 */
export function refuseSealed(state: DecisionState, actor: Actor, changes: readonly Change[]): void {
  for (const change of changes) {
    const row = rowOf(state, change);
    const allowed = actor === null ? isUnsealed(state, change, row) : isOwn(state, actor, change, row);
    if (!allowed) throw sealed(change, actor);
  }
}

/** A ballot that is not revealed can be revealed, or taken out as a whole by who can name all its rows: never opened. */
function isUnsealed(state: DecisionState, change: Change, row: AnyRow): boolean {
  if (change.kind === 'remove') return true;
  if (change.entity !== 'ballot') return !isSealed(state, change.entity, row);
  const { key, revealedAt } = (state.ballot[change.id] ?? row) as Row<'ballot'>;
  if (key === agreedBallot || revealedAt !== null) return true;
  return change.kind === 'set' && change.field === 'revealedAt';
}

function isOwn(state: DecisionState, actor: string, change: Change, row: AnyRow): boolean {
  const round = Number(row['round']);
  if (!isTurnOpen(state, round, actor)) return false;
  if (change.entity === 'carried') return change.kind === 'remove' && markedBallot(String(row['subject'])) === actor;
  if (change.entity === 'ballot') return row['key'] === actor && row['revealedAt'] === revealedAt(state, round, actor);
  if (!isOnBallot(change.entity) || row['ballot'] !== actor) return false;
  return revealedAt(state, round, actor) === null || isSealed(state, change.entity, row);
}

/** The ballot on which a row stands that is marked as taken over; null for a row on none. */
export function markedBallot(subject: string): string | null {
  const [entity = '', ballot = ''] = subject.split(':');
  return isOnBallot(entity as EntityName) ? ballot : null;
}

function revealedAt(state: DecisionState, round: number, participant: string): string | null {
  return state.ballot[`${round}/${participant}`]?.revealedAt ?? null;
}

/** The row a change is about, as it will be; as far as an id tells where the state has none. */
function rowOf(state: DecisionState, change: Change): AnyRow {
  if (change.kind !== 'set') return change.row;
  const present = (state[change.entity] as Readonly<Record<string, AnyRow>>)[change.id] ?? {};
  return { ...present, [change.field]: change.after };
}

function isOpenAgain(state: DecisionState, round: number, criterion: string): boolean {
  return (state.discussion[`${round}/${criterion}`]?.openSince ?? null) !== null;
}

function isOnBallot(entity: EntityName): boolean {
  return (ballotEntities as readonly EntityName[]).includes(entity);
}

function sealed({ entity, id }: Change, actor: Actor): EditRefused {
  const place = placeOf(entity, id, '');
  const message =
    actor === null
      ? `${place}: this ballot is sealed until it is revealed. Nothing was changed.`
      : `${place}: during a turn only the ballot of that participant can change, until it is handed in. Nothing was changed.`;
  return new EditRefused('sealed', place, message);
}
