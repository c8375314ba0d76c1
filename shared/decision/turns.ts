import { criteriaOpenAgain } from './sealed.ts';
import type { DecisionState } from './state.ts';
import type { BallotView, RoundView } from './view.ts';

/**
 * How far the ballot of somebody with a vote is, without anything that is on it. `asked-again`: it was revealed, and a
 * second vote waits for it.
 */
export type BallotStage = 'not-begun' | 'in-progress' | 'handed-in' | 'revealed' | 'asked-again';

/** How far the ballot of a participant is. */
export function ballotStage(state: DecisionState, round: number, participant: string): BallotStage {
  const ballot = state.ballot[`${round}/${participant}`];
  if (!ballot) return 'not-begun';
  if (ballot.revealedAt === null) return ballot.handedInAt === null ? 'in-progress' : 'handed-in';
  if (criteriaOpenAgain(state, round).length === 0) return 'revealed';
  return ballot.handedInAt === null ? 'asked-again' : 'handed-in';
}

/** True where an open turn is a second vote: its participant's first one is revealed already. */
export function isSecondVote(ballot: BallotView): boolean {
  return ballot.ballot.revealedAt !== null;
}

/** A round as somebody works on it in their turn: in a second vote only the criteria that are voted on again. */
export function viewInTurn(view: RoundView, ballot: BallotView): RoundView {
  if (!isSecondVote(ballot)) return view;
  const isOpen = ({ key }: { readonly key: string }): boolean => (view.discussions[key]?.openSince ?? null) !== null;
  return {
    ...view,
    criteria: view.criteria.filter(isOpen),
    groups: view.groups.map(({ group, criteria }) => ({ group, criteria: criteria.filter(isOpen) })),
  };
}
