import { putOutcome } from '../../../shared/decision/edits/decide.ts';
import { failedMustHaves } from '../../../shared/decision/evaluation-input.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { decideText as text } from '../../text/decide.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './reason.module.css';

/** Why the chosen option; where the numbers speak against it, that is said and a reason asked for. */
export function Reason() {
  const { view, evaluation, closed } = useDecision();
  const { edit, refusal } = useEdit();
  const chosen = view.options.find(({ key }) => key === view.outcome.option);
  const leaders = evaluation.kind === 'evaluated' ? evaluation.leaders : [];
  const failed = chosen ? failedMustHaves(view, chosen) : [];
  // One that failed is never among the leaders: the must-have is the reason that matters then.
  const deviates = chosen !== undefined && failed.length === 0 && leaders.length > 0 && !leaders.includes(chosen.key);
  const against = deviates || failed.length > 0;
  const nameOf = (key: string): string => view.options.find((option) => option.key === key)?.name ?? key;
  const label = chosen ? (against ? text.reasonAgainst(chosen.name) : text.reasonFor(chosen.name)) : text.reason;
  return (
    <div className={styles.reason}>
      {chosen && deviates ? <Notice kind="warn">{text.notLeader(chosen.name, leaders.map(nameOf))}</Notice> : null}
      {chosen && failed.length > 0 ? <Notice kind="warn">{text.failedMustHave(chosen.name, failed)}</Notice> : null}
      <TextField
        label={label}
        rows={4}
        value={view.outcome.reason}
        hint={text.reasonHint}
        error={refusal ?? (against && view.outcome.reason.trim() === '' ? text.reasonMissing : null)}
        readOnly={closed}
        onChange={(reason, focus) =>
          edit({
            label: text.edits.reason,
            focus,
            make: (state) => putOutcome(state, view.round.round, { reason }),
          })
        }
      />
    </div>
  );
}

/** How it will be checked that the decision is followed. */
export function Confirmation() {
  const { view, closed } = useDecision();
  const { edit, refusal } = useEdit();
  return (
    <div className={styles.confirmation}>
      <TextField
        label={text.confirmation}
        rows={2}
        value={view.outcome.confirmation}
        hint={text.confirmationHint}
        error={refusal}
        readOnly={closed}
        onChange={(confirmation, focus) =>
          edit({
            label: text.edits.confirmation,
            focus,
            make: (state) => putOutcome(state, view.round.round, { confirmation }),
          })
        }
      />
    </div>
  );
}
