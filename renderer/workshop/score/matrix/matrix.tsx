import { Fragment, useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Row } from '../../../../shared/decision/entities.ts';
import { cellKey } from '../../../../shared/decision/view.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { scoreText as text } from '../../../text/score.ts';
import { Notice } from '../../../ui/notice.tsx';
import { OptionDot } from '../../../ui/option-dot.tsx';
import { KeyHints } from '../key-hints.tsx';
import { isTextField } from '../key-target.ts';
import { ModeSwitch } from '../mode-switch.tsx';
import { scoreOfKey } from '../scale.ts';
import type { ScoreMode } from '../score-place.ts';
import { useScoreEdits } from '../use-score-edits.ts';
import { CellEditor } from './cell-editor.tsx';
import { MatrixCell, type CellActions } from './matrix-cell.tsx';
import { MatrixTotals } from './matrix-totals.tsx';
import { afterScoring, movedBy, type CellAt } from './moves.ts';
import styles from './matrix.module.css';

interface Props {
  /** The criterion to begin with. */
  readonly start: Row<'criterion'>;
  readonly onMode: (mode: ScoreMode, criterion?: string) => void;
}

/** All scores at once, to be gone through by keys; totals follow below. */
export function Matrix({ start, onMode }: Props) {
  const { view, evaluation, closed } = useDecision();
  const { edits, refusal } = useScoreEdits();
  const { criteria, options } = view;
  const table = useRef<HTMLTableElement>(null);
  const [chosen, setAt] = useState<CellAt>({ row: Math.max(0, criteria.indexOf(start)), column: 0 });
  const [editing, setEditing] = useState<{ readonly at: CellAt; readonly onNote: boolean } | null>(null);
  const [said, setSaid] = useState('');
  // Undo may take rows away from under the cell.
  const at = { row: Math.min(chosen.row, criteria.length - 1), column: Math.min(chosen.column, options.length - 1) };

  const focusCell = useCallback((target: CellAt): void => {
    setAt(target);
    const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${target.row}-${target.column}"]`);
    (cell?.querySelector('input') ?? cell)?.focus();
  }, []);
  useEffect(() => {
    const { row, column } = at;
    focusCell({ row, column });
    // Once, on coming in: the keys work at once.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const score = (target: CellAt, value: number | null): void => {
    const [criterion, option] = [criteria[target.row], options[target.column]];
    if (!criterion || !option || closed) return;
    edits.score(option, criterion, value);
    setSaid(
      value === null
        ? text.announceCleared(option.name, criterion.name)
        : text.announceScore(option.name, criterion.name, value),
    );
    if (value !== null) focusCell(afterScoring(view, target));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey && !/^(Home|End)$/.test(event.key)) return;
    if (event.metaKey || event.altKey) return;
    const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-cell]') : null;
    const [row, column] = (cell?.dataset['cell'] ?? '').split('-').map(Number);
    const criterion = criteria[row ?? -1];
    if (row === undefined || column === undefined || !criterion) return;
    const here = { row, column };
    if (reaction(event, here, criterion)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  /** Does what a key means in a cell; false where it means nothing there. */
  const reaction = (event: KeyboardEvent, here: CellAt, criterion: Row<'criterion'>): boolean => {
    const { key, target } = event;
    const inText = isTextField(target);
    const moved = movedBy(key, event.ctrlKey, here, criteria.length, options.length);
    if (moved && !(inText && /^(ArrowLeft|ArrowRight|Home|End)$/.test(key) && !isAtEdge(target, key))) {
      focusCell(moved);
      return true;
    }
    if (key.toLowerCase() === 'm') {
      onMode('guided', criterion.key);
      return true;
    }
    if (inText && key === 'Enter') {
      focusCell(afterScoring(view, here));
      return true;
    }
    if (key === 'Enter' || key === 'F2' || key === ' ' || key.toLowerCase() === 'n') {
      setEditing({ at: here, onNote: key.toLowerCase() === 'n' });
      return true;
    }
    if (inText) return false;
    const value = scoreOfKey(key, criterion);
    if (value === null && key !== 'Delete' && key !== 'Backspace') return false;
    score(here, value);
    return true;
  };

  const actions = useMemo<CellActions>(
    () => ({
      onFocus: (row, column) => setAt({ row, column }),
      onOpen: (row, column) => setEditing({ at: { row, column }, onNote: false }),
      onScore: (option, criterion, value, focus) => edits.score(option, criterion, value, focus),
    }),
    [edits],
  );
  const weights = evaluation.kind === 'evaluated' ? evaluation.weights : [];
  const edited = editing && { ...editing, criterion: criteria[editing.at.row], option: options[editing.at.column] };

  return (
    <div className={styles.matrix}>
      <div className={styles.head}>
        <h2 className="visually-hidden">{text.matrix}</h2>
        <ModeSwitch mode="matrix" onChange={(mode) => onMode(mode, criteria[at.row]?.key)} />
        {closed ? null : (
          <KeyHints
            hints={[
              { keys: ['←', '↑', '→', '↓'], text: text.keys.move },
              { keys: ['0', '…', '9', 'X'], text: text.keys.score },
              { keys: ['Del'], text: text.keys.clear },
              { keys: ['Enter'], text: text.keys.open },
              { keys: ['M'], text: text.keys.guided },
            ]}
          />
        )}
      </div>
      {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
      <div className={styles.scroll}>
        <table role="grid" aria-label={text.matrix} className={`${styles.table} num`} ref={table} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {text.criterion}
              </th>
              <th scope="col" className={styles.weightHead}>
                {text.weightHead}
              </th>
              {options.map((option, index) => (
                <th key={option.key} scope="col" className={styles.option}>
                  <OptionDot index={index} /> <span title={option.name}>{option.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {criteria.map((criterion, row) => (
              <Fragment key={criterion.key}>
                {criteria[row - 1]?.group === criterion.group ? null : (
                  <tr className={styles.group}>
                    <th scope="rowgroup" colSpan={options.length + 2}>
                      <span>{view.groups.find(({ group }) => group.key === criterion.group)?.group.name}</span>
                    </th>
                  </tr>
                )}
                <tr>
                  <th scope="row" className={styles.criterion}>
                    {criterion.name}
                    {criterion.mustHave ? <span className={styles.mustHave}> {text.mustHave}</span> : null}
                  </th>
                  <td className={styles.weight}>{weights[row] === undefined ? '' : text.weight(weights[row])}</td>
                  {options.map((option, column) => {
                    const cell = view.agreed.scores[cellKey(option.key, criterion.key)];
                    return (
                      <MatrixCell
                        key={option.key}
                        row={row}
                        column={column}
                        criterion={criterion}
                        option={option}
                        value={cell?.value ?? null}
                        note={cell?.note ?? ''}
                        verdict={view.findings[cellKey(option.key, criterion.key)]?.verdict ?? null}
                        isFocusable={at.row === row && at.column === column}
                        readOnly={closed}
                        actions={actions}
                      />
                    );
                  })}
                </tr>
              </Fragment>
            ))}
          </tbody>
          <MatrixTotals />
        </table>
      </div>
      {edited?.criterion && edited.option ? (
        <CellEditor
          anchor={() =>
            table.current?.querySelector<HTMLElement>(`[data-cell="${edited.at.row}-${edited.at.column}"]`) ?? null
          }
          criterion={edited.criterion}
          option={edited.option}
          index={edited.at.column}
          edits={edits}
          onNote={edited.onNote}
          onGuided={() => onMode('guided', edited.criterion?.key)}
          onClose={() => {
            setEditing(null);
            focusCell(edited.at);
          }}
        />
      ) : null}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  );
}

/** True where the caret of a number field cannot go further in the direction of an arrow key. */
function isAtEdge(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLInputElement) || /^(Home|End)$/.test(key)) return false;
  const edge = key === 'ArrowLeft' ? 0 : target.value.length;
  return target.selectionStart === edge && target.selectionEnd === edge;
}
