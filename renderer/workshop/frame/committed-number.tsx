import { useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { enteredNumber } from '../../ui/entered-number.ts';
import styles from '../../ui/text-field.module.css';

interface Props {
  readonly label: string;
  readonly value: number | null;
  /** Called when the field is left or Enter is pressed, with a number in the bounds. */
  readonly onCommit: (value: number) => void;
  /** Called when it was emptied; without it an empty field goes back to what is kept. */
  readonly onClear?: () => void;
  readonly lowest: number;
  readonly highest: number;
  /** What to say of anything that is not a number in the bounds. */
  readonly problem: string;
  readonly readOnly: boolean;
}

/** A number that counts only when it is complete, as half of one could mean something else: `1` on the way to `100`. */
export function CommittedNumber({ label, value, onCommit, onClear, lowest, highest, problem, readOnly }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const entered = typed === null ? value : enteredNumber(typed, lowest, highest);
  const commit = (): void => {
    // What cannot be taken stays, with the reason, until it is corrected.
    if (entered === 'invalid') return;
    setTyped(null);
    if (entered === value) return;
    if (entered !== null) onCommit(entered);
    else onClear?.();
  };
  return (
    <TextField
      className={styles.field ?? ''}
      value={typed !== null && (focused || entered === 'invalid') ? typed : value === null ? '' : String(value)}
      onChange={setTyped}
      onFocusChange={setFocused}
      onBlur={commit}
      isInvalid={entered === 'invalid'}
      isReadOnly={readOnly}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Input
        className={styles.input ?? ''}
        inputMode="decimal"
        autoComplete="off"
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
      <FieldError className={styles.error ?? ''}>{entered === 'invalid' ? problem : null}</FieldError>
    </TextField>
  );
}
