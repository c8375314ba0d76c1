import { asSeenBy, ballotEntities, markedBallot } from './sealed.ts';
import { decisionRow, rowsOf, stateFromRows, type DecisionState } from './state.ts';
import { agreedBallot } from './keys.ts';

/**
 * What of a decision a file holds that others may get: ballots that are not revealed yet stay behind with all that is on
 * them, scores of an open second vote too, and so do the names of people who were taken out; their rows stay, so that no
 * key is used twice. A copy that was sent to a participant goes back with their own ballot.
 */
export function forOthers(state: DecisionState): DecisionState {
  const { ballotOf } = decisionRow(state);
  const seen = asSeenBy(state, null);
  const leaves = ({ key, revealedAt }: { key: string; revealedAt: string | null }): boolean =>
    key === agreedBallot || revealedAt !== null || key === ballotOf;
  const staysBehind = new Set(
    rowsOf(state, 'ballot')
      .filter((row) => !leaves(row))
      .map(({ round, key }) => `${round}/${key}`),
  );
  const { ballot, participant, carried } = stateFromRows({
    ballot: rowsOf(state, 'ballot').filter(leaves),
    carried: rowsOf(state, 'carried').filter(
      ({ round, subject }) => !staysBehind.has(`${round}/${markedBallot(subject)}`),
    ),
    participant: rowsOf(state, 'participant').map((row) => (row.removed ? { ...row, name: '' } : row)),
  });
  return { ...seen, ballot, participant, carried };
}

/**
 * A decision as it is sent to a participant for their ballot: what they compare and why, and no ballot at all. Nobody's
 * numbers are an anchor for theirs; and what they entered here already is not for whoever sends the file.
 */
export function forParticipant(state: DecisionState, participant: string): DecisionState {
  const noBallot = stateFromRows({});
  const none = Object.fromEntries(['ballot' as const, ...ballotEntities].map((entity) => [entity, noBallot[entity]]));
  return forOthers({ ...state, ...none, decision: { '': { ...decisionRow(state), ballotOf: participant } } });
}
