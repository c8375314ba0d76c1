import { useDecision } from '../../session/session-context.tsx';
import { decideText as text } from '../../text/decide.ts';
import { triggersText } from '../../text/triggers.ts';
import { Choice } from './choice.tsx';
import { CloseRound } from './close-round.tsx';
import { Consequences } from './consequences.tsx';
import styles from './decide-step.module.css';
import { Confirmation, Reason } from './reason.tsx';
import { Revisit } from './revisit.tsx';
import { StandingFields } from './standing-fields.tsx';

/** The fifth step: the choice with its reason, what follows from it, and where the decision stands. */
export function DecideStep() {
  // Status and dates are the decision's as it stands now.
  const { past } = useDecision();
  return (
    <div className={styles.step}>
      <div className={styles.columns}>
        <div className={styles.main}>
          <section className={styles.section}>
            <h2 id="decide-choice">{text.chosen}</h2>
            <Choice />
            <Reason />
          </section>
          <section className={styles.section}>
            <h2>{text.consequences}</h2>
            <Consequences />
            <Confirmation />
          </section>
          <section className={styles.section}>
            <h2>{triggersText.title}</h2>
            <Revisit />
          </section>
        </div>
        <div className={styles.side}>
          {past ? null : <StandingFields />}
          <CloseRound />
        </div>
      </div>
    </div>
  );
}
