import { sealedBallots } from '../../../shared/decision/sealed.ts';
import type { DecisionState } from '../../../shared/decision/state.ts';
import type { RoundView } from '../../../shared/decision/view.ts';

/** Names of the people of a round whose ballots are still hidden, in their order. */
export function namesOfSealed(state: DecisionState, { round, participants }: RoundView): readonly string[] {
  const sealed = sealedBallots(state, round.round);
  return participants.filter(({ key }) => sealed.includes(key)).map(({ name }) => name);
}
