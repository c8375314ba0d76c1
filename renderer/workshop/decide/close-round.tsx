import { useState } from 'react';
import { closeRound } from '../../../shared/decision/edits/decide.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { toast } from '../../shell/toasts.tsx';
import { decideText as text } from '../../text/decide.ts';
import { formatDay } from '../../text/numbers.ts';
import { workshopText } from '../../text/workshop.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { namesOfSealed } from '../rounds/names-of-sealed.ts';
import { StartRoundButton } from '../rounds/start-round.tsx';
import styles from './close-round.module.css';

/** Offers to close the round once the decision is accepted and an option chosen, and says what that means before it is done. */
export function CloseRound() {
  const { state, view, past } = useDecision();
  const { edit, refusal } = useEdit();
  const [asking, setAsking] = useState(false);
  const { round, closedAt } = view.round;
  if (closedAt !== null)
    return (
      <section className={styles.close}>
        <p className="muted sm">{text.closedOn(formatDay(closedAt))}</p>
        {past ? null : <StartRoundButton />}
      </section>
    );
  if (view.decision.status !== 'accepted' || view.outcome.option === null) return null;
  const names = namesOfSealed(state, view);
  const means = names.length === 0 ? text.closeMeans : [...text.closeMeans, text.closeSealed(names)];
  const close = (): void => {
    const now = new Date().toISOString();
    setAsking(false);
    if (edit({ label: text.edits.close(round), make: (state) => closeRound(state, round, now) }))
      toast({ text: text.closedNow(round) });
  };
  return (
    <section className={styles.close}>
      <h2>{text.close}</h2>
      <p className="muted sm">{text.closeLead}</p>
      <Button onPress={() => setAsking(true)}>{text.close} …</Button>
      {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
      <Dialog
        title={text.closeAsk(round)}
        isOpen={asking}
        onClose={() => setAsking(false)}
        alert
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{workshopText.cancel}</Button>
            <Button look="primary" onPress={close}>
              {text.closeConfirm}
            </Button>
          </>
        }
      >
        <ul className={styles.means}>
          {means.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Dialog>
    </section>
  );
}
