import { applyChanges, type Change } from './changes.ts';
import { checkDecision } from './check.ts';
import { EditRefused, placeOf } from './edit-refused.ts';
import { decisionEntities, type EntityName } from './entities.ts';
import type { DecisionState } from './state.ts';

/**
 * The one way in which a decision changes: applies the changes of an edit and checks the whole, given that the state
 * was sound before.
 * @throws {EditRefused} and then nothing has changed.
 */
export function editDecision(state: DecisionState, changes: readonly Change[]): DecisionState {
  for (const change of changes) refuseInClosedRound(state, change);
  const edited = applyChanges(state, changes);
  checkDecision(edited, state);
  return edited;
}

/**
 * True where undo does not cross an edit: it opens, drops or closes a round, gives a ballot away, reveals one, or opens or ends a second
 * vote. What others have seen since, or must not see any more, is not taken back.
 */
export function isWall(changes: readonly Change[]): boolean {
  return changes.some((change) => {
    if (change.entity === 'round' && change.kind !== 'set') return true;
    const fields = wallFields[change.entity] ?? [];
    if (change.kind === 'set') return fields.includes(change.field);
    return fields.some((field) => (change.row[field] ?? null) !== null);
  });
}

const wallFields: { readonly [E in EntityName]?: readonly string[] } = {
  round: ['closedAt'],
  ballot: ['handedInAt', 'revealedAt'],
  discussion: ['openSince'],
};

function refuseInClosedRound(state: DecisionState, change: Change): void {
  if ((decisionEntities as readonly EntityName[]).includes(change.entity)) return;
  const number = change.id.split('/')[0] ?? '';
  if (!state.round[number]?.closedAt) return;
  const place = placeOf(change.entity, change.id, change.kind === 'set' ? change.field : '');
  throw new EditRefused(
    'closed-round',
    place,
    `Round ${number} is closed and never changes. Open the next round to work on from it.`,
  );
}
