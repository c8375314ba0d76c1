import { useState } from 'react';
import type { AdrFileView } from '../../../shared/ipc/adr-contract.ts';
import type { AdrChangeInput } from '../../../shared/ipc/adr-edit-contract.ts';
import { adrEditText as text, statusWord } from '../../text/adr-edit.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { today } from '../../workshop/decide/today.ts';
import styles from './edit-dialog.module.css';

/** By what it was superseded is told with the other ADR. */
const offered = ['draft', 'proposed', 'accepted', 'rejected', 'deprecated'] as const;

type Picked = 'present' | 'own' | (typeof offered)[number];

interface Props {
  readonly file: AdrFileView;
  /** Null where nothing is picked that differs. */
  readonly onPick: (change: AdrChangeInput | null) => void;
}

/** Another status and another date. */
export function FactsForm({ file, onPick }: Props) {
  const [picked, setPicked] = useState<Picked>('present');
  const [own, setOwn] = useState('');
  const [day, setDay] = useState(file.date?.day ?? null);
  const tell = (status: Picked, words: string, on: string | null): void => {
    setPicked(status);
    setOwn(words);
    setDay(on);
    const said = status === 'present' ? null : status === 'own' ? words.trim().slice(0, 100) || null : status;
    const changedDay = on === (file.date?.day ?? null) ? null : on;
    onPick(said === null && changedDay === null ? null : { kind: 'facts', status: said, day: changedDay });
  };
  const present = file.status ? statusWord(file.status.known ?? file.status.text) : '–';
  return (
    <div className={styles.facts}>
      <Select<Picked>
        label={text.status}
        value={picked}
        options={[
          { key: 'present', text: text.presentStatus(present) },
          ...offered.filter((status) => status !== file.status?.known).map((key) => ({ key, text: statusWord(key) })),
          { key: 'own', text: text.ownStatus },
        ]}
        onChange={(status) => tell(status, own, day)}
      />
      {picked === 'own' ? (
        <TextField label={text.ownStatusLabel} value={own} onChange={(words) => tell(picked, words, day)} />
      ) : null}
      <div className={styles.day}>
        <DateField label={text.date} value={day} onChange={(on) => tell(picked, own, on)} />
        <Button isDisabled={day === today()} onPress={() => tell(picked, own, today())}>
          {text.today}
        </Button>
      </div>
    </div>
  );
}
