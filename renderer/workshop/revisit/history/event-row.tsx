import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from 'react-aria-components';
import type { HistoryEvent } from '../../../../shared/ipc/history-contract.ts';
import { historyText as text } from '../../../text/history.ts';
import { EditList } from './edit-list.tsx';
import styles from './event-row.module.css';
import { LookButton } from './look-button.tsx';

interface Props {
  readonly event: HistoryEvent;
  readonly onLook: (seq: number, at: string) => void;
}

/** Something that happened, with the way to the decision as it was then; several edits open to the single ones. */
export function EventRow({ event, onLook }: Props) {
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  const what = text.event(event);
  const note = text.noteOf(event);
  // What was entered on a ballot has no names.
  const isList = event.kind === 'edits' && event.count > 1 && event.person === null;
  return (
    <li className={styles.row} data-kind={event.kind}>
      <div className={styles.head}>
        {isList ? (
          <Button
            className={styles.trigger ?? ''}
            aria-expanded={isOpen}
            aria-controls={list}
            onPress={() => setOpen(!isOpen)}
          >
            <ChevronRight size={14} aria-hidden />
            {what}
          </Button>
        ) : (
          <span className={styles.what}>{what}</span>
        )}
        {event.seq === null ? null : <LookButton seq={event.seq} at={event.at} what={what} onLook={onLook} />}
      </div>
      {note === '' ? null : <p className={`${styles.note} muted`}>{note}</p>}
      <div id={list} className={styles.list}>
        {isList && isOpen ? <EditList first={event.first} last={event.seq} onLook={onLook} /> : null}
      </div>
    </li>
  );
}
