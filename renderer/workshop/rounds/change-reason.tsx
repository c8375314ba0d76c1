import { memo } from 'react';
import { roundsText as text } from '../../text/rounds.ts';
import { TextField } from '../../ui/text-field.tsx';
import styles from './change-reason.module.css';

interface Props {
  /** What changed, in words. */
  readonly what: string;
  /** By `subjectOf`. */
  readonly subject: string;
  /** How it was in the round before, as a sentence. */
  readonly was: string;
  /** As it was given; empty where none was. */
  readonly reason: string;
  readonly readOnly: boolean;
  /** The same function from one edit to the next. */
  readonly onReason: (what: string, subject: string, reason: string, focus: string) => void;
}

/** How something was in the round before, and a quiet field for why it is not any more. */
export const ChangeReason = memo(function ChangeReason({ what, subject, was, reason, readOnly, onReason }: Props) {
  return (
    <div className={styles.change}>
      <span className={styles.was}>{was}</span>
      {readOnly && reason === '' ? null : (
        <div className={styles.reason}>
          <TextField
            label={text.whyChangedOf(what)}
            labelHidden
            bare
            rows={1}
            value={reason}
            placeholder={text.whyChanged}
            readOnly={readOnly}
            onChange={(next, focus) => onReason(what, subject, next, focus)}
          />
        </div>
      )}
    </div>
  );
});
