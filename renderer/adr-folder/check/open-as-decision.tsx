import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../session/call.ts';
import { toast } from '../../shell/toasts.tsx';
import { checkText as text } from '../../text/adr-check.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './open-as-decision.module.css';

interface Props {
  readonly repository: string;
  /** Path of the ADR in its repository. */
  readonly file: string;
}

/** Makes a decision of an ADR and opens it; what of the ADR did not fit is said before. */
export function OpenAsDecision({ repository, file }: Props) {
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [made, setMade] = useState<{ readonly id: string; readonly leftOut: readonly string[] } | null>(null);
  const show = (id: string): void => navigate(`/decision/${id}/frame`);
  const open = async (): Promise<void> => {
    setBusy(true);
    try {
      const decision = await call('adr:open-as-decision', { repository, file });
      void queries.invalidateQueries({ queryKey: ['library'] });
      if (decision.leftOut.length === 0) show(decision.id);
      else setMade(decision);
    } catch (error) {
      toast({ kind: 'error', text: error instanceof Error ? error.message : String(error) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button isDisabled={isBusy} onPress={() => void open()}>
        {text.openAsDecision}
      </Button>
      {made ? (
        <Dialog
          title={text.leftOutTitle}
          isOpen
          isRead
          onClose={() => show(made.id)}
          actions={
            <Button look="primary" onPress={() => show(made.id)}>
              {text.toDecision}
            </Button>
          }
        >
          <p className={styles.lead}>{text.leftOut}</p>
          <ul className={styles.list}>
            {made.leftOut.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Dialog>
      ) : null}
    </>
  );
}
