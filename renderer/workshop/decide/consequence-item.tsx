import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import {
  addConsequences,
  moveConsequence,
  removeConsequence,
  rewriteConsequence,
  splitConsequence,
} from '../../../shared/decision/edits/decide.ts';
import { pastedLines } from '../../../shared/decision/edits/pasted-lines.ts';
import type { Row } from '../../../shared/decision/entities.ts';
import type { DecisionState } from '../../../shared/decision/state.ts';
import type { Edit } from '../../session/decision-session.ts';
import { useDecision } from '../../session/session-context.tsx';
import { decideText as text } from '../../text/decide.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './consequences.module.css';

interface Props {
  readonly kind: 'good' | 'bad';
  /** Null for the empty line at the end, which becomes a row with `id` as its key when something is typed. */
  readonly row: Row<'consequence'> | null;
  readonly id: string;
  /** Place in the list, 0 is first. */
  readonly place: number;
  /** Place of the last row that is there. */
  readonly last: number;
  readonly edit: (edit: Edit) => boolean;
  /** Moves on to the next line. */
  readonly onNext: () => void;
}

/** One consequence: a line to write in, to move and to remove; several lines pasted into it become several. */
export function ConsequenceItem({ kind, row, id, place, last, edit, onNext }: Props) {
  const { view, closed } = useDecision();
  const { round } = view.round;
  const write = (value: string, focus: string): void => {
    const lines = value.includes('\n') ? pastedLines(value) : [value];
    edit({
      label: row ? text.edits.consequence : text.edits.addConsequences,
      focus,
      make: (state) => writing(state, lines),
    });
  };
  const writing = (state: DecisionState, lines: readonly string[]) => {
    if (!state.consequence[`${round}/${id}`]) return addConsequences(state, round, kind, lines, id);
    return lines.length > 1
      ? splitConsequence(state, round, id, lines)
      : rewriteConsequence(state, round, id, lines[0] ?? '');
  };
  const move = (index: number): void => {
    edit({ label: text.edits.moveConsequence, make: (state) => moveConsequence(state, round, id, index) });
  };
  const remove = (): void => {
    edit({ label: text.edits.removeConsequence, make: (state) => removeConsequence(state, round, id) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onNext();
    } else if (event.altKey && row && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(Math.max(0, place + (event.key === 'ArrowUp' ? -1 : 1)));
    }
  };
  const label = kind === 'good' ? text.goodItem(place + 1) : text.badItem(place + 1);
  return (
    <li
      className={styles.item}
      data-written={row !== null && row.text !== ''}
      onBlur={() => row?.text.trim() === '' && !closed && remove()}
    >
      <TextField
        label={row ? label : kind === 'good' ? text.goodNew : text.badNew}
        labelHidden
        rows={1}
        value={row?.text ?? ''}
        readOnly={closed}
        onChange={write}
        onKeyDown={onKeyDown}
        {...(row ? {} : { placeholder: text.addHint })}
      />
      {row && !closed ? (
        <span className={styles.buttons}>
          <Button
            look="icon"
            aria-label={text.moveUp(row.text)}
            isDisabled={place === 0}
            onPress={() => move(place - 1)}
          >
            <ArrowUp size={14} aria-hidden />
          </Button>
          <Button
            look="icon"
            aria-label={text.moveDown(row.text)}
            isDisabled={place === last}
            onPress={() => move(place + 1)}
          >
            <ArrowDown size={14} aria-hidden />
          </Button>
          <Button look="icon" aria-label={text.remove(row.text)} onPress={remove}>
            <X size={14} aria-hidden />
          </Button>
        </span>
      ) : null}
    </li>
  );
}
