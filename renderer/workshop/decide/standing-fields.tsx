import { setDay, setRecordTitle, setStatus, setSupersededBy } from '../../../shared/decision/edits/decide.ts';
import { statuses } from '../../../shared/decision/entities.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { decideText as text } from '../../text/decide.ts';
import { formatDay } from '../../text/numbers.ts';
import { workshopText } from '../../text/workshop.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './standing-fields.module.css';
import { today } from './today.ts';

/** Status, date and the title of the record: the decision's own, which can be set after a round was closed too. */
export function StandingFields() {
  const { view } = useDecision();
  const { edit, refusal } = useEdit();
  const { decision } = view;
  return (
    <div className={styles.fields}>
      <Select
        label={text.status}
        value={decision.status}
        options={statuses.map((status) => ({ key: status, text: workshopText.statuses[status] }))}
        onChange={(status) =>
          edit({
            label: text.edits.status(workshopText.statuses[status]),
            make: (state) => setStatus(state, status, today()),
          })
        }
      />
      {decision.status === 'superseded' ? (
        <TextField
          label={text.supersededBy}
          value={decision.supersededBy}
          onChange={(title, focus) =>
            edit({ label: text.edits.supersededBy, focus, make: (state) => setSupersededBy(state, title) })
          }
        />
      ) : null}
      <DateField
        label={text.date}
        value={decision.date}
        hint={text.dateHint(decision.date === null ? null : formatDay(decision.date))}
        onChange={(day) => edit({ label: text.edits.date, make: (state) => setDay(state, 'date', day) })}
      />
      <TextField
        label={text.recordTitle}
        rows={2}
        value={decision.recordTitle}
        placeholder={decision.title}
        hint={text.recordTitleHint}
        onChange={(title, focus) =>
          edit({
            label: text.edits.recordTitle,
            focus,
            make: (state) => setRecordTitle(state, title.replace(/\s*\n\s*/g, ' ')),
          })
        }
      />
      {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
    </div>
  );
}
