import { TextField } from '../../ui/text-field.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string, focus: string) => void;
  readonly readOnly: boolean;
  readonly placeholder?: string;
}

/** A name in a row: looks like text, wraps where it is long, stays one line of text. */
export function NameField({ label, value, onChange, readOnly, placeholder }: Props) {
  return (
    <TextField
      label={label}
      labelHidden
      bare
      rows={1}
      value={value}
      readOnly={readOnly}
      placeholder={placeholder ?? label}
      onChange={(text, focus) => onChange(oneLine(text), focus)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
    />
  );
}

/** Text without line breaks. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/gu, ' ');
}
