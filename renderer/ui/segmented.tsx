import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './segmented.module.css';

interface Props<K extends string> {
  readonly label: string;
  readonly value: K;
  readonly options: readonly { readonly key: K; readonly text: string }[];
  readonly onChange: (key: K) => void;
  readonly isDisabled?: boolean;
}

/** A few choices side by side, one of which is taken. */
export function Segmented<K extends string>({ label, value, options, onChange, isDisabled }: Props<K>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles.group ?? ''}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={isDisabled ?? false}
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined) onChange(key as K);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.key} id={option.key} className={styles.item ?? ''}>
          {option.text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
