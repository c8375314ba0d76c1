import { hasVote } from './sealed.ts';
import type { DecisionState } from './state.ts';
import { latestRound } from './view.ts';

/**
 * Why the ballot of a participant cannot be brought in from the copy that was sent to them: a sentence. Null where it can.
 */
export function whyNotBroughtIn(state: DecisionState, sent: DecisionState, participant: string): string | null {
  const round = latestRound(state);
  const id = `${round}/${participant}`;
  const person = state.participant[id];
  if (!person || !hasVote(person)) return 'its participant has no vote in this decision, or not any more.';
  if (latestRound(sent) !== round) return `it was filled in for another round than the present one (${round}).`;
  if (!sent.ballot[id]) return `nothing was entered on the ballot of ${person.name} yet.`;
  const isRevealed = (state.ballot[id]?.revealedAt ?? null) !== null;
  return isRevealed ? `the ballot of ${person.name} is revealed already.` : null;
}
