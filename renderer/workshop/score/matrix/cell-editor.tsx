import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import type { Row } from '../../../../shared/decision/entities.ts';
import { cellKey } from '../../../../shared/decision/view.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { scoreText as text } from '../../../text/score.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { isTextField } from '../../../ui/text-target.ts';
import { MustHaveFinding } from '../must-have-finding.tsx';
import { scoreOfKey } from '../scale.ts';
import { ScoreInput } from '../score-input.tsx';
import type { ScoreEdits } from '../use-score-edits.ts';
import styles from './cell-editor.module.css';

interface Props {
  /** The cell beside which it opens. */
  readonly anchor: () => HTMLElement | null;
  readonly criterion: Row<'criterion'>;
  readonly option: Row<'option'>;
  readonly edits: ScoreEdits;
  /** Begin in the note rather than at the score. */
  readonly onNote: boolean;
  readonly onGuided: () => void;
  readonly onClose: () => void;
}

/** A cell of the matrix opened: its score by buttons, its note and, for a must-have, the finding. */
export function CellEditor({ anchor, criterion, option, edits, onNote, onGuided, onClose }: Props) {
  const { view, ballot, closed } = useDecision();
  const score = ballot.scores[cellKey(option.key, criterion.key)];
  const cell = useRef<HTMLElement>(anchor());
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const fields = onNote ? 'textarea' : '[data-score-input] input:checked, [data-score-input] input';
    content.current?.querySelector<HTMLElement>(fields)?.focus();
  }, [onNote]);
  /** The keys of the matrix work on the score here too; in the note they are text. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (closed || isTextField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const value = scoreOfKey(event.key, criterion);
    if (value !== null || event.key === 'Delete' || event.key === 'Backspace') edits.score(option, criterion, value);
    else if (event.key.toLowerCase() === 'n') content.current?.querySelector('textarea')?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <Popover
      triggerRef={cell}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement="bottom"
      className={styles.popover ?? ''}
    >
      <Dialog className={styles.dialog ?? ''}>
        <Heading slot="title" level={3} className={styles.title ?? ''}>
          {text.cellTitle(option.name, criterion.name)}
        </Heading>
        <div ref={content} className={styles.fields} onKeyDown={onKeyDown}>
          <ScoreInput
            option={option}
            criterion={criterion}
            value={score?.value ?? null}
            readOnly={closed}
            onChange={(value, focus) => edits.score(option, criterion, value, focus)}
          />
          <TextField
            label={text.noteOn(option.name)}
            labelHidden
            rows={3}
            value={score?.note ?? ''}
            placeholder={closed ? '' : text.notePlaceholder}
            readOnly={closed}
            onChange={(note, focus) => edits.note(option, criterion, note, focus)}
          />
          {criterion.mustHave ? (
            <MustHaveFinding
              option={option}
              criterion={criterion}
              finding={view.findings[cellKey(option.key, criterion.key)]}
              readOnly={closed}
              edits={edits}
            />
          ) : null}
        </div>
        <div className={styles.actions}>
          <Button look="quiet" onPress={onGuided}>
            {text.openGuided}
          </Button>
          <Button onPress={onClose}>{text.done}</Button>
        </div>
      </Dialog>
    </Popover>
  );
}
