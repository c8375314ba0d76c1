import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import styles from './checkbox.module.css';

interface Props {
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly children: ReactNode;
  readonly isDisabled?: boolean;
}

/** A box to tick, with its text. */
export function Checkbox({ isSelected, onChange, children, isDisabled }: Props) {
  return (
    <AriaCheckbox
      className={styles.checkbox ?? ''}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled ?? false}
    >
      <span className={styles.box} aria-hidden>
        {isSelected ? <Check size={12} strokeWidth={3} /> : null}
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}
