import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
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
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const files = plan.data?.files ?? [];
  const write = async (): Promise<void> => {
    setBusy(true);
    try {
      const seen = files.map(({ path, hash }) => ({ path, hash }));
      const written = await call('adr:write-fix', { repository, of, seen });
      toast({ text: text.fixed(written.files.length) });
      onWritten();
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const failed = problem ?? plan.error?.message ?? null;
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
          <Button look="primary" isDisabled={isBusy || files.length === 0} onPress={() => void write()}>
            {text.write}
          </Button>
        </>
      }
    >
      {failed === null ? null : <Notice kind="error">{failed}</Notice>}
      {plan.isPending ? <p className="muted">{text.planning}</p> : null}
      {plan.data ? <p>{files.length === 0 ? text.nothingLeft : text.fixLead(plan.data.count, files.length)}</p> : null}
      <ChangedFiles files={files} />
    </Dialog>
  );
}
