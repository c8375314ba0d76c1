import { useId, useState } from 'react';
import styles from './date-field.module.css';

interface Props {
  readonly label: string;
  /** `YYYY-MM-DD`, or null for none. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly hint?: string;
}

/** Days before this one are years that are still being typed. */
const earliest = '1900-01-01';

/** A calendar date in the way of the system; a day counts once it is whole. */
export function DateField({ label, value, onChange, hint }: Props) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const change = (day: string): void => {
    setDraft(day);
    if (day >= earliest && day.length === earliest.length) onChange(day);
  };
  const leave = (emptied: boolean): void => {
    if (emptied && value !== null) onChange(null);
    setDraft(null);
  };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className={`${styles.input} num`}
        min={earliest}
        max="2200-12-31"
        value={draft ?? value ?? ''}
        onChange={(event) => change(event.target.value)}
        onBlur={(event) => leave(event.target.value === '' && !event.target.validity.badInput)}
        {...(hint ? { 'aria-describedby': `${id}hint` } : {})}
      />
      {hint ? (
        <span id={`${id}hint`} className={styles.hint}>
          {hint}
        </span>
      ) : null}
    </div>
  );
}
