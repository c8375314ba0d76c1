import { memo, useId, useState, type KeyboardEvent, type Ref } from 'react';
import { FieldError, Input, TextField } from 'react-aria-components';
import { enteredNumber } from './entered-number.ts';
import styles from './number-input.module.css';

interface Props {
  /** Read out, not shown: the field stands beside what it belongs to. */
  readonly label: string;
  readonly value: number | null;
  /** Called on every key press that leaves a number or nothing (null); `focus` names the stay in this field. */
  readonly onChange: (value: number | null, focus: string) => void;
  readonly lowest: number;
  readonly highest: number;
  /** What to say of anything that is not a number between the two. */
  readonly problem: string;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onFocus?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly tabIndex?: number;
}

/** A narrow field for a number. While it has the focus it shows what was typed, otherwise what is kept. */
export const NumberInput = memo(function NumberInput(props: Props) {
  const { label, value, onChange, lowest, highest, problem, placeholder, readOnly } = props;
  const id = useId();
  const [stay, setStay] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const entered = typed === null ? null : enteredNumber(typed, lowest, highest);
  const isInvalid = entered === 'invalid';
  return (
    <TextField
      aria-label={label}
      className={styles.field ?? ''}
      value={typed ?? (value === null ? '' : String(value))}
      isInvalid={isInvalid}
      isReadOnly={readOnly ?? false}
      onChange={(text) => {
        setTyped(text);
        const number = enteredNumber(text, lowest, highest);
        if (number !== 'invalid') onChange(number, stay);
      }}
      onFocus={() => {
        setStay(`${id}${Date.now()}`);
        props.onFocus?.();
      }}
      onBlur={() => setTyped(null)}
    >
      <Input
        className={styles.input ?? ''}
        inputMode="decimal"
        autoComplete="off"
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(props.onKeyDown ? { onKeyDown: props.onKeyDown } : {})}
        {...(props.inputRef ? { ref: props.inputRef } : {})}
        {...(props.tabIndex === undefined ? {} : { tabIndex: props.tabIndex })}
      />
      <FieldError className={styles.error ?? ''}>{isInvalid ? problem : null}</FieldError>
    </TextField>
  );
});
