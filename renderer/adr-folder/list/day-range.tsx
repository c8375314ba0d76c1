import { adrText as text } from '../../text/adr-folder.ts';
import styles from './day-range.module.css';

interface Props {
  /** `YYYY-MM-DD`; null for no bound. */
  readonly from: string | null;
  readonly to: string | null;
  readonly onChange: (part: { readonly from: string | null } | { readonly to: string | null }) => void;
}

/** First and last day of a filter, each of which may be left open. */
export function DayRange({ from, to, onChange }: Props) {
  return (
    <div className={styles.range}>
      <span aria-hidden>{text.from}</span>
      <Day label={text.fromDay} value={from} onChange={(day) => onChange({ from: day })} />
      <span aria-hidden>{text.to}</span>
      <Day label={text.toDay} value={to} onChange={(day) => onChange({ to: day })} />
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <input
      type="date"
      aria-label={label}
      className={`${styles.day} num`}
      // A year has four digits, also while it is typed.
      max="9999-12-31"
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    />
  );
}
