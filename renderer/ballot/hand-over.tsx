import { useLocation } from 'wouter';
import { criteriaOpenAgain } from '../../shared/decision/sealed.ts';
import { ballotStage } from '../../shared/decision/turns.ts';
import { Markdown } from '../markdown/markdown.tsx';
import { ballotText as text } from '../text/ballot.ts';
import { workshopText } from '../text/workshop.ts';
import { Button } from '../ui/button.tsx';
import { Between, type BetweenTurns } from './between-turns.tsx';
import styles from './hand-over.module.css';
import { NextTurns } from './next-turns.tsx';
import { PlainScreen } from './plain-screen.tsx';
import { SaveBallot } from './save-ballot.tsx';
import { whyClosed, type WhyClosed } from './why-closed.ts';

interface Props {
  readonly id: string;
  readonly participant: string;
  readonly onBegin: () => void;
}

/** Before a turn: whose it is, who looks away and what stays hidden; or why there is none. */
export function HandOver({ id, participant, onBegin }: Props) {
  return (
    <Between id={id} participant={participant}>
      {(known) => {
        const why = whyClosed(known.state, known.view, participant);
        if (why !== null) return <Closed id={id} known={known} why={why} />;
        if (known.isSent) return <SentCopy id={id} participant={participant} known={known} onBegin={onBegin} />;
        return <YourTurn id={id} participant={participant} known={known} onBegin={onBegin} />;
      }}
    </Between>
  );
}

interface ScreenProps extends Props {
  readonly known: BetweenTurns;
}

function YourTurn({ id, participant, known, onBegin }: ScreenProps) {
  const { state, view, name } = known;
  const stage = ballotStage(state, view.round.round, participant);
  const again = criteriaOpenAgain(state, view.round.round);
  const others = view.participants.filter(({ key }) => key !== participant).map((other) => other.name || text.unnamed);
  return (
    <PlainScreen
      title={text.handOver.title(name)}
      actions={
        <>
          <Button look="primary" autoFocus onPress={onBegin}>
            {stage === 'in-progress' ? text.handOver.goOn : text.handOver.begin}
          </Button>
          <ToModerator id={id} />
        </>
      }
    >
      <p className="muted">{text.handOver.of(view.decision.title || workshopText.untitled)}</p>
      <ul>
        <li>{text.handOver.lookAway(others)}</li>
        <li>{text.handOver.hidden}</li>
        <li>{text.handOver.othersHidden}</li>
        <li>{text.handOver.kept}</li>
        {stage === 'asked-again' ? (
          <li>
            {text.handOver.again(
              view.criteria.filter(({ key }) => again.includes(key)).map((criterion) => criterion.name),
            )}
          </li>
        ) : null}
      </ul>
      <Context known={known} />
    </PlainScreen>
  );
}

function SentCopy({ id, participant, known, onBegin }: ScreenProps) {
  const { state, view, name } = known;
  const begun = ballotStage(state, view.round.round, participant) !== 'not-begun';
  return (
    <PlainScreen
      title={text.sent.title(name)}
      actions={
        <>
          <Button look="primary" autoFocus onPress={onBegin}>
            {text.sent.begin}
          </Button>
          {begun ? <SaveBallot id={id} /> : null}
          <ToDecisions />
        </>
      }
    >
      <p className="muted">{text.handOver.of(view.decision.title || workshopText.untitled)}</p>
      <ul>
        <li>{text.sent.lead}</li>
        <li>{text.sent.hidden}</li>
        <li>{text.sent.kept}</li>
      </ul>
      <Context known={known} />
    </PlainScreen>
  );
}

interface ClosedProps {
  readonly id: string;
  readonly known: BetweenTurns;
  readonly why: WhyClosed;
}

function Closed({ id, known, why }: ClosedProps) {
  const { title, text: words } = text.closed[why];
  return (
    <PlainScreen title={title(known.name)} actions={known.isSent ? <ToDecisions /> : <ToModerator id={id} />}>
      <p>{words(known.name)}</p>
      {known.isSent || known.next.length === 0 ? null : <NextTurns id={id} people={known.next} />}
    </PlainScreen>
  );
}

function Context({ known }: { readonly known: BetweenTurns }) {
  const { context } = known.view.round;
  if (context.trim() === '') return null;
  return (
    <details className={styles.context}>
      <summary>{text.handOver.context}</summary>
      <Markdown text={context} />
    </details>
  );
}

/** Leads to the moderator's list of ballots. */
export function ToModerator({ id, autoFocus }: { readonly id: string; readonly autoFocus?: boolean }) {
  const [, navigate] = useLocation();
  return (
    <Button autoFocus={autoFocus ?? false} onPress={() => navigate(`/decision/${id}/score?view=ballots`)}>
      {text.toModerator}
    </Button>
  );
}

/** Leads to the library. */
export function ToDecisions() {
  const [, navigate] = useLocation();
  return <Button onPress={() => navigate('/')}>{text.toDecisions}</Button>;
}
