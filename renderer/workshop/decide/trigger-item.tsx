import { X } from 'lucide-react';
import { useRef, useState, type FocusEvent } from 'react';
import { addTrigger, removeTrigger, setTrigger } from '../../../shared/decision/edits/triggers.ts';
import type { Row } from '../../../shared/decision/entities.ts';
import type { Edit } from '../../session/decision-session.ts';
import { useDecision } from '../../session/session-context.tsx';
import { triggersText as text } from '../../text/triggers.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './revisit.module.css';
import { today } from './today.ts';
import { TriggerCondition } from './trigger-condition.tsx';

interface Props {
  /** Null for a line that was asked for and becomes a row with `id` as its key when something is typed. */
  readonly row: Row<'trigger'> | null;
  readonly id: string;
  /** Place in the list, 0 is first. */
  readonly place: number;
  readonly edit: (edit: Edit) => boolean;
  /** The line was left empty. */
  readonly onGone: () => void;
}

/** One trigger: its words, the score that it watches where it watches one, and whether it has happened. */
export function TriggerItem({ row, id, place, edit, onGone }: Props) {
  const [watching, setWatching] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const write = (value: string, focus: string): void => {
    const words = value.replace(/\s*\n\s*/g, ' ');
    edit({
      label: row ? text.edits.write : text.edits.add,
      focus,
      make: (state) => (state.trigger[id] ? setTrigger(state, id, { text: words }) : addTrigger(state, words, id)),
    });
  };
  const put = (label: string, fields: Parameters<typeof setTrigger>[2]): void => {
    edit({ label, make: (state) => setTrigger(state, id, fields) });
  };
  const remove = (): void => {
    edit({ label: text.edits.remove, make: (state) => removeTrigger(state, id) });
  };
  const criteria = useDecision().view.criteria.length;
  /** What was pressed is gone: the keyboard goes on in what came in its place. */
  const goOnIn = (selector: string): void => {
    requestAnimationFrame(() => item.current?.querySelector<HTMLElement>(selector)?.focus());
  };
  const watches = watching || (row !== null && row.criterion !== null);
  const isEmpty = row === null || (row.text.trim() === '' && !watches && row.happenedOn === null);
  const leave = (event: FocusEvent): void => {
    if (!isEmpty || item.current?.contains(event.relatedTarget)) return;
    if (row) remove();
    onGone();
  };
  return (
    <li ref={item} className={styles.item} data-written={row !== null && row.text !== ''} onBlur={leave}>
      <div className={styles.words}>
        <TextField
          label={row ? text.trigger(place + 1) : text.newTrigger}
          labelHidden
          rows={1}
          value={row?.text ?? ''}
          onChange={write}
          autoFocus={row === null}
          placeholder={text.placeholder}
        />
        {row ? (
          <Button look="icon" aria-label={text.remove(row.text)} onPress={remove}>
            <X size={14} aria-hidden />
          </Button>
        ) : null}
      </div>
      {row && watches ? (
        <TriggerCondition
          row={row}
          place={place}
          onPut={(fields) => put(text.edits.condition, fields)}
          onRemove={() => {
            setWatching(false);
            put(text.edits.condition, { criterion: null, option: null, value: null });
          }}
        />
      ) : null}
      {row ? (
        <div className={styles.more}>
          {watches || criteria === 0 ? null : (
            <Button
              look="quiet"
              onPress={() => {
                setWatching(true);
                goOnIn('fieldset button');
              }}
            >
              {text.addCondition}
            </Button>
          )}
          {row.happenedOn === null ? (
            <Button
              look="quiet"
              onPress={() => {
                put(text.edits.happened, { happenedOn: today() });
                goOnIn('input[type="date"]');
              }}
            >
              {text.itHappened}
            </Button>
          ) : (
            <div className={styles.happened}>
              <DateField
                label={text.happenedOn}
                value={row.happenedOn}
                onChange={(day) =>
                  put(day === null ? text.edits.notHappened : text.edits.happened, { happenedOn: day })
                }
              />
              <Button
                look="icon"
                aria-label={text.edits.notHappened}
                onPress={() => put(text.edits.notHappened, { happenedOn: null })}
              >
                <X size={14} aria-hidden />
              </Button>
            </div>
          )}
        </div>
      ) : null}
    </li>
  );
}
