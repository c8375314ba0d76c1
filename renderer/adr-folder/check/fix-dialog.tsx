import { useMutation, useQuery } from '@tanstack/react-query';
import type { LintFinding } from '../../../shared/ipc/adr-check-contract.ts';
import { call } from '../../session/call.ts';
import { toast } from '../../shell/toasts.tsx';
import { checkText as text } from '../../text/adr-check.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ChangedFiles } from './changed-files.tsx';

interface Props {
  readonly repository: string;
  /** The finding to mend; null for all that is safe. */
  readonly finding: LintFinding | null;
  readonly onClose: () => void;
  /** When files were written. */
  readonly onWritten: () => void;
}

/** Shows what a fix changes, and writes it on request: only over what was shown. */
export function FixDialog({ repository, finding, onClose, onWritten }: Props) {
  const of = finding && { file: finding.file, line: finding.line, rule: finding.rule, message: finding.message };
  const plan = useQuery({
    queryKey: ['plan-fix', repository, of],
    queryFn: () => call('adr:plan-fix', { repository, of }),
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });
  const files = plan.data?.files ?? [];
  const write = useMutation({
    mutationFn: () => call('adr:write-fix', { repository, of, seen: files.map(({ path, hash }) => ({ path, hash })) }),
    onSuccess: (written) => {
      toast({ text: text.fixed(written.files.length) });
      onWritten();
      onClose();
    },
  });
  const failed = write.error ?? plan.error;
  return (
    <Dialog
      title={text.fixTitle}
      isOpen
      wide
      isRead
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button look="primary" isDisabled={write.isPending || files.length === 0} onPress={() => write.mutate()}>
            {text.write}
          </Button>
        </>
      }
    >
      {failed === null ? null : <Notice kind="error">{failed.message}</Notice>}
      {plan.isPending ? <p className="muted">{text.planning}</p> : null}
      {plan.data ? <p>{files.length === 0 ? text.nothingLeft : text.fixLead(plan.data.count, files.length)}</p> : null}
      <ChangedFiles files={files} />
    </Dialog>
  );
}
