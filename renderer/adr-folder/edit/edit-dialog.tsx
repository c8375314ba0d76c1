import { useState } from 'react';
import type { AdrFileView } from '../../../shared/ipc/adr-contract.ts';
import type { AdrChangeInput } from '../../../shared/ipc/adr-edit-contract.ts';
import { adrEditText as text } from '../../text/adr-edit.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './edit-dialog.module.css';
import { FactsForm } from './facts-form.tsx';
import { PlanView } from './plan-view.tsx';
import { RelationForm } from './relation-form.tsx';
import { useAdrEdit } from './use-adr-edit.ts';

type Kind = AdrChangeInput['kind'];

interface Props {
  readonly repository: string;
  readonly file: AdrFileView;
  readonly onClose: () => void;
}

/** Changes an ADR: what is picked, what changes in which file, and then it is written. */
export function EditDialog({ repository, file, onClose }: Props) {
  const [kind, setKind] = useState<Kind>('facts');
  const [changes, setChanges] = useState<Readonly<Partial<Record<Kind, AdrChangeInput | null>>>>({});
  const change = changes[kind] ?? null;
  const { plan, write, isWriting, problem } = useAdrEdit(repository, file.path, change, onClose);
  const pick = (picked: AdrChangeInput | null): void => setChanges((before) => ({ ...before, [kind]: picked }));
  const count = plan.kind === 'planned' ? plan.files.length : 0;
  return (
    <Dialog
      title={text.title(file.title)}
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button look="primary" isDisabled={write === null} onPress={() => write?.()}>
            {isWriting ? text.writing : plan.kind === 'conflict' ? text.writeAnyway : text.write(count)}
          </Button>
        </>
      }
    >
      <div className={styles.edit}>
        <Segmented
          label={text.what}
          value={kind}
          options={(['facts', 'relation'] as const).map((key) => ({ key, text: text.kinds[key] }))}
          onChange={setKind}
        />
        {kind === 'facts' ? (
          <FactsForm key="facts" file={file} onPick={pick} />
        ) : (
          <RelationForm key="relation" repository={repository} file={file} onPick={pick} />
        )}
        <PlanView kind={kind} file={file.path} plan={plan} />
        {problem === null ? null : <Notice kind="error">{problem}</Notice>}
      </div>
    </Dialog>
  );
}
