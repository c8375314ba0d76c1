import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { hasVote, isTurnOpen } from '../../shared/decision/sealed.ts';
import type { Row } from '../../shared/decision/entities.ts';
import type { DecisionState } from '../../shared/decision/state.ts';
import { latestRound, viewRound, type RoundView } from '../../shared/decision/view.ts';
import type { DecisionSession } from '../session/decision-session.ts';
import { useOpenSession } from '../session/use-open-session.ts';
import { ballotText as text } from '../text/ballot.ts';
import { PlainScreen } from './plain-screen.tsx';

/** What is known before and after a turn: what the moderator sees, so nothing of a sealed ballot. */
export interface BetweenTurns {
  readonly state: DecisionState;
  readonly view: RoundView;
  readonly name: string;
  /** This copy was sent to the participant. */
  readonly isSent: boolean;
  /** Others whose turn is open, in order. */
  readonly next: readonly Row<'participant'>[];
}

interface Props {
  readonly id: string;
  readonly participant: string;
  readonly children: (known: BetweenTurns) => ReactNode;
}

/** A screen before or after a turn. */
export function Between({ id, participant, children }: Props) {
  const opening = useOpenSession(id);
  if (opening.isError) return <PlainScreen title={text.cannotOpen}>{opening.error.message}</PlainScreen>;
  if (!opening.data) return <p className="visually-hidden">{text.loading}</p>;
  return (
    <Known session={opening.data} participant={participant}>
      {children}
    </Known>
  );
}

interface KnownProps extends Omit<Props, 'id'> {
  readonly session: DecisionSession;
}

function Known({ session, participant, children }: KnownProps) {
  const { state } = useSyncExternalStore(session.subscribe, session.snapshot);
  const known = useMemo(() => {
    const view = viewRound(state, latestRound(state));
    const person = view.participants.find(({ key }) => key === participant);
    return {
      state,
      view,
      name: person?.name || text.unnamed,
      isSent: view.decision.ballotOf === participant,
      next: view.participants.filter(
        (other) => other.key !== participant && hasVote(other) && isTurnOpen(state, view.round.round, other.key),
      ),
    };
  }, [state, participant]);
  return children(known);
}
