import { expect, test } from 'vitest';
import { historyText, isOne } from '../../../../renderer/text/adr-history.ts';

const first = { author: 'Ana', day: '2021-03-03' };
const last = { author: 'Bo', day: '2022-05-04' };

test('first and last commit are told in words, each once', () => {
  const both = { path: 'a.md', first, last, complete: true };
  expect(historyText.inShort(both)).toBe('First committed Mar 3, 2021 by Ana, last changed May 4, 2022 by Bo');
  expect(historyText.inShort({ ...both, last: first })).toBe('First committed Mar 3, 2021 by Ana');
  expect([isOne(both), isOne({ ...both, last: first })]).toEqual([false, true]);
});

test('where the clone lacks the beginning, the author of what is left of it is not taken for that of the ADR', () => {
  const cut = { path: 'a.md', first, last: first, complete: false };
  expect(historyText.inShort(cut)).toBe('First committed Mar 3, 2021 or earlier, last changed Mar 3, 2021 by Ana');
});
