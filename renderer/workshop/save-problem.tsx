import { useDecision } from '../session/session-context.tsx';
import { sessionText } from '../text/session.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ClosedNotice } from './rounds/closed-notice.tsx';
import styles from './save-problem.module.css';

/** Says what could not be saved, and that a closed round can only be read. */
export function SaveProblem() {
  const { problem, saving, closed, session } = useDecision();
  if (problem === null && !closed) return null;
  return (
    <div className={styles.notices}>
      {problem === null ? null : (
        <Notice
          kind="error"
          actions={
            saving === 'failed' ? <Button onPress={() => void session.flush()}>{sessionText.tryAgain}</Button> : null
          }
        >
          {problem}
        </Notice>
      )}
      {closed ? <ClosedNotice /> : null}
    </div>
  );
}
