import { useOpenSession } from '../session/use-open-session.ts';
import { OpenDecisionProvider } from '../session/session-context.tsx';
import { ballotText as text } from '../text/ballot.ts';
import { UndoKeys } from '../workshop/undo-keys.tsx';
import { ToModerator } from './hand-over.tsx';
import { OpenBallot } from './open-ballot.tsx';
import { PlainScreen } from './plain-screen.tsx';

interface Props {
  readonly id: string;
  readonly participant: string;
  readonly onHandedIn: () => void;
}

/** A turn: main gives this window the ballot of its participant and nothing of the others, until the turn ends. */
export function Turn({ id, participant, onHandedIn }: Props) {
  const opening = useOpenSession(id, participant);
  if (opening.isError) {
    return (
      <PlainScreen title={text.cannotOpen} actions={<ToModerator id={id} />}>
        <p>{opening.error.message}</p>
      </PlainScreen>
    );
  }
  if (!opening.data) return <p className="visually-hidden">{text.loading}</p>;
  return (
    <OpenDecisionProvider id={id} session={opening.data} actor={participant}>
      <OpenBallot onHandedIn={onHandedIn} />
      <UndoKeys />
    </OpenDecisionProvider>
  );
}
