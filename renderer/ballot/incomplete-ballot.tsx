import { useDecision } from '../session/session-context.tsx';
import { ballotText } from '../text/ballot.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './incomplete-ballot.module.css';
import { missingCount } from './missing-on-ballot.ts';
import type { Missing } from './use-hand-in.ts';

const text = ballotText.missing;

/** Criteria that are named; the others are counted. */
const mostNamed = 6;

interface Props {
  readonly missing: Missing;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Says what is missing on a ballot before it is handed in all the same. */
export function IncompleteBallot({ missing, onCancel, onConfirm }: Props) {
  const { view } = useDecision();
  const { scores, weights, isAgain } = missing;
  const title = scores.length > 0 ? text.title(missingCount(scores)) : text.weightsTitle;
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onCancel}
      alert
      actions={
        <>
          <Button autoFocus onPress={onCancel}>
            {text.cancel}
          </Button>
          <Button look="primary" onPress={onConfirm}>
            {text.confirm}
          </Button>
        </>
      }
    >
      <div className={styles.words}>
        {scores.length === 0 ? null : (
          <>
            <p>{text.lead}</p>
            <ul>
              {scores.slice(0, mostNamed).map(({ criterion, options }) => (
                <li key={criterion.key}>
                  {text.cell(
                    criterion.name,
                    options.map((option) => option.name),
                  )}
                </li>
              ))}
              {scores.length > mostNamed ? <li>{text.more(scores.length - mostNamed)}</li> : null}
            </ul>
            <p>{isAgain ? text.meansAgain : text.means}</p>
          </>
        )}
        {weights === 0 ? null : <p>{text.weights(weights)}</p>}
        {view.decision.ballotOf === null ? <p>{text.closes}</p> : null}
      </div>
    </Dialog>
  );
}
