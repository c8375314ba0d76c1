import { useId, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';
import styles from './text-field.module.css';

interface Props {
  readonly label: string;
  /** The label is read out, not shown. */
  readonly labelHidden?: boolean;
  readonly value: string;
  /** Called on every key press; `focus` names the stay in this field, for an edit's focus token. */
  readonly onChange: (value: string, focus: string) => void;
  readonly hint?: string;
  readonly error?: string | null;
  readonly placeholder?: string;
  /** Lines of a text area; one line without. */
  readonly rows?: number;
  readonly readOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly large?: boolean;
  /** Looks like text until it is pointed at or has the focus. */
  readonly bare?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onFocus?: () => void;
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** A text field that hands on every key press; what it shows is always what is kept. */
export function TextField(props: Props) {
  const { label, labelHidden, value, onChange, hint, error, placeholder, rows, readOnly, large } = props;
  const id = useId();
  const stays = useRef(0);
  const [stay, setStay] = useState(`${id}0`);
  const beginStay = (): void => {
    stays.current += 1;
    setStay(`${id}${stays.current}-${Date.now()}`);
    props.onFocus?.();
  };
  const shared = {
    className: `${styles.input} ${large ? styles.large : ''} ${props.bare ? styles.bare : ''}`,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(props.onKeyDown ? { onKeyDown: props.onKeyDown } : {}),
    ...(props.inputRef ? { ref: props.inputRef } : {}),
  };
  return (
    <AriaTextField
      className={styles.field ?? ''}
      value={value}
      onChange={(text) => onChange(text, stay)}
      onFocus={beginStay}
      isInvalid={Boolean(error)}
      isReadOnly={readOnly ?? false}
      autoFocus={props.autoFocus ?? false}
      {...(labelHidden ? { 'aria-label': label } : {})}
    >
      {labelHidden ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      {rows ? <TextArea rows={rows} {...shared} /> : <Input {...shared} />}
      {hint && !error ? (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
