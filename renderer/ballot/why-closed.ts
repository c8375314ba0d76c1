import { ballotStage } from '../../shared/decision/turns.ts';
import { hasVote, isTurnOpen } from '../../shared/decision/sealed.ts';
import type { DecisionState } from '../../shared/decision/state.ts';
import type { RoundView } from '../../shared/decision/view.ts';
import type { ballotText } from '../text/ballot.ts';

/** Why somebody cannot enter anything now. */
export type WhyClosed = keyof typeof ballotText.closed;

/** Why the turn of a participant cannot begin; null where it can. */
export function whyClosed(state: DecisionState, view: RoundView, participant: string): WhyClosed | null {
  const person = view.participants.find(({ key }) => key === participant);
  if (!person) return 'person';
  if (!hasVote(person)) return 'vote';
  if (view.round.closedAt !== null) return 'round';
  if (!isTurnOpen(state, view.round.round, participant))
    return ballotStage(state, view.round.round, participant) === 'handed-in' ? 'handed-in' : 'revealed';
  return view.criteria.length === 0 || view.options.length === 0 ? 'scores' : null;
}
