import { knownScore } from '../../../../shared/decision/ballot-scores.ts';
import type { BallotView, RoundView } from '../../../../shared/decision/view.ts';
import { carriedIn, nextToDo } from '../cells.ts';

/** A cell by its row (criterion) and column (option), both from 0. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

const rowsOfAPage = 10;

/** Where a key that moves leads to from a cell, within the matrix; null for any other key. */
export function movedBy(key: string, isFar: boolean, at: CellAt, rows: number, columns: number): CellAt | null {
  const within = (row: number, column: number): CellAt => ({
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  });
  switch (key) {
    case 'ArrowUp':
      return within(at.row - 1, at.column);
    case 'ArrowDown':
      return within(at.row + 1, at.column);
    case 'ArrowLeft':
      return within(at.row, at.column - 1);
    case 'ArrowRight':
      return within(at.row, at.column + 1);
    case 'PageUp':
      return within(at.row - rowsOfAPage, at.column);
    case 'PageDown':
      return within(at.row + rowsOfAPage, at.column);
    case 'Home':
      return within(isFar ? 0 : at.row, 0);
    case 'End':
      return within(isFar ? rows : at.row, columns);
    default:
      return null;
  }
}

/** Where to go once a cell is kept as it was taken over: to the next one, row by row and around, that was not looked at yet. */
export function afterKeeping(view: RoundView, ballot: BallotView, at: CellAt): CellAt {
  const columns = view.options.length;
  const count = view.criteria.length * columns;
  for (let step = 1; step < count; step += 1) {
    const index = (at.row * columns + at.column + step) % count;
    const next = { row: Math.floor(index / columns), column: index % columns };
    const [criterion, option] = [view.criteria[next.row], view.options[next.column]];
    if (criterion && option && carriedIn(view, ballot, option.key, criterion).length > 0) return next;
  }
  return at;
}

/**
 * Where to go once a cell is scored. One that had a score before is part of a row that is entered again: on to the
 * right, and from the end to the next row. Otherwise to the next option without a score on the same criterion; where there is none to
 * the first one without a score of the next criterion, else to its first cell. On the last criterion it stays.
 * @param ballot as it was before the score.
 */
export function afterScoring(view: RoundView, ballot: BallotView, at: CellAt): CellAt {
  const criterion = view.criteria[at.row]?.key ?? '';
  const isAgain = knownScore(view, ballot, view.options[at.column]?.key ?? '', criterion) !== null;
  if (isAgain && at.column + 1 < view.options.length) return { row: at.row, column: at.column + 1 };
  if (isAgain && at.row + 1 < view.criteria.length) return { row: at.row + 1, column: 0 };
  const columnOf = (option: string | null): number => view.options.findIndex(({ key }) => key === option);
  const same = columnOf(nextToDo(view, ballot, criterion, view.options[at.column]?.key ?? null));
  if (same >= 0) return { row: at.row, column: same };
  const below = view.criteria[at.row + 1];
  if (!below) return at;
  const open = view.options.findIndex((option) => knownScore(view, ballot, option.key, below.key) === null);
  return { row: at.row + 1, column: Math.max(0, open) };
}
