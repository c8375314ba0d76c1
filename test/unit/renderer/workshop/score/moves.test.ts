import { describe, expect, test } from 'vitest';
import { afterKeeping, afterScoring, movedBy } from '../../../../../renderer/workshop/score/matrix/moves.ts';
import { agreedBallot } from '../../../../../shared/decision/keys.ts';
import { viewRound } from '../../../../../shared/decision/view.ts';
import { smallDecision } from '../../../decision/decisions.ts';
import { plainScore } from '../../../../../shared/decision/edits/score.ts';

describe('moving through the matrix', () => {
  const from = (key: string, row: number, column: number, isFar = false) => {
    const at = movedBy(key, isFar, { row, column }, 25, 4);
    return at && [at.row, at.column];
  };

  test.each([
    ['ArrowUp', 3, 1, [2, 1]],
    ['ArrowDown', 3, 1, [4, 1]],
    ['ArrowLeft', 3, 1, [3, 0]],
    ['ArrowRight', 3, 1, [3, 2]],
    ['PageDown', 3, 1, [13, 1]],
    ['PageUp', 13, 1, [3, 1]],
    ['Home', 3, 2, [3, 0]],
    ['End', 3, 2, [3, 3]],
  ])('%s', (key, row, column, expected) => {
    expect(from(key, row, column)).toEqual(expected);
  });

  test('never leaves it', () => {
    expect(from('ArrowUp', 0, 0)).toEqual([0, 0]);
    expect(from('ArrowLeft', 0, 0)).toEqual([0, 0]);
    expect(from('ArrowDown', 24, 3)).toEqual([24, 3]);
    expect(from('ArrowRight', 24, 3)).toEqual([24, 3]);
    expect(from('PageDown', 20, 3)).toEqual([24, 3]);
    expect(from('Home', 9, 2, true)).toEqual([0, 0]);
    expect(from('End', 9, 2, true)).toEqual([24, 3]);
  });

  test('other keys do not move', () => {
    expect(from('5', 1, 1)).toBeNull();
  });
});

describe('after scoring a cell', () => {
  /** Two criteria and two options, of which those named `criterion/option` are scored. */
  const view = (...scored: string[]) =>
    viewRound(
      smallDecision({
        score: scored.map((cell) => {
          const [criterion, option] = cell.split('/');
          return {
            round: 1,
            ballot: agreedBallot,
            criterion: criterion!,
            option: option!,
            value: 5,
            ...plainScore,
            note: '',
          };
        }),
      }),
      1,
    );

  const after = (of: ReturnType<typeof view>, at: { row: number; column: number }) => afterScoring(of, of.agreed, at);

  test('the next one without a score in the row comes first, then the row below', () => {
    // A row that is entered again goes on to the right, and then to the next row.
    const full = view('admin/django', 'admin/nodejs', 'hiring/django');
    expect(after(full, { row: 0, column: 0 })).toEqual({ row: 0, column: 1 });
    expect(after(full, { row: 0, column: 1 })).toEqual({ row: 1, column: 0 });
    expect(after(view(), { row: 0, column: 0 })).toEqual({ row: 0, column: 1 });
    expect(after(view(), { row: 0, column: 1 })).toEqual({ row: 0, column: 0 });
    expect(after(view('admin/django'), { row: 0, column: 1 })).toEqual({ row: 1, column: 0 });
    expect(after(view('admin/django', 'hiring/django'), { row: 0, column: 1 })).toEqual({ row: 1, column: 1 });
    expect(after(view('admin/django', 'hiring/django', 'hiring/nodejs'), { row: 0, column: 1 })).toEqual({
      row: 1,
      column: 0,
    });
  });

  test('at the end it stays', () => {
    expect(after(view('hiring/django'), { row: 1, column: 1 })).toEqual({ row: 1, column: 1 });
  });
});

test('keeping what was taken over leads to the next cell that was not looked at, row by row and around', () => {
  const view = { ...viewRound(smallDecision(), 1), carried: new Set(['score:agreed:admin:django']) };
  expect(afterKeeping(view, view.agreed, { row: 0, column: 1 })).toEqual({ row: 0, column: 0 });
  expect(afterKeeping(view, view.agreed, { row: 1, column: 0 })).toEqual({ row: 0, column: 0 });
  const two = { ...view, carried: new Set(['score:agreed:admin:django', 'score:agreed:hiring:django']) };
  expect(afterKeeping(two, two.agreed, { row: 0, column: 0 })).toEqual({ row: 1, column: 0 });
  expect(afterKeeping({ ...view, carried: new Set() }, view.agreed, { row: 1, column: 1 })).toEqual({
    row: 1,
    column: 1,
  });
});
