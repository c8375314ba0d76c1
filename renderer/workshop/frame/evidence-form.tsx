import { setEvidence, type EvidenceField } from '../../../shared/decision/edits/evidence.ts';
import type { Row } from '../../../shared/decision/entities.ts';
import { useEdit } from '../../session/use-edit.ts';
import { frameText } from '../../text/frame.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CommittedNumber } from './committed-number.tsx';
import { everyOption, type Concerned } from './concerned-options.ts';
import styles from './evidence.module.css';
import { Refusal } from './refusal.tsx';

const text = frameText.details;
const years = { lowest: 1900, highest: 2200 } as const;

interface Props {
  readonly evidence: Row<'evidence'>;
  /** Name of the criterion, for undo. */
  readonly criterion: string;
  readonly options: readonly Concerned[];
  readonly onDone: () => void;
}

/** All there is to know of one piece of evidence. What is changed is kept at once. */
export function EvidenceForm({ evidence, criterion, options, onDone }: Props) {
  const { edit, refusal } = useEdit();
  const set = <F extends EvidenceField>(field: F, value: Row<'evidence'>[F], focus?: string): boolean =>
    edit({
      label: frameText.edits.changeEvidence(criterion),
      ...(focus === undefined ? {} : { focus }),
      make: (state) => setEvidence(state, evidence.round, evidence.key, field, value),
    });
  const textField = (field: 'source' | 'url' | 'quoting' | 'caveat', label: string) => (
    <TextField label={label} value={evidence[field]} onChange={(value, focus) => set(field, value, focus)} />
  );
  const yearField = (field: 'factYear' | 'sourceYear', label: string) => (
    <CommittedNumber
      {...years}
      problem={text.yearProblem(years.lowest, years.highest)}
      label={label}
      value={evidence[field]}
      readOnly={false}
      onCommit={(year) => set(field, Math.round(year))}
      onClear={() => set(field, null)}
    />
  );
  return (
    <div className={styles.form}>
      <div className={styles.whole}>
        <TextField
          label={text.fact}
          rows={2}
          autoFocus
          value={evidence.fact}
          onChange={(value, focus) => set('fact', value, focus)}
        />
      </div>
      <Select
        label={text.about}
        value={evidence.option ?? everyOption}
        options={options}
        onChange={(option) => set('option', option === everyOption ? null : option)}
      />
      {yearField('factYear', text.factYear)}
      {textField('source', text.source)}
      {yearField('sourceYear', text.sourceYear)}
      {textField('url', text.url)}
      {textField('quoting', text.quoting)}
      <div className={styles.whole}>{textField('caveat', text.caveat)}</div>
      <Checkbox isSelected={evidence.asPublished} onChange={(selected) => set('asPublished', selected)}>
        {text.asPublished}
      </Checkbox>
      <div className={styles.done}>
        <Button onPress={onDone}>{text.doneFact}</Button>
      </div>
      <Refusal reason={refusal} />
    </div>
  );
}
