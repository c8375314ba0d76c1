import type { Row } from '../entities.ts';
import type { BallotView, RoundView } from '../view.ts';

/** A participant with their ballot, which is revealed. */
export interface Voter {
  readonly participant: Row<'participant'>;
  readonly ballot: BallotView;
}

/** Everyone whose ballot is revealed, in the order of the participants. */
export function votersOf(view: RoundView): readonly Voter[] {
  return view.participants.flatMap((participant) => {
    const ballot = view.ballots.find((other) => other.ballot.key === participant.key);
    return ballot ? [{ participant, ballot }] : [];
  });
}

/** The days, `YYYY-MM-DD` and rising, on which the ballots of a round were revealed. */
export function daysOfReveal({ ballots }: RoundView): readonly string[] {
  return [...new Set(ballots.flatMap(({ ballot }) => ballot.revealedAt?.slice(0, 10) ?? []))].toSorted();
}

/** Whether a criterion is being voted on again: until that vote is revealed nobody sees a score on it. */
export function isVotedAgain(view: RoundView, criterion: string): boolean {
  return (view.discussions[criterion]?.openSince ?? null) !== null;
}
