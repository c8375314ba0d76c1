import type { HistoryEvent } from '../../../../shared/ipc/history-contract.ts';
import { More } from '../../../charts/figure.tsx';
import { historyText as text } from '../../../text/history.ts';
import { EditList } from './edit-list.tsx';
import styles from './event-row.module.css';
import { LookButton } from './look-button.tsx';

interface Props {
  readonly event: HistoryEvent;
  readonly onLook: (seq: number, at: string) => void;
}

/** Something that happened, with the way to the decision as it was then. */
export function EventRow({ event, onLook }: Props) {
  const what = text.event(event);
  const note = text.noteOf(event);
  return (
    <li className={styles.row} data-kind={event.kind}>
      <div className={styles.what}>
        <span>{what}</span>
        {note === '' ? null : <p className={`${styles.note} muted sm`}>{note}</p>}
        {event.kind === 'edits' && event.count > 1 && event.person === null ? (
          <More title={text.showEdits(what)}>
            <EditList first={event.first} last={event.seq} onLook={onLook} />
          </More>
        ) : null}
      </div>
      {event.seq === null ? null : <LookButton seq={event.seq} at={event.at} what={what} onLook={onLook} />}
    </li>
  );
}
