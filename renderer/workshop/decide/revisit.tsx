import { Plus } from 'lucide-react';
import { useState } from 'react';
import { monthsLater } from '../../../shared/decision/calendar.ts';
import { setDay } from '../../../shared/decision/edits/decide.ts';
import { newKey } from '../../../shared/decision/keys.ts';
import { useDecision } from '../../session/session-context.tsx';
import { useEdit } from '../../session/use-edit.ts';
import { decideText } from '../../text/decide.ts';
import { formatDay } from '../../text/numbers.ts';
import { triggersText as text } from '../../text/triggers.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './revisit.module.css';
import { today } from './today.ts';
import { TriggerItem } from './trigger-item.tsx';

/** When the decision is looked at again: on a day, or when something happens. The decision's own, also once a round is closed. */
export function Revisit() {
  return (
    <>
      <ReviewDate />
      <Triggers />
    </>
  );
}

function ReviewDate() {
  const { decision } = useDecision().view;
  const { edit, refusal } = useEdit();
  const put = (day: string | null): void => {
    edit({ label: decideText.edits.reviewDate, make: (state) => setDay(state, 'reviewDate', day) });
  };
  return (
    <div className={styles.date}>
      <DateField
        label={text.reviewDate}
        value={decision.reviewDate}
        {...(decision.reviewDate === null ? {} : { hint: formatDay(decision.reviewDate) })}
        onChange={put}
      />
      <div className={styles.shortcuts}>
        <Button look="quiet" onPress={() => put(monthsLater(today(), 6))}>
          {text.inSixMonths}
        </Button>
        <Button look="quiet" onPress={() => put(monthsLater(today(), 12))}>
          {text.inAYear}
        </Button>
      </div>
      {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
    </div>
  );
}

/** What would make us come back; one line where there is nothing yet. */
function Triggers() {
  const { triggers } = useDecision().view;
  const { edit, refusal } = useEdit();
  // The line that was asked for has the key that its row will have, so that it keeps the focus when it becomes one.
  const [waiting, setWaiting] = useState<string | null>(null);
  const isRow = triggers.some(({ key }) => key === waiting);
  const lines = [
    ...triggers.map((row) => ({ id: row.key, row })),
    ...(waiting === null || isRow ? [] : [{ id: waiting, row: null }]),
  ];
  return (
    <section>
      <div className={styles.head}>
        <h3>{text.triggers}</h3>
        <Button look="quiet" onPress={() => setWaiting(newKey())}>
          <Plus size={14} aria-hidden />
          {text.add}
        </Button>
      </div>
      {lines.length === 0 ? null : (
        <ul className={styles.list}>
          {lines.map(({ id, row }, place) => (
            <TriggerItem key={id} id={id} row={row} place={place} edit={edit} onGone={() => setWaiting(null)} />
          ))}
        </ul>
      )}
      {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
    </section>
  );
}
