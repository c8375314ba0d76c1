import type { KeyedDecision } from '../decision-file.ts';
import { editDecision } from '../edit.ts';
import { EditRefused } from '../edit-refused.ts';
import { takeOverBallot } from '../edits/ballots.ts';
import { entityNames, type AnyRow } from '../entities.ts';
import { whyNotBroughtIn } from '../own-ballot.ts';
import { decisionRow, type DecisionState } from '../state.ts';
import { latestRound } from '../view.ts';
import { ballotOfRow } from './ballot-of-row.ts';
import { anyRows } from './copies.ts';
import { MergeRefused } from './merge-refused.ts';
import { sameOrAbsent } from './rows.ts';

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

/** Whether a ballot has the same entries in two copies; when it was handed in or revealed does not count. */
function isSameBallot(left: DecisionState, right: DecisionState, id: string): boolean {
  return entityNames.every((entity) => {
    const rowsOn = (state: DecisionState): readonly (readonly [string, AnyRow])[] =>
      Object.entries(anyRows(state, entity)).filter(([, row]) => ballotOfRow(entity, row)?.id === id);
    const [ones, others] = [new Map(rowsOn(left)), new Map(rowsOn(right))];
    const content = (row: AnyRow): AnyRow => ({ ...row, handedInAt: null, revealedAt: null });
    const isSame = ([place, row]: readonly [string, AnyRow]): boolean => {
      const other = others.get(place);
      return (
        other !== undefined &&
        (entity === 'ballot' ? sameOrAbsent(content(row), content(other)) : sameOrAbsent(row, other))
      );
    };
    return ones.size === others.size && [...ones].every(isSame);
  });
}
