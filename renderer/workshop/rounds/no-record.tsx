import { roundsText as text } from '../../text/rounds.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import styles from './no-record.module.css';

/** Record while an earlier round is looked at: records are of the newest. */
export function NoRecord() {
  return (
    <div className={styles.step}>
      <EmptyState title={text.noRecord}>{text.noRecordHint}</EmptyState>
    </div>
  );
}
