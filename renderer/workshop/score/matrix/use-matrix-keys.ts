import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Row } from '../../../../shared/decision/entities.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { scoreText as text } from '../../../text/score.ts';
import { isTextField } from '../../../ui/text-target.ts';
import { carriedIn, carriedOn } from '../cells.ts';
import { isHowSureKey } from '../key-target.ts';
import { scoreOfKey } from '../scale.ts';
import type { ScoreMode } from '../score-place.ts';
import type { ScoreEdits } from '../use-score-edits.ts';
import type { CellPart } from './cell-editor.tsx';
import type { CellActions } from './matrix-cell.tsx';
import { afterKeeping, afterScoring, movedBy, type CellAt } from './moves.ts';

/** A cell that is opened, and where to begin in it. */
interface OpenedCell {
  readonly at: CellAt;
  readonly begin: CellPart;
}

interface MatrixKeys {
  readonly table: RefObject<HTMLTableElement | null>;
  /** The cell that has the focus, or would have it. */
  readonly at: CellAt;
  readonly opened: OpenedCell | null;
  readonly close: () => void;
  /** What was done last, to be read out. */
  readonly said: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly actions: CellActions;
}

/**
 * The focus and the keys of the matrix: arrow keys move, `0` to `9` and `X` score and move on, Delete clears, Enter
 * opens a cell, `K` keeps one that was taken over, Shift+K its row, `N` its note, `U` or `?` how sure its score is, `M` leads to guided scoring.
 */
export function useMatrixKeys(
  start: Row<'criterion'>,
  edits: ScoreEdits,
  onMode: (mode: ScoreMode, criterion?: string) => void,
): MatrixKeys {
  const { view, ballot, closed } = useDecision();
  const { criteria, options } = view;
  const table = useRef<HTMLTableElement>(null);
  const [chosen, setAt] = useState<CellAt>({ row: Math.max(0, criteria.indexOf(start)), column: 0 });
  const [opened, setOpened] = useState<OpenedCell | null>(null);
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

  // With the focus nowhere M leads back as well.
  const back = useRef(onMode);
  useEffect(() => {
    back.current = onMode;
  });
  useEffect(() => {
    const listener = (event: globalThis.KeyboardEvent): void => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (isPlain && event.target === document.body && event.key.toLowerCase() === 'm') back.current('guided');
    };
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
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
    if (value !== null) focusCell(afterScoring(view, ballot, target));
  };

  const keep = (target: CellAt, wholeRow: boolean): void => {
    const [criterion, option] = [criteria[target.row], options[target.column]];
    if (!criterion || !option || closed) return;
    const what = wholeRow ? criterion.name : text.cellOf(option.name, criterion.name);
    const left = wholeRow ? carriedOn(view, ballot, criterion) : carriedIn(view, ballot, option.key, criterion);
    if (left.length === 0) return;
    edits.keep(what, left);
    setSaid(text.announceKept(what));
    focusCell(afterKeeping(view, ballot, wholeRow ? { ...target, column: options.length - 1 } : target));
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
    if (key.toLowerCase() === 'k') {
      keep(here, event.shiftKey);
      return true;
    }
    if (inText && key === 'Enter') {
      focusCell(afterScoring(view, ballot, here));
      return true;
    }
    if (key === 'Enter' || key === 'F2' || key === ' ' || key.toLowerCase() === 'n' || isHowSureKey(key)) {
      setOpened({ at: here, begin: isHowSureKey(key) ? 'how-sure' : key.toLowerCase() === 'n' ? 'note' : 'score' });
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
      onOpen: (row, column) => setOpened({ at: { row, column }, begin: 'score' }),
      onScore: (option, criterion, value, focus) => edits.score(option, criterion, value, focus),
    }),
    [edits],
  );
  const close = (): void => {
    setOpened(null);
    if (opened) focusCell(opened.at);
  };
  return { table, at, opened, close, said, onKeyDown, actions };
}

/** True where the caret of a number field cannot go further in the direction of an arrow key. */
function isAtEdge(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLInputElement) || /^(Home|End)$/.test(key)) return false;
  const edge = key === 'ArrowLeft' ? 0 : target.value.length;
  return target.selectionStart === edge && target.selectionEnd === edge;
}
