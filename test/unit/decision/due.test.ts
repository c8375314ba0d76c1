import { expect, test } from 'vitest';
import { dueFrom, dueReasons } from '../../../shared/decision/due.ts';
import type { Row } from '../../../shared/decision/entities.ts';
import { endReview } from '../../../shared/decision/edits/reviews.ts';
import { editDecision } from '../../../shared/decision/edit.ts';
import { closeRound, putOutcome } from '../../../shared/decision/edits/decide.ts';
import { addTrigger, setTrigger } from '../../../shared/decision/edits/triggers.ts';
import { smallDecision, smallRows } from './decisions.ts';

const decided = (fields: Partial<Row<'decision'>> = {}, ...triggers: Partial<Row<'trigger'>>[]) =>
  smallDecision({
    decision: [{ ...smallRows.decision[0]!, status: 'accepted', ...fields }],
    trigger: triggers.map((fieldsOfOne, index) => ({
      key: `t-${index}`,
      position: index,
      text: 'The vendor stops',
      criterion: null,
      option: null,
      relation: 'at-most',
      value: null,
      happenedOn: null,
      ...fieldsOfOne,
    })),
  });

test('a review date, and what happened, by the day from which they ask', () => {
  const state = decided({ reviewDate: '2027-01-01' }, { happenedOn: '2026-12-24' }, {});
  expect(dueReasons(state).map(({ kind, on }) => [kind, on])).toEqual([
    ['trigger', '2026-12-24'],
    ['date', '2027-01-01'],
  ]);
  expect(dueFrom(state)).toBe('2026-12-24');
  expect(dueFrom(decided())).toBeNull();
});

test.each([
  { status: 'superseded' as const },
  { status: 'rejected' as const },
  { status: 'deprecated' as const },
  { archivedAt: '2026-03-02T00:00:00.000Z' },
  { deletedAt: '2026-03-02T00:00:00.000Z' },
])('a decision that stands no more is never due: %o', (fields) => {
  expect(dueFrom(decided({ reviewDate: '2020-01-01', ...fields }))).toBeNull();
});

test.each([
  ['at-most', 9, true],
  ['at-most', 8.5, false],
  ['at-least', 9, true],
  ['at-least', 9.5, false],
] as const)('a condition %s %d on a score of 9 asks for a review: %s', (relation, value, met) => {
  const condition = { criterion: 'admin', option: 'django', relation, value };
  expect(dueReasons(decided({}, condition)).map(({ kind }) => kind)).toEqual(met ? ['condition'] : []);
});

test('a condition without an option watches the one that was chosen, and no round that is closed', () => {
  const condition = { criterion: 'admin', option: null, relation: 'at-most' as const, value: 3 };
  const open = decided({}, condition);
  expect(dueReasons(open)).toEqual([]);
  const chosen = editDecision(open, putOutcome(open, 1, { option: 'nodejs' }));
  expect(dueReasons(chosen)).toMatchObject([{ kind: 'condition', on: '2026-03-01', value: 3 }]);
  expect(dueReasons(editDecision(chosen, closeRound(chosen, 1, '2026-03-02T00:00:00.000Z')))).toEqual([]);
});

test('ending a review is kept, sets the next date and settles what happened, also with the round closed', () => {
  let state = decided({ reviewDate: '2026-06-01' });
  state = editDecision(state, addTrigger(state, 'The licence changes', 'licence'));
  state = editDecision(state, setTrigger(state, 'licence', { happenedOn: '2026-05-01' }));
  state = editDecision(state, closeRound(state, 1, '2026-03-02T00:00:00.000Z'));
  const end = {
    on: '2026-06-02',
    ending: 'still-holds' as const,
    round: null,
    note: 'Seen.',
    nextReview: '2027-06-02',
  };
  state = editDecision(state, endReview(state, end, 'r'));
  expect(state.review['r']).toEqual({ key: 'r', ...end });
  expect(dueReasons(state)).toEqual([{ kind: 'date', on: '2027-06-02' }]);
});
