import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges, invertChanges, type Change } from '../../../shared/decision/changes.ts';
import { isWall, editDecision } from '../../../shared/decision/edit.ts';
import { EditRefused } from '../../../shared/decision/edit-refused.ts';
import { moveTo } from '../../../shared/decision/edits/order.ts';
import { addRow, putFields, removeRow, setField } from '../../../shared/decision/edits/rows.ts';
import type { DecisionState } from '../../../shared/decision/state.ts';
import { viewRound } from '../../../shared/decision/view.ts';
import { anyDecision, smallDecision, smallRows } from './decisions.ts';

function refusalOf(state: DecisionState, changes: readonly Change[]): EditRefused {
  try {
    editDecision(state, changes);
  } catch (error) {
    if (error instanceof EditRefused) return error;
    throw error;
  }
  throw new Error('The edit was made.');
}

describe('an edit', () => {
  test('is taken back by its inverse, whatever it was', () => {
    fc.assert(
      fc.property(anyDecision, fc.string({ maxLength: 30 }), fc.nat(3), (state, text, kind) => {
        const changes = [
          setField(state, 'option', '1/django', 'name', text),
          [addRow('consequence', { round: 1, key: 'c1', position: 1, kind: 'good', text })],
          removeRow(state, 'score', '1/agreed/admin/django'),
          putFields(
            state,
            'finding',
            { round: 1, criterion: 'admin', option: 'django', verdict: 'fail', note: '' },
            { note: text },
          ),
        ][kind]!;
        const edited = editDecision(state, changes);
        expect(applyChanges(edited, invertChanges(changes))).toEqual(state);
      }),
    );
  });

  test('leaves the state it was made for as it is', () => {
    const state = smallDecision();
    const before = structuredClone(state);
    editDecision(state, setField(state, 'option', '1/django', 'name', 'Rails'));
    expect(state).toEqual(before);
  });

  test('is refused where the state is another one', () => {
    const state = smallDecision();
    const changes = setField(state, 'option', '1/django', 'name', 'Rails');
    const moved = editDecision(state, setField(state, 'option', '1/django', 'name', 'Laravel'));
    expect(refusalOf(moved, changes)).toMatchObject({ code: 'stale', place: 'option 1/django, name' });
  });

  test('cannot change a key', () => {
    const state = smallDecision();
    const change: Change = {
      kind: 'set',
      entity: 'option',
      id: '1/django',
      field: 'key',
      before: 'django',
      after: 'rails',
    };
    expect(refusalOf(state, [change]).code).toBe('stale');
  });

  test.each<[string, Change, string]>([
    [
      'a text that is too long',
      { kind: 'set', entity: 'option', id: '1/django', field: 'name', before: 'Django', after: 'x'.repeat(301) },
      'invalid',
    ],
    [
      'a field that does not exist',
      { kind: 'set', entity: 'option', id: '1/django', field: 'colour', before: null, after: 'red' },
      'stale',
    ],
    [
      'a weight below zero',
      { kind: 'set', entity: 'weight', id: '1/agreed/admin', field: 'swing', before: 100, after: -1 },
      'invalid',
    ],
    [
      'a score that is no number',
      { kind: 'set', entity: 'score', id: '1/agreed/admin/django', field: 'value', before: 9, after: 'nine' },
      'invalid',
    ],
    [
      'an infinite score',
      { kind: 'set', entity: 'score', id: '1/agreed/admin/django', field: 'value', before: 9, after: Infinity },
      'invalid',
    ],
    [
      'a choice that is no option',
      { kind: 'set', entity: 'outcome', id: '1', field: 'option', before: null, after: 'rails' },
      'reference',
    ],
    ['a row under another id', { kind: 'add', entity: 'tag', id: 'other', row: { tag: 'backend2' } }, 'invalid'],
    [
      'an upside-down scale',
      { kind: 'set', entity: 'criterion', id: '1/admin', field: 'scaleLowest', before: 0, after: 10 },
      'invalid',
    ],
  ])('is refused with %s', (_, change, code) => {
    expect(refusalOf(smallDecision(), [change]).code).toBe(code);
  });

  test('is refused where it takes away what rows refer to that it leaves alone', () => {
    const state = smallDecision();
    expect(refusalOf(state, removeRow(state, 'option', '1/nodejs'))).toMatchObject({
      code: 'reference',
      place: 'score 1/agreed/admin/nodejs, option',
    });
    const scores = removeRow(state, 'score', '1/agreed/admin/nodejs');
    const without = editDecision(state, [...scores, ...removeRow(state, 'option', '1/nodejs')]);
    expect(refusalOf(without, invertChanges(scores)).code).toBe('reference');
  });

  test('is refused beyond the bounds, and what was removed does not count', () => {
    const state = smallDecision();
    const option = (index: number) =>
      addRow('option', {
        round: 1,
        key: `o-${index}`,
        position: index,
        name: `Option ${index}`,
        description: '',
        colour: 0,
        removed: false,
      });
    const ten = Array.from({ length: 10 }, (_, index) => option(index));
    expect(() => editDecision(state, ten)).not.toThrow();
    expect(refusalOf(state, [...ten, option(10)])).toMatchObject({
      code: 'limit',
      message: expect.stringContaining('at most 12 options'),
    });
  });
});

