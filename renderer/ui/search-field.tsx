import { Search, X } from 'lucide-react';
import type { RefObject } from 'react';
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components';
import styles from './search-field.module.css';

interface Props {
  readonly label: string;
  readonly placeholder: string;
  /** What the button that empties it is called. */
  readonly clearLabel: string;
  readonly value: string;
  /** Told of each key; at most 500 characters. */
  readonly onChange: (typed: string) => void;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Where words are typed that are looked for. Escape empties it. */
export function SearchField({ label, placeholder, clearLabel, value, onChange, field }: Props) {
  return (
    <AriaSearchField
      className={styles.search ?? ''}
      aria-label={label}
      value={value}
      onChange={(typed) => onChange(typed.slice(0, 500))}
    >
      <Search size={14} aria-hidden className={styles.icon} />
      <Input ref={field} className={styles.input ?? ''} placeholder={placeholder} />
      <Button className={styles.clear ?? ''} aria-label={clearLabel}>
        <X size={14} aria-hidden />
      </Button>
    </AriaSearchField>
  );
}
