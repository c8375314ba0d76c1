import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { recordTitle } from '../../../shared/adr/record-title.ts';
import type { Output, RecordPlan } from '../../../shared/ipc/contract.ts';
import { CommitRecord } from '../../adr-folder/commit/commit-record.tsx';
import { call } from '../../session/call.ts';
import { useDecision } from '../../session/session-context.tsx';
import { toast } from '../../shell/toasts.tsx';
import { recordText as text } from '../../text/record.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Diff } from './diff.tsx';
import { releasedBy, supersededBy, supersedesNow } from './superseded.ts';
import { WhatGoesIn } from './what-goes-in.tsx';
import styles from './write-record.module.css';

type Conflict = Extract<Output<'record:write'>, { kind: 'changed-on-disk' }>;

interface Props {
  readonly plan: RecordPlan;
  /** Why the ADR cannot be updated in place; null where it can, or none is. */
  readonly refusal: string | null;
}

/** Says what will lie in the repository, and writes it; a file that was changed by hand only after it was looked at. */
export function WriteRecord({ plan, refusal }: Props) {
  const { id, session, view, evaluation } = useDecision();
  const queries = useQueryClient();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const write = useMutation({
    mutationFn: async (overwrite: string | null) => {
      await session.saved();
      const result = await call('record:write', { id, overwrite });
      // The record of a later round ends the review that the round was opened for.
      if (result.kind === 'written' && plan.ending) await session.reload();
      return result;
    },
    onSuccess: (result) => {
      if (result.kind === 'changed-on-disk') {
        setConflict(result);
        return;
      }
      setConflict(null);
      toast({ text: text.written(result.files) });
    },
    onError: () => setConflict(null),
    // The plan, the difference to it, the library and an older decision may all say something else now.
    onSettled: () =>
      queries.invalidateQueries({ predicate: ({ queryKey: [kind, of] }) => kind !== 'decision' || of !== id }),
  });
  const untitled = recordTitle(view) === '';
  const way = plan.origin?.way ?? 'beside';
  const supersedes = way === 'beside' ? supersedesNow(plan, view) : null;
  const own = evaluation.kind === 'evaluated' ? 3 : 2;
  const isOther = way === 'supersede' || supersededBy(plan, supersedes) !== null;
  const files = own + (isOther ? 1 : 0) + releasedBy(plan, supersedes).length;
  const isUpdate = way === 'in-place';
  const isUnusable = way !== 'beside' && plan.origin?.isUsable === false;
  return (
    <div className={styles.write}>
      <WhatGoesIn />
      {untitled ? <Notice kind="warn">{text.needsTitle}</Notice> : null}
      {refusal === null ? null : <Notice kind="warn">{text.notUpdatable(refusal)}</Notice>}
      <Button
        look="primary"
        isDisabled={
          plan.folder === null ||
          plan.folderProblem !== null ||
          untitled ||
          refusal !== null ||
          isUnusable ||
          write.isPending
        }
        onPress={() => write.mutate(null)}
      >
        {write.isPending ? text.writing : text.write(files)}
      </Button>
      {write.isError ? <Notice kind="error">{write.error.message}</Notice> : null}
      <CommitRecord decision={id} />
      <Dialog
        title={isUpdate ? text.updateChangedTitle : text.overwriteTitle}
        isOpen={conflict !== null}
        onClose={() => setConflict(null)}
        wide
        actions={
          <>
            <Button look="danger" onPress={() => conflict && write.mutate(conflict.hash)}>
              {isUpdate ? text.updateChanged : text.overwrite}
            </Button>
            <Button look="primary" onPress={() => setConflict(null)}>
              {text.keep}
            </Button>
          </>
        }
      >
        {conflict ? (
          <Diff
            lead={(isUpdate ? text.updateChangedLead : text.overwriteLead)(conflict.fileName)}
            before={conflict.onDisk}
            after={conflict.ours}
          />
        ) : null}
      </Dialog>
    </div>
  );
}
