import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readDecisionFile, writeDecisionFile } from '../../../shared/decision/decision-file.ts';
import { DecisionFileRefused } from '../../../shared/decision/decision-file-refused.ts';
import { decisionFileSchema } from '../../../shared/decision/decision-file-schema.ts';
import { limits } from '../../../shared/decision/limits.ts';
import { cellKey, viewRound } from '../../../shared/decision/view.ts';
import { anyDecision, smallDecision } from './decisions.ts';

const key = '01890000-0000-7000-8000-000000000001';
/** A file as anybody may have made it. */
type Loose = ReturnType<typeof JSON.parse>;
const small = (): Loose => JSON.parse(writeDecisionFile({ key, state: smallDecision() }));

function refusal(text: string): DecisionFileRefused {
  try {
    readDecisionFile(text, 'team.decision.json');
  } catch (error) {
    if (error instanceof DecisionFileRefused) return error;
    throw error;
  }
  throw new Error('The file was read.');
}

describe('a decision file', () => {
  test('round-trips: the same decision, and the same text', () => {
    fc.assert(
      fc.property(anyDecision, (state) => {
        const text = writeDecisionFile({ key, state });
        const read = readDecisionFile(text, 'any');
        expect(read).toEqual({ key, state });
        expect(writeDecisionFile(read)).toBe(text);
      }),
    );
  });

  test('has one value a line and does not depend on the order of the rows', () => {
    const state = smallDecision();
    const reversed = Object.fromEntries(
      Object.entries(state).map(([entity, rows]) => [entity, Object.fromEntries(Object.entries(rows).toReversed())]),
    ) as typeof state;
    const text = writeDecisionFile({ key, state });
    expect(writeDecisionFile({ key, state: reversed })).toBe(text);
    expect(text.split('\n').filter((line) => (line.match(/": [^[{]/g) ?? []).length > 1)).toEqual([]);
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('leaves out what belongs to one library alone', () => {
    const [decision] = Object.values(smallDecision().decision);
    const state = smallDecision({ decision: [{ ...decision!, archivedAt: '2026-03-02T00:00:00.000Z' }] });
    expect(writeDecisionFile({ key, state })).not.toContain('archivedAt');
  });

  test('leaves out ballots that are not revealed and the names of people who were taken out', () => {
    const [agreed] = Object.values(smallDecision().ballot);
    const [person] = Object.values(smallDecision().participant);
    const score = { round: 1, criterion: 'admin', option: 'django', value: 2 };
    const weight = { round: 1, criterion: 'admin', place: null, points: null };
    const state = smallDecision({
      participant: [person!, { ...person!, key: 'gone', name: 'Somebody who left', removed: true }],
      ballot: [
        agreed!,
        { round: 1, key: 'tech-lead', method: 'swing', revealedAt: null },
        { round: 1, key: 'gone', method: 'swing', revealedAt: '2026-03-02T00:00:00.000Z' },
      ],
      weight: ['agreed', 'tech-lead', 'gone'].map((ballot) => ({ ...weight, ballot, swing: 77 })),
      score: ['agreed', 'tech-lead', 'gone'].map((ballot) => ({ ...score, ballot, note: `Note of ${ballot}` })),
    });
    const text = writeDecisionFile({ key, state });
    expect(text).not.toContain('Somebody who left');
    expect(text).not.toContain('Note of tech-lead');
    expect(text).toContain('Note of agreed');
    expect(text).toContain('Note of gone');
    const read = readDecisionFile(text, 'any').state;
    expect(Object.keys(read.ballot).toSorted()).toEqual(['1/agreed', '1/gone']);
    expect(Object.values(read.weight).map(({ ballot }) => ballot)).toEqual(['agreed', 'gone']);
    expect(Object.keys(read.participant)).toEqual(['1/gone', '1/tech-lead']);
    expect(writeDecisionFile({ key, state: read })).toBe(text);
  });

  test('is read with a byte order mark', () => {
    const text = `\uFEFF${writeDecisionFile({ key, state: smallDecision() })}`;
    expect(readDecisionFile(text, 'bom').key).toBe(key);
  });

  test('has the JSON Schema that is shipped', () => {
    const shipped = JSON.parse(readFileSync('shared/decision/decision-file.schema.json', 'utf8'));
    expect(z.toJSONSchema(decisionFileSchema)).toEqual(shipped);
  });
});

describe('a refused decision file names file and field', () => {
  const cases: [string, string, () => string, string][] = [
    ['no JSON', 'not-json', () => '{', ''],
    ['another JSON', 'not-a-decision', () => '{"name":"fulcrum"}', 'format'],
    ['a list', 'not-a-decision', () => '[]', 'format'],
    ['a newer version', 'too-new', () => JSON.stringify({ ...small(), version: 2 }), 'version'],
    ['an unknown field', 'invalid', () => JSON.stringify({ ...small(), extra: 1 }), 'extra'],
    [
      'a wrong type',
      'invalid',
      () => mutate((file) => (file.rounds[0].options[1].name = 5)),
      'rounds[0].options[1].name',
    ],
    [
      'a repeated key',
      'invalid',
      () => mutate((file) => (file.rounds[0].options[1].key = 'django')),
      'rounds[0].options[1]',
    ],
    [
      'a dangling reference',
      'invalid',
      () => mutate((file) => (file.rounds[0].scores[0].option = 'rails')),
      'score 1/agreed/admin/rails, option',
    ],
    [
      'an upside-down scale',
      'invalid',
      () => mutate((file) => (file.rounds[0].criteria[0].scaleHighest = -1)),
      'criterion 1/admin, scaleHighest',
    ],
    [
      'a date that does not exist',
      'invalid',
      () => mutate((file) => (file.decision.date = '2026-02-31')),
      'decision.date',
    ],
    [
      'a number beyond bounds',
      'invalid',
      () => mutate((file) => (file.rounds[0].scores[0].value = 1e300)),
      'rounds[0].scores[0].value',
    ],
    ['a prototype as a tag', 'invalid', () => mutate((file) => (file.tags = ['__proto__'])), 'tags[0]'],
    [
      'a name of every object as a key',
      'invalid',
      () => JSON.stringify(small()).replaceAll('"admin"', '"constructor"'),
      'rounds[0].criteria[0].key',
    ],
    ['no rounds', 'invalid', () => mutate((file) => (file.rounds = [])), 'rounds'],
    ['too many options', 'invalid', () => mutate(manyOptions), 'options'],
  ];

  test.each(cases)('%s', (_, code, text, field) => {
    const refused = refusal(text());
    expect(refused.code).toBe(code);
    expect(refused.field).toBe(field);
    expect(refused.message).toContain('team.decision.json');
    expect(refused.message).toContain(field.split(',')[0]);
    expect(refused.message).toContain('Nothing was changed');
  });

  test('a file that is too large', () => {
    expect(refusal(' '.repeat(limits.fileBytes + 1)).code).toBe('too-large');
  });

  test('deeply nested and prototype-polluting input', () => {
    expect(refusal('['.repeat(200_000)).code).toBe('not-json');
    expect(refusal(`${'['.repeat(20_000)}${']'.repeat(20_000)}`).code).toBe('not-a-decision');
    const polluting = JSON.stringify(small()).replace('{"format"', '{"__proto__":{"polluted":1},"format"');
    expect(refusal(polluting).code).toBe('invalid');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

test('a key that only looks like a name of every object is one like any other', () => {
  const text = JSON.stringify(small()).replaceAll('"admin"', '"valueof"').replaceAll('"django"', '"hasownproperty"');
  const { state } = readDecisionFile(text, 'team.decision.json');
  const view = viewRound(state, 1);
  expect(view.criteria.map((criterion) => view.agreed.weights[criterion.key]?.swing)).toEqual([100, 50]);
  expect(view.evidence['hiring']).toBeUndefined();
  expect(view.agreed.scores[cellKey('hasownproperty', 'valueof')]?.value).toBe(9);
});

function mutate(change: (file: Loose) => void): string {
  const file = small();
  change(file);
  return JSON.stringify(file);
}

function manyOptions(file: Loose): void {
  const [first] = file.rounds[0].options;
  file.rounds[0].options = Array.from({ length: limits.options + 1 }, (_, index) => ({
    ...first,
    key: index === 0 ? 'django' : `o-${index}`,
  }));
  file.rounds[0].scores = [];
  file.rounds[0].effects = [];
}
