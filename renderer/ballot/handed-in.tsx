import { ballotText as text } from '../text/ballot.ts';
import { Button } from '../ui/button.tsx';
import { Between } from './between-turns.tsx';
import { ToDecisions, ToModerator } from './hand-over.tsx';
import { NextTurns } from './next-turns.tsx';
import { PlainScreen } from './plain-screen.tsx';
import { SaveBallot } from './save-ballot.tsx';

interface Props {
  readonly id: string;
  readonly participant: string;
  /** Back to the ballot, which in a sent copy stays open. */
  readonly onChange: () => void;
}

/** After a turn: it is closed, and who is next; of a sent copy the file that goes back. */
export function HandedIn({ id, participant, onChange }: Props) {
  return (
    <Between id={id} participant={participant}>
      {({ name, isSent, next }) =>
        isSent ? (
          <PlainScreen
            title={text.handedIn.sentTitle}
            actions={
              <>
                <SaveBallot id={id} look="primary" />
                <Button onPress={onChange}>{text.handedIn.change}</Button>
                <ToDecisions />
              </>
            }
          >
            <p>{text.handedIn.sentLead}</p>
          </PlainScreen>
        ) : (
          <PlainScreen title={text.handedIn.title} actions={<ToModerator id={id} autoFocus={next.length === 0} />}>
            <p>{text.handedIn.lead(name)}</p>
            {next.length === 0 ? <p>{text.handedIn.all}</p> : <NextTurns id={id} people={next} autoFocus />}
          </PlainScreen>
        )
      }
    </Between>
  );
}
