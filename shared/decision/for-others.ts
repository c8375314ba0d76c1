import { asSeenBy } from './sealed.ts';
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
  const { ballot, participant } = stateFromRows({
    ballot: rowsOf(state, 'ballot').filter(leaves),
    participant: rowsOf(state, 'participant').map((row) => (row.removed ? { ...row, name: '' } : row)),
  });
  return { ...seen, ballot, participant };
}

/**
 * A decision as it is sent to a participant for their ballot: what they compare and why, and of all ballots their own
 * alone, so that nobody's numbers are an anchor for theirs.
 */
export function forParticipant(state: DecisionState, participant: string): DecisionState {
  const own = asSeenBy(state, participant);
  const ballot = rowsOf(state, 'ballot').filter(({ key }) => key === participant);
  const sent = { ...decisionRow(state), ballotOf: participant };
  return forOthers({ ...own, ballot: stateFromRows({ ballot }).ballot, decision: { '': sent } });
}
