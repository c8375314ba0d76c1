import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../session/call.ts';
import { toast } from '../../shell/toasts.tsx';
import { adrCommitText as text } from '../../text/adr-commit.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { adrQueries } from '../use-repository-changes.ts';
import { BranchChoice } from './branch-choice.tsx';
import { branchProposal } from './branch-proposal.ts';
import { ChangedFiles } from './changed-files.tsx';
import styles from './commit.module.css';
import { commitStateQuery } from './commit-state-query.ts';

interface Props {
  readonly repository: string;
  readonly onClose: () => void;
}

/** Commits ADRs: which files, with which message, onto which branch; what keeps from it is said in words. */
export function CommitDialog({ repository, onClose }: Props) {
  const queries = useQueryClient();
  const [ticked, setTicked] = useState<readonly string[] | null>(null);
  const [ownMessage, setOwnMessage] = useState<string | null>(null);
  const [wantsBranch, setWantsBranch] = useState(false);
  const [ownBranch, setOwnBranch] = useState<string | null>(null);
  const reading = useQuery({ ...commitStateQuery(repository, ticked), refetchOnMount: 'always' });
  const state = reading.data?.kind === 'repository' ? reading.data : null;
  const listed = state?.files ?? [];
  const files = listed.filter(({ path, written }) => ticked?.includes(path) ?? written).map(({ path }) => path);
  const message = ownMessage ?? state?.message ?? '';
  const onNew = wantsBranch || state?.branch === null;
  const branch = ownBranch ?? branchProposal(files[0] ?? '');
  const commit = useMutation({
    mutationFn: () => call('adr:commit', { repository, files, message, newBranch: onNew ? branch : null }),
    onSuccess: (done) => {
      toast({ text: text.committed(done.branch, done.commit) });
      onClose();
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: adrQueries.history(repository) });
      return queries.invalidateQueries({ queryKey: adrQueries.content(repository) });
    },
  });
  const obstacle = state?.obstacle ?? (reading.data?.kind === 'without' ? reading.data.message : null);
  const cannot = state === null || obstacle !== null || files.length === 0 || message.trim() === '';
  return (
    <Dialog
      title={text.title}
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button look="primary" isDisabled={cannot || commit.isPending} onPress={() => commit.mutate()}>
            {commit.isPending ? text.committing : text.commit(files.length)}
          </Button>
        </>
      }
    >
      <div className={styles.commit}>
        <p className="muted">{text.lead}</p>
        {reading.isError ? <Notice kind="error">{reading.error.message}</Notice> : null}
        {obstacle === null ? null : (
          <Notice kind="warn" actions={<Button onPress={() => void reading.refetch()}>{text.lookAgain}</Button>}>
            {obstacle}
          </Notice>
        )}
        {state ? (
          <>
            <ChangedFiles files={listed} more={state.more} ticked={files} onTick={setTicked} />
            <TextField
              label={text.message}
              rows={3}
              value={message}
              onChange={(typed) => setOwnMessage(typed.slice(0, 20_000))}
            />
            {state.branch === null && obstacle !== null ? null : (
              <BranchChoice
                present={state.branch}
                onNew={onNew}
                name={branch}
                onNewChange={setWantsBranch}
                onName={(typed) => setOwnBranch(typed.slice(0, 250))}
              />
            )}
            {state.identity === null ? null : <p className={styles.from}>{text.from(state.identity)}</p>}
          </>
        ) : null}
        {commit.isError ? <Notice kind="error">{commit.error.message}</Notice> : null}
      </div>
    </Dialog>
  );
}
