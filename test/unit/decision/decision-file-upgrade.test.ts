import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDecisionFile, writeDecisionFile } from '../../../shared/decision/decision-file.ts';

/** The shipped example as version 1 wrote it. */
function firstVersion() {
  const file = JSON.parse(readFileSync('templates/examples/django-vs-nodejs.decision.json', 'utf8'));
  const without = (row: Record<string, unknown>, ...fields: string[]) =>
    Object.fromEntries(Object.entries(row).filter(([field]) => !fields.includes(field)));
  return {
    ...file,
    version: 1,
    decision: without(file.decision, 'ballotOf'),
    rounds: file.rounds.map((round: Record<string, Record<string, unknown>[]>) => ({
      ...without(round, 'valuePoints', 'comparisons', 'groupComparisons', 'discussions'),
      ballots: round['ballots']?.map((row) => without(row, 'handedInAt')),
      scores: round['scores']?.map((row) => without(row, 'lowest', 'highest', 'confidence', 'previous')),
    })),
  };
}

test('a file of version 1 is read as the same decision, and written as version 2', () => {
  const present = readFileSync('templates/examples/django-vs-nodejs.decision.json', 'utf8');
  expect(writeDecisionFile(readDecisionFile(JSON.stringify(firstVersion()), 'old.json'))).toBe(present);
});

test('what is wrong in a file of version 1 is named by its field', () => {
  const file = firstVersion();
  file.rounds[0].scores[0].value = 'seven';
  expect(() => readDecisionFile(JSON.stringify(file), 'old.json')).toThrow('rounds[0].scores[0].value');
  expect(() => readDecisionFile(JSON.stringify({ ...file, rounds: 3 }), 'old.json')).toThrow('rounds');
});
