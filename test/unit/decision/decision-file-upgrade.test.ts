import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDecisionFile, writeDecisionFile } from '../../../shared/decision/decision-file.ts';

const example = 'templates/examples/django-vs-nodejs.decision.json';

const without = (row: Record<string, unknown>, ...fields: string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([field]) => !fields.includes(field)));

/** The shipped example as version 2 wrote it. */
function secondVersion() {
  const file = JSON.parse(readFileSync(example, 'utf8'));
  return {
    ...without(file, 'triggers', 'reviews'),
    version: 2,
    rounds: file.rounds.map((round: Record<string, unknown>) => without(round, 'carried', 'changeReasons')),
  };
}

/** The shipped example as version 1 wrote it. */
function firstVersion() {
  const file = {
    ...JSON.parse(readFileSync(example, 'utf8')),
    ...secondVersion(),
    triggers: undefined,
    reviews: undefined,
  };
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

test.each([
  ['1', firstVersion()],
  ['2', secondVersion()],
])('a file of version %s is read as the same decision, and written as the newest version', (_, file) => {
  const present = readFileSync(example, 'utf8');
  expect(writeDecisionFile(readDecisionFile(JSON.stringify(file), 'old.json'))).toBe(present);
});

test('what is wrong in a file of version 1 is named by its field', () => {
  const file = firstVersion();
  file.rounds[0].scores[0].value = 'seven';
  expect(() => readDecisionFile(JSON.stringify(file), 'old.json')).toThrow('rounds[0].scores[0].value');
  expect(() => readDecisionFile(JSON.stringify({ ...file, rounds: 3 }), 'old.json')).toThrow('rounds');
});
