import { expect, test } from 'vitest';
import { fromToday, reasonText } from '../../../../renderer/text/due.ts';

test.each([
  ['2026-11-21', 'today'],
  ['2026-11-20', 'yesterday'],
  ['2026-11-30', 'in 9 days'],
  ['2026-12-19', 'in 4 weeks'],
  ['2026-09-21', '2 months ago'],
  ['2024-11-21', '2 years ago'],
])('%s is %s', (day, words) => {
  expect(fromToday(day, '2026-11-21')).toBe(words);
});

test('a reason is a sentence that knows whether its day has passed', () => {
  const date = { kind: 'date', text: '', condition: null } as const;
  const trigger = { kind: 'trigger', on: '2026-10-02', condition: null } as const;
  const sentences = [
    { ...date, on: '2026-11-01' },
    { ...date, on: '2026-11-21' },
    { ...date, on: '2027-01-05' },
    { ...trigger, text: 'The vendor stops' },
    { ...trigger, text: '' },
  ].map((reason) => reasonText(reason, '2026-11-21'));
  expect(sentences).toEqual([
    'It was to be reviewed on Nov 1, 2026.',
    'It is to be reviewed today, Nov 21, 2026.',
    'It is to be reviewed on Jan 5, 2027.',
    'It happened on Oct 2, 2026: The vendor stops',
    'It happened on Oct 2, 2026.',
  ]);
});
