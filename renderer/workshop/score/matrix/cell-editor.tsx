import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import type { Row } from '../../../../shared/decision/entities.ts';
import {
  carriedFindings,
  findingSubject,
  isScoreCarried,
  scoreSubject,
} from '../../../../shared/decision/not-looked-at.ts';
import { cellKey } from '../../../../shared/decision/view.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { scoreText as text } from '../../../text/score.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { isTextField } from '../../../ui/text-target.ts';
import { Carried } from '../../rounds/carried.tsx';
import { useChangedScores } from '../../rounds/use-changes.ts';
import { shownCell } from '../cells.ts';
import { isHowSureKey } from '../key-target.ts';
import { MustHaveFinding } from '../must-have-finding.tsx';
import { scoreOfKey } from '../scale.ts';
import { ScoreChange } from '../score-change.tsx';
import { ScoreInput } from '../score-input.tsx';
import { HowSure } from '../uncertainty/how-sure.tsx';
import type { ScoreEdits } from '../use-score-edits.ts';
import styles from './cell-editor.module.css';

/** A part of an opened cell. */
export type CellPart = 'score' | 'note' | 'how-sure';

interface Props {
  /** The cell beside which it opens. */
  readonly anchor: () => HTMLElement | null;
  readonly criterion: Row<'criterion'>;
  readonly option: Row<'option'>;
  readonly edits: ScoreEdits;
  /** Where to begin. */
  readonly begin: CellPart;
  readonly onGuided: () => void;
  readonly onClose: () => void;
}

/** A cell of the matrix opened: its score by buttons, its note and, for a must-have, the finding. */
export function CellEditor({ anchor, criterion, option, edits, begin, onGuided, onClose }: Props) {
  const { view, actor, ballot, closed } = useDecision();
  const shown = shownCell(view, ballot, option.key, criterion);
  const { score } = shown;
  const change = useChangedScores(criterion).get(option.key);
  const cell = useRef<HTMLElement>(anchor());
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // How sure one is of a score takes the focus by itself; without a score there is nothing to be sure of.
    if (begin === 'how-sure' && content.current?.querySelector('[data-how-sure]')) return;
    const fields = begin === 'note' ? ['textarea'] : ['[data-score-input] input:checked', '[data-score-input] input'];
    const found = fields.map((field) => content.current?.querySelector<HTMLElement>(field)).find(Boolean);
    found?.focus();
  }, [begin]);
  /** The keys of the matrix work on the score here too; in the note they are text. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (closed || isTextField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const value = scoreOfKey(event.key, criterion);
    if (value !== null || event.key === 'Delete' || event.key === 'Backspace') edits.score(option, criterion, value);
    else if (isHowSureKey(event.key))
      content.current?.querySelector<HTMLElement>('[data-how-sure] > button[aria-expanded]')?.click();
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
            median={shown.median}
            voters={shown.voters}
            readOnly={closed}
            onChange={(value, focus) => edits.score(option, criterion, value, focus)}
          />
          {isScoreCarried(view, ballot, option.key, criterion.key) ? (
            <Carried
              what={text.cellOf(option.name, criterion.name)}
              subject={scoreSubject(ballot, option.key, criterion.key)}
              readOnly={closed}
              onKeep={(what, subject) => edits.keep(what, [subject])}
            />
          ) : null}
          <ScoreChange option={option} criterion={criterion} change={change} edits={edits} />
          <HowSure
            option={option}
            criterion={criterion}
            score={score}
            lowest={shown.lowest}
            highest={shown.highest}
            readOnly={closed}
            edits={edits}
            startsOpen={begin === 'how-sure'}
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
          {criterion.mustHave && actor === null ? (
            <MustHaveFinding
              option={option}
              criterion={criterion}
              finding={view.findings[cellKey(option.key, criterion.key)]}
              isCarried={carriedFindings(view, ballot, criterion).includes(
                findingSubject({ option: option.key, criterion: criterion.key }),
              )}
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
