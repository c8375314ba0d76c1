import { Redo2, Undo2 } from 'lucide-react';
import { useLocation } from 'wouter';
import { useDecision } from '../session/session-context.tsx';
import { clearToasts, toast } from '../shell/toasts.tsx';
import { ballotText } from '../text/ballot.ts';
import { workshopText } from '../text/workshop.ts';
import { Button } from '../ui/button.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import styles from './ballot-head.module.css';
import { missingCount, missingOnBallot } from './missing-on-ballot.ts';

const text = ballotText.turn;

interface Props {
  readonly handing: boolean;
  readonly onHandIn: () => void;
}

/** Whose ballot it is, how far it is, and how the turn ends. */
export function BallotHead({ handing, onHandIn }: Props) {
  const { id, view, actor, ballot, history, saving, session } = useDecision();
  const [, navigate] = useLocation();
  const { participants, decision, criteria, options } = view;
  const name = participants.find(({ key }) => key === actor)?.name || ballotText.unnamed;
  const of = criteria.length * options.length;
  const leave = async (): Promise<void> => {
    if (!(await session.flush())) return;
    clearToasts();
    toast({ text: text.left(name) });
    navigate(decision.ballotOf === null ? `/decision/${id}/score?view=ballots` : '/');
  };
  return (
    <header className={styles.head}>
      <div className={styles.names}>
        <h1 className={styles.title}>{text.title(name)}</h1>
        <p className={styles.decision}>{decision.title || workshopText.untitled}</p>
      </div>
      <div className={styles.actions}>
        <span role="status" className={styles.state}>
          {text.scored(of - missingCount(missingOnBallot(view, ballot)), of)}
        </span>
        <span role="status" className={styles.state} data-saving={saving}>
          {workshopText[saving === 'failed' ? 'notSaved' : saving]}
        </span>
        <Tooltip text={history.undo === null ? workshopText.nothingToUndo : workshopText.undoWhat(history.undo)}>
          <Button
            look="icon"
            aria-label={workshopText.undo}
            isDisabled={history.undo === null}
            onPress={() => void session.undo()}
          >
            <Undo2 size={16} aria-hidden />
          </Button>
        </Tooltip>
        <Tooltip text={history.redo === null ? workshopText.nothingToRedo : workshopText.redoWhat(history.redo)}>
          <Button
            look="icon"
            aria-label={workshopText.redo}
            isDisabled={history.redo === null}
            onPress={() => void session.redo()}
          >
            <Redo2 size={16} aria-hidden />
          </Button>
        </Tooltip>
        <Button onPress={() => void leave()}>{text.leave}</Button>
        <Button look="primary" isDisabled={handing} onPress={onHandIn}>
          {handing ? text.handingIn : text.handIn}
        </Button>
      </div>
    </header>
  );
}
