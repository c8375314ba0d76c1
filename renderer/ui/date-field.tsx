import { useId, useState } from 'react';
import { workshopText } from '../text/workshop.ts';
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
const latest = '2200-12-31';

/** A calendar date in the way of the system; a day counts once it is whole. */
export function DateField({ label, value, onChange, hint }: Props) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const change = (day: string): void => {
    setDraft(day);
    setRefused(false);
    if (day.length === earliest.length && day >= earliest && day <= latest) onChange(day);
  };
  const leave = (input: HTMLInputElement): void => {
    const { valid, badInput } = input.validity;
    setRefused(!valid && (badInput || draft !== null));
    // React does not see half of a day: to it the field is empty and needs no change.
    if (badInput) input.value = value ?? '';
    else if (input.value === '' && value !== null) onChange(null);
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
        className={styles.input}
        min={earliest}
        max={latest}
        value={draft ?? value ?? ''}
        onChange={(event) => change(event.target.value)}
        onBlur={(event) => leave(event.target)}
        {...(hint ? { 'aria-describedby': `${id}hint` } : {})}
      />
      {hint ? (
        <span id={`${id}hint`} className={styles.hint}>
          {hint}
        </span>
      ) : null}
      {refused ? (
        <span role="alert" className={styles.refused}>
          {workshopText.noSuchDay}
        </span>
      ) : null}
    </div>
  );
}