test('an edit leaves what storage gives back: no negative zero, no half of a surrogate pair', () => {
  const state = smallDecision();
  const id = '1/agreed/admin/django';
  const changes = [...setField(state, 'score', id, 'value', -0), ...setField(state, 'score', id, 'note', 'a\uD83Db')];
  const edited = editDecision(state, changes);
  expect(Object.is(edited.score[id]?.value, 0)).toBe(true);
  expect(edited.score[id]?.note).toBe('a\uFFFDb');
  expect(editDecision(edited, invertChanges(changes))).toEqual(state);
});

describe('a closed round', () => {
  const close = (state: DecisionState) => setField(state, 'round', '1', 'closedAt', '2026-03-02T10:00:00.000Z');
  const closed = () => editDecision(smallDecision(), close(smallDecision()));

  test('is closed by an edit that undo does not cross', () => {
    expect(isWall(close(smallDecision()))).toBe(true);
    expect(isWall(setField(smallDecision(), 'option', '1/django', 'name', 'Rails'))).toBe(false);
  });

  test('never changes, and cannot be opened again', () => {
    const state = closed();
    expect(refusalOf(state, setField(state, 'score', '1/agreed/admin/django', 'value', 1)).code).toBe('closed-round');
    expect(
      refusalOf(state, [addRow('consequence', { round: 1, key: 'c', position: 1, kind: 'bad', text: '' })]).code,
    ).toBe('closed-round');
    expect(refusalOf(state, setField(state, 'round', '1', 'closedAt', null)).code).toBe('closed-round');
  });

  test('leaves status and review date, which are the decision’s', () => {
    const state = closed();
    expect(() => editDecision(state, setField(state, 'decision', '', 'status', 'deprecated'))).not.toThrow();
  });
});

describe('moving', () => {
  test('changes one row, and the order is the one asked for', () => {
    const state = smallDecision({ option: smallRows.option.map((option) => ({ ...option, removed: false })) });
    const options = viewRound(state, 1).options;
    const changes = moveTo(state, 'option', options, '1/both', 0);
    expect(changes).toHaveLength(1);
    expect(viewRound(editDecision(state, changes), 1).options.map((option) => option.key)).toEqual([
      'both',
      'django',
      'nodejs',
    ]);
  });

  test('still works when there is no room between two neighbours', () => {
    let state = smallDecision({ option: smallRows.option.map((option) => ({ ...option, removed: false })) });
    for (let turn = 0; turn < 200; turn += 1) {
      const options = viewRound(state, 1).options;
      const last = options.at(-1)!;
      state = editDecision(state, moveTo(state, 'option', options, `1/${last.key}`, 1));
      expect(viewRound(state, 1).options[1]).toMatchObject({ key: last.key });
    }
  });
});
