import { expect, it } from 'vitest';
import { proposedNumber } from '../../../../shared/adr/lint/proposed-number.ts';
import { filesOf, madr } from './lint-case.ts';

const files = filesOf({
  'adr/0001-a.md': madr({}),
  'adr/0002-b.md': madr({}),
  'adr/0002-c.md': madr({}),
  'adr/0005-d.md': madr({}),
  'adr/notes.md': ['# Notes'],
  'other/0040-e.md': madr({}),
});
const onBranches = [
  { branch: 'next', path: 'adr/0003-x.md' },
  { branch: 'next', path: 'adr/0005-d.md' },
  { branch: 'next', path: 'adr/0006-y.md' },
];

it.each([
  ['adr/0002-c.md', [], 6, 'given twice: the next'],
  ['adr/0002-c.md', onBranches, 7, 'given twice: the next that no branch has given'],
  ['adr/0005-d.md', [], 3, 'after a gap: the first in it'],
  ['adr/0005-d.md', onBranches, 4, 'after a gap: the first in it that no branch has given'],
  ['adr/0001-a.md', [], 6, 'nothing wrong: the next'],
  ['adr/notes.md', [], 6, 'none yet: the next'],
  ['other/0040-e.md', [], 1, 'the first of a folder'],
])('%s beside %j gets %d (%s)', (path, branches, number) => {
  expect(proposedNumber(files, branches, path)).toBe(number);
});
