import { useState } from 'react';
import type { AdrFileView } from '../../../shared/ipc/adr-contract.ts';
import { editableRelations, type AdrChangeInput } from '../../../shared/ipc/adr-edit-contract.ts';
import { adrEditText as text } from '../../text/adr-edit.ts';
import { Select } from '../../ui/select.tsx';
import { AdrPicker } from './adr-picker.tsx';
import styles from './edit-dialog.module.css';

type Relation = Extract<AdrChangeInput, { kind: 'relation' }>['relation'];

interface Props {
  readonly repository: string;
  readonly file: AdrFileView;
  readonly onPick: (change: AdrChangeInput | null) => void;
}

/** How an ADR relates to which other one. */
export function RelationForm({ repository, file, onPick }: Props) {
  const [relation, setRelation] = useState<Relation>('superseded-by');
  const [other, setOther] = useState<string | null>(null);
  const tell = (said: Relation, to: string | null): void => {
    setRelation(said);
    setOther(to);
    onPick(to === null ? null : { kind: 'relation', relation: said, other: to });
  };
  return (
    <div className={styles.relation}>
      <Select<Relation>
        label={text.relation}
        value={relation}
        options={editableRelations.map((key) => ({ key, text: text.relations[key] }))}
        onChange={(said) => tell(said, other)}
      />
      <AdrPicker
        repository={repository}
        label={text.other}
        searchLabel={text.search}
        except={file.path}
        picked={other}
        onPick={(to) => tell(relation, to)}
      />
    </div>
  );
}
