import { useState } from 'react';
import type { ReadAdrView } from '../../../shared/ipc/adr-contract.ts';
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
import { TextForm } from './text-form.tsx';
import { useAdrEdit } from './use-adr-edit.ts';

type Kind = AdrChangeInput['kind'];

interface Props {
  readonly repository: string;
  readonly read: ReadAdrView;
  readonly onClose: () => void;
}

/** Changes an ADR: what is picked, what changes in which file, and then it is written. */
export function EditDialog({ repository, read, onClose }: Props) {
  // The file may change on disk while its text is edited: what is written is compared with what was opened.
  const [opened] = useState(read);
  const { file } = opened;
  const [kind, setKind] = useState<Kind>('facts');
  const [changes, setChanges] = useState<Readonly<Partial<Record<Kind, AdrChangeInput | null>>>>({});
  const change = changes[kind] ?? null;
  const { plan, write, isWriting, problem } = useAdrEdit(repository, opened, change, onClose);
  const pick = (picked: AdrChangeInput | null): void => setChanges((before) => ({ ...before, [kind]: picked }));
  const count = plan.kind === 'planned' ? plan.files.length : 0;
  return (
    <Dialog
      title={text.title(file.title)}
      isOpen
      // A text that was typed is not lost by Escape or a click beside it.
      onClose={changes.text ? stay : onClose}
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
          options={(['facts', 'relation', 'text'] as const).map((key) => ({ key, text: text.kinds[key] }))}
          onChange={setKind}
        />
        {kind === 'facts' ? (
          <FactsForm key="facts" file={file} onPick={pick} />
        ) : kind === 'text' ? (
          <TextForm
            key="text"
            opened={opened.text}
            typed={changes.text?.kind === 'text' ? changes.text.text : null}
            onPick={pick}
          />
        ) : (
          <RelationForm key="relation" repository={repository} file={file} onPick={pick} />
        )}
        <PlanView kind={kind} file={file.path} plan={plan} />
        {problem === null ? null : <Notice kind="error">{problem}</Notice>}
      </div>
    </Dialog>
  );
}

function stay(): void {
  // Only its own buttons close the dialog then.
}
