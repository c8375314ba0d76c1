import { useState } from 'react';
import { nameOfCriterion } from '../../../../shared/decision/agreement/names.ts';
import type { Row } from '../../../../shared/decision/entities.ts';
import { call } from '../../../session/call.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { agreementText as text } from '../../../text/agreement.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from './vote-again.module.css';

/** Opens a second vote on a criterion, after saying what happens. */
export function VoteAgain({ criterion }: { readonly criterion: Row<'criterion'> }) {
  const { id, session, view } = useDecision();
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const start = async (): Promise<void> => {
    setIsBusy(true);
    setProblem(null);
    try {
      await session.saved();
      await call('ballot:vote-again', { id, criteria: [criterion.key] });
      await session.reload();
      setIsAsking(false);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <>
      <Button
        onPress={() => {
          setProblem(null);
          setIsAsking(true);
        }}
      >
        {text.voteAgain} …
      </Button>
      <Dialog
        title={text.voteAgainAsk(nameOfCriterion(criterion))}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        alert
        actions={
          <>
            <Button autoFocus onPress={() => setIsAsking(false)}>
              {text.voteAgainCancel}
            </Button>
            <Button look="primary" isDisabled={isBusy} onPress={() => void start()}>
              {text.voteAgain}
            </Button>
          </>
        }
      >
        <ul className={styles.means}>
          {text.voteAgainMeans(view.ballots.length).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {problem === null ? null : <Notice kind="error">{problem}</Notice>}
      </Dialog>
    </>
  );
}
