import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { ChevronRight } from 'lucide-react';
import type { Row } from '../../../../shared/decision/entities.ts';
import { scoreText as text } from '../../../text/score.ts';
import type { ScoreEdits } from '../use-score-edits.ts';
import { CertaintyChoice } from './certainty-choice.tsx';
import { RangeFields } from './range-fields.tsx';
import { certaintyOf } from './uncertainty-choice.ts';
import styles from './how-sure.module.css';

interface Props {
  readonly option: Row<'option'>;
  readonly criterion: Row<'criterion'>;
  /** The score as it was entered; there is nothing to be sure of without a value. */
  readonly score: Row<'score'> | undefined;
  /** Lowest and highest score thought possible; null for an exact one. */
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly readOnly: boolean;
  readonly edits: ScoreEdits;
  /** Begin opened, with the focus on what is chosen. */
  readonly startsOpen?: boolean;
}

/** A quiet line under a score that opens into how exact it is: a confidence, or a range from lowest to highest. */
export function HowSure({ option, criterion, score, lowest, highest, readOnly, edits, startsOpen = false }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(startsOpen);
  const takesFocus = useRef(startsOpen);
  const trigger = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen || !takesFocus.current) return;
    takesFocus.current = false;
    panel.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [isOpen]);
  const value = score?.value ?? null;
  if (!score || value === null) return null;

  const certainty = certaintyOf(score);
  const range = lowest === null || highest === null ? null : ([lowest, highest] as const);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    trigger.current?.focus();
  };
  return (
    <div className={styles.sure} data-how-sure>
      <button
        ref={trigger}
        type="button"
        className={styles.trigger}
        aria-expanded={isOpen}
        aria-controls={`${id}panel`}
        // A press by key or by shortcut leads on into what it opens, a click does not move the focus.
        onClick={(event) => {
          takesFocus.current = event.detail === 0;
          setOpen(!isOpen);
        }}
      >
        <ChevronRight size={12} aria-hidden className={styles.chevron} />
        {text.howSure}{' '}
        <span className={styles.summary} data-uncertain={range !== null || undefined}>
          {text.sureAs(certainty, range, criterion.unit)}
        </span>
      </button>
      {isOpen ? (
        <div ref={panel} id={`${id}panel`} className={styles.panel} onKeyDown={onKeyDown}>
          <CertaintyChoice
            option={option}
            criterion={criterion}
            certainty={certainty}
            value={value}
            range={range}
            readOnly={readOnly}
            onChoose={(uncertainty, focus) => edits.uncertainty(option, criterion, uncertainty, focus)}
          />
          {certainty === 'range' && range !== null ? (
            <RangeFields
              option={option}
              criterion={criterion}
              value={value}
              range={range}
              readOnly={readOnly}
              edits={edits}
            />
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
