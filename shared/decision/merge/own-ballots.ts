import { sameRow } from '../changes.ts';
import type { KeyedDecision } from '../decision-file.ts';
import { editDecision } from '../edit.ts';
import { EditRefused } from '../edit-refused.ts';
import { takeOverBallot } from '../edits/ballots.ts';
import type { AnyRow } from '../entities.ts';
import { whyNotBroughtIn } from '../own-ballot.ts';
import { ballotEntities } from '../sealed.ts';
import { decisionRow, type DecisionState } from '../state.ts';
import { latestRound } from '../view.ts';
import { ballotOfRow } from './ballot-of-row.ts';
import { anyRows } from './copies.ts';
import { MergeRefused } from './merge-refused.ts';

/**
 * What comes of copies of which at least one was sent to a participant for their ballot, and the other to somebody else
 * or to nobody: the other one with that ballot, whatever stood on it there. All else in such a copy is what was sent with
 * it and says nothing. Two such copies have their ballots brought into the base.
 * @returns null where no copy was sent, or both were to the same participant: these are merged like any others.
 * @throws {MergeRefused} where a ballot cannot be brought in, or there is no base to bring two into.
 */
export function broughtTogether(
  base: KeyedDecision | null,
  ours: DecisionState,
  theirs: DecisionState,
): DecisionState | null {
  if (decisionRow(ours).ballotOf === decisionRow(theirs).ballotOf) return null;
  const sent = [ours, theirs]
    .filter((copy) => decisionRow(copy).ballotOf !== null)
    .toSorted((left, right) => (participantOf(left) < participantOf(right) ? -1 : 1));
  const whole = [ours, theirs].find((copy) => decisionRow(copy).ballotOf === null) ?? base?.state;
  if (!whole)
    throw new MergeRefused(
      'no-base',
      'Both copies were sent to participants, and what they were made from is not known. Bring each into the decision itself.',
    );
  return sent.reduce((state, copy) => withBallotOf(state, copy, base?.state ?? null), whole);
}

/** A decision with the ballot that was entered in a copy that was sent out for it. */
function withBallotOf(state: DecisionState, sent: DecisionState, base: DecisionState | null): DecisionState {
  const participant = participantOf(sent);
  const round = latestRound(sent);
  const id = `${round}/${participant}`;
  const says =
    Object.hasOwn(sent.ballot, id) && !(base && isSameBallot(base, sent, id)) && !isSameBallot(state, sent, id);
  if (!says) return state;
  const problem = whyNotBroughtIn(state, sent, participant);
  if (problem !== null) throw new MergeRefused('ballot', `The ballot cannot be brought in: ${problem}`);
  try {
    return editDecision(state, takeOverBallot(state, sent, round, participant, sent.ballot[id]?.handedInAt ?? null));
  } catch (error) {
    if (error instanceof EditRefused) throw new MergeRefused('ballot', error.message);
    throw error;
  }
}

function participantOf(copy: DecisionState): string {
  return decisionRow(copy).ballotOf ?? '';
}

/** Whether a ballot is the same in two copies; once it is revealed it does not count when it was handed in. */
function isSameBallot(left: DecisionState, right: DecisionState, id: string): boolean {
  const isRevealed = [left, right].some((state) => (state.ballot[id]?.revealedAt ?? null) !== null);
  const counts = (row: AnyRow): AnyRow => (isRevealed ? { ...row, handedInAt: null, revealedAt: null } : row);
  return (['ballot', ...ballotEntities] as const).every((entity) => {
    const rowsOn = (state: DecisionState): ReadonlyMap<string, AnyRow> =>
      new Map(Object.entries(anyRows(state, entity)).filter(([, row]) => ballotOfRow(entity, row)?.id === id));
    const [ones, others] = [rowsOn(left), rowsOn(right)];
    return (
      ones.size === others.size &&
      [...ones].every(([place, row]) => {
        const other = others.get(place);
        return other !== undefined && (entity === 'ballot' ? sameRow(counts(row), counts(other)) : sameRow(row, other));
      })
    );
  });
}
