import { Label, Radio, RadioGroup, Text } from 'react-aria-components';
import { FilePath } from './file-path.tsx';
import styles from './record-way.module.css';

interface Props<Way extends string> {
  readonly label: string;
  /** The file that the choice is about. */
  readonly file: string;
  readonly ways: readonly { readonly key: Way; readonly text: string; readonly isPossible: boolean }[];
  readonly value: Way;
  readonly hint: string;
  readonly onChange: (way: Way) => void;
}

/** What becomes of a file that is there already. */
export function WayChoice<Way extends string>({ label, file, ways, value, hint, onChange }: Props<Way>) {
  return (
    <RadioGroup className={styles.group ?? ''} value={value} onChange={(way) => onChange(way as Way)}>
      <Label className={styles.label ?? ''}>{label}</Label>
      <FilePath path={file} />
      {ways.map((way) => (
        <Radio key={way.key} value={way.key} className={styles.item ?? ''} isDisabled={!way.isPossible}>
          <span aria-hidden className={styles.mark} />
          <span className={styles.name}>{way.text}</span>
        </Radio>
      ))}
      <Text slot="description" className={styles.hint ?? ''}>
        {hint}
      </Text>
    </RadioGroup>
  );
}
