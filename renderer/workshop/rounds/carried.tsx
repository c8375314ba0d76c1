import { Check } from 'lucide-react';
import { memo } from 'react';
import { Button } from 'react-aria-components';
import { roundsText as text } from '../../text/rounds.ts';
import styles from './carried.module.css';

/** The sign of what was taken over and not looked at yet: a broken ring. Beside it, or read out, stands what it means. */
export function CarriedSign() {
  return (
    <svg className={styles.sign} viewBox="0 0 10 10" width="10" height="10" aria-hidden>
      <circle cx="5" cy="5" r="4" />
    </svg>
  );
}

interface Props {
  /** What it is about, in words. */
  readonly what: string;
  /** By `subjectOf`. */
  readonly subject: string;
  /** Sign and tick alone say so, with a tooltip: for many in a list. */
  readonly short?: boolean;
  readonly readOnly: boolean;
  /** The same function from one edit to the next. */
  readonly onKeep: (what: string, subject: string) => void;
}

/** Says that something was taken over and not looked at yet, with the button that keeps it as it is. */
export const Carried = memo(function Carried({ what, subject, short = false, readOnly, onKeep }: Props) {
  return (
    <span className={styles.carried} title={short ? text.carriedTip : undefined}>
      <CarriedSign />
      <span className={short ? 'visually-hidden' : undefined}>{text.carried}</span>
      {readOnly ? null : (
        <Button
          className={`${styles.keep} ${short ? styles.small : ''}`}
          aria-label={text.stillSoOf(what)}
          onPress={() => onKeep(what, subject)}
        >
          {short ? <Check size={13} aria-hidden /> : text.stillSo}
        </Button>
      )}
    </span>
  );
});
