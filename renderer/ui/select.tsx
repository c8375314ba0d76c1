import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import styles from './select.module.css';

interface Props<K extends string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: K;
  readonly options: readonly { readonly key: K; readonly text: string }[];
  readonly onChange: (key: K) => void;
  readonly isDisabled?: boolean;
}

/** One choice of a longer list. */
export function Select<K extends string>({ label, labelHidden, value, options, onChange, isDisabled }: Props<K>) {
  return (
    <AriaSelect
      className={styles.select ?? ''}
      value={value}
      onChange={(key) => onChange(key as K)}
      isDisabled={isDisabled ?? false}
      {...(labelHidden ? { 'aria-label': label } : {})}
    >
      {labelHidden ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''} />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''}>
        <ListBox className={styles.list ?? ''}>
          {options.map((option) => (
            <ListBoxItem key={option.key} id={option.key} textValue={option.text} className={styles.item ?? ''}>
              {option.text}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
