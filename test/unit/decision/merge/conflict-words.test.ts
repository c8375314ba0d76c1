import { expect, test } from 'vitest';
import { putOutcome } from '../../../../shared/decision/edits/decide.ts';
import { setContext } from '../../../../shared/decision/edits/frame.ts';
import { conflictInWords } from '../../../../shared/decision/merge/conflict-words.ts';
import type { DecisionState } from '../../../../shared/decision/state.ts';
import { after, merged, score, scored } from './merged.ts';

test('a conflict in words has the names that things have', () => {
  const ours = after(
    scored,
    score(6),
    (state) => putOutcome(state, 1, { option: 'django' }),
    (state) => setContext(state, 1, 'Ours'),
  );
  const theirs = after(
    scored,
    score(7),
    (state) => putOutcome(state, 1, { option: 'nodejs' }),
    (state) => setContext(state, 1, ''),
  );
  const merge = merged(scored, ours, theirs);
  expect(merge.conflicts.map((conflict) => conflictInWords(merge.copies, conflict))).toEqual([
    {
      place: 'round 1: context',
      why: 'Both sides changed it.',
      base: '“Operators and guests share one system.”',
      ours: '“Ours”',
      theirs: 'empty',
    },
    {
      place: 'round 1, score, “Admin panel”, “Django”, agreed ballot: value',
      why: 'Both sides changed it.',
      base: '5',
      ours: '6',
      theirs: '7',
    },
    {
      place: 'round 1, outcome: option',
      why: 'Both sides changed it.',
      base: 'nothing',
      ours: '“Django”',
      theirs: '“Node.js”',
    },
  ]);
});

test('long texts are shown where they differ', () => {
  const long = (end: string): DecisionState =>
    after(scored, (state) =>
      setContext(state, 1, `Operators and guests share one system,\nwhich is now ten years old and ${end} every day`),
    );
  const merge = merged(long('slow'), long('slower'), long('rather slow'));
  expect(conflictInWords(merge.copies, merge.conflicts[0]!)).toMatchObject({
    base: '“…ten years old and slow every day”',
    ours: '“…ten years old and slower every day”',
    theirs: '“…ten years old and rather slow every day”',
  });
});
