import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { pastedLines } from '../../shared/decision/edits/pasted-lines.ts';
import { Button } from './button.tsx';
import styles from './add-field.module.css';
import { TextField } from './text-field.tsx';

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly buttonText: string;
  /** Takes new items; false where they were refused, then what was typed stays. */
  readonly onAdd: (items: readonly string[]) => boolean;
  /** What a typed line consists of; the line itself unless told. */
  readonly split?: (line: string) => readonly string[];
}

/** Adds items to a list: Enter adds what was typed, a list that is pasted gives one item a line. */
export function AddField({ label, placeholder, buttonText, onAdd, split }: Props) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const add = (items: readonly string[]): void => {
    if (items.length > 0 && onAdd(items)) setTyped('');
  };
  const itemsOf = (text: string): readonly string[] => pastedLines(text).flatMap((line) => split?.(line) ?? [line]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add(itemsOf(typed));
  };
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text/plain');
    if (pastedLines(pasted).length < 2) return;
    event.preventDefault();
    // What stands in the field already is the first item; nothing typed is lost.
    add([...itemsOf(typed), ...itemsOf(pasted)]);
  };
  return (
    <div className={styles.add} onPaste={onPaste}>
      <TextField
        label={label}
        labelHidden
        value={typed}
        onChange={setTyped}
        placeholder={placeholder}
        onKeyDown={onKeyDown}
        inputRef={field}
      />
      <Button
        aria-label={label}
        onPress={() => {
          add(itemsOf(typed));
          field.current?.focus();
        }}
      >
        {buttonText}
      </Button>
    </div>
  );
}
