import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readDecisionFile, writeDecisionFile } from '../../../shared/decision/decision-file.ts';
import { DecisionFileRefused } from '../../../shared/decision/decision-file-refused.ts';
import { decisionFileSchema, decisionFileVersion } from '../../../shared/decision/decision-file-schema.ts';
import { editDecision } from '../../../shared/decision/edit.ts';
import { restoreCriterion } from '../../../shared/decision/edits/criteria.ts';
import { limits } from '../../../shared/decision/limits.ts';
import { cellKey, viewRound } from '../../../shared/decision/view.ts';
import { anyDecision, smallDecision } from './decisions.ts';
import { plainScore } from '../../../shared/decision/edits/score.ts';

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
    const score = { round: 1, criterion: 'admin', option: 'django', value: 2, ...plainScore };
    const weight = { round: 1, criterion: 'admin', place: null, points: null };
    const state = smallDecision({
      participant: [person!, { ...person!, key: 'gone', name: 'Somebody who left', removed: true }],
      ballot: [
        agreed!,
        { round: 1, key: 'tech-lead', method: 'swing', handedInAt: null, revealedAt: null },
        { round: 1, key: 'gone', method: 'swing', handedInAt: null, revealedAt: '2026-03-02T00:00:00.000Z' },
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
    ['a newer version', 'too-new', () => JSON.stringify({ ...small(), version: decisionFileVersion + 1 }), 'version'],
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
      'a range that does not hold its score',
      'invalid',
      () => mutate(({ rounds: [round] }) => Object.assign(round.scores[0], { lowest: 9.5, highest: 10 })),
      'score 1/agreed/admin/django, lowest',
    ],
    [
      'a point of a value function outside the scale',
      'invalid',
      () =>
        mutate(({ rounds: [round] }) =>
          round.valuePoints.push({ criterion: 'admin', key: 'bend', score: 10, value: 0.9 }),
        ),
      'valuePoint 1/admin/bend, score',
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
    [
      'too many options taken out',
      'invalid',
      () => mutate(({ rounds: [round] }) => repeat(round.options, limits.keptItems, { removed: true })),
      'options',
    ],
    [
      'too many ballots',
      'invalid',
      () => mutate(({ rounds: [round] }) => repeat(round.ballots, limits.keptItems)),
      'ballots',
    ],
    [
      'too many choices of a question',
      'invalid',
      () => mutate(({ rounds: [round] }) => repeat(round.choices, limits.choicesPerQuestion - 1)),
      'question 1/kind, choices',
    ],
    [
      'too many effects of a choice',
      'invalid',
      () => mutate(({ rounds: [round] }) => repeat(round.effects, limits.effectsPerChoice - 1)),
      'choice 1/kind/internal, effects',
    ],
    [
      'too many effects of all choices together',
      'invalid',
      () => mutate(({ rounds: [round] }) => manyEffects(round)),
      'effects',
    ],
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

test('as much as the bounds allow is read', () => {
  const text = mutate(({ rounds: [round] }) => {
    repeat(round.options, limits.keptItems - round.options.length, { removed: true });
    repeat(round.choices, limits.choicesPerQuestion - 2);
    repeat(round.effects, limits.effectsPerChoice - 2);
  });
  const { state } = readDecisionFile(text, 'team.decision.json');
  expect(Object.keys(state.option)).toHaveLength(limits.keptItems);
  expect(Object.keys(state.choice)).toHaveLength(limits.choicesPerQuestion);
  expect(Object.keys(state.effect)).toHaveLength(limits.effectsPerChoice);
});

test('a criterion in a group that was taken out stands aside and can be taken in', () => {
  const text = mutate((file) => (file.rounds[0].groups[0].removed = true));
  const { state } = readDecisionFile(text, 'team.decision.json');
  const view = viewRound(state, 1);
  expect(view.criteria).toEqual([]);
  expect(view.criteriaAside.map((row) => row.key)).toEqual(['admin', 'hiring']);
  const restored = viewRound(editDecision(state, restoreCriterion(state, 1, 'hiring')), 1);
  expect(restored.criteria.map((row) => row.key)).toContain('hiring');
});

function mutate(change: (file: Loose) => void): string {
  const file = small();
  change(file);
  return JSON.stringify(file);
}

/** So many further rows like the last one of a list, each with a key of its own. */
function repeat(list: Loose[], count: number, fields: Loose = {}): void {
  const last = list.at(-1);
  for (let index = 0; index < count; index += 1) list.push({ ...last, ...fields, key: `more-${index}` });
}

/** As many effects as each choice may have, on more choices than a round has effects for. */
function manyEffects(round: Loose): void {
  const [question] = round.questions;
  const [choice] = round.choices;
  const [effect] = round.effects;
  round.choices = [];
  round.effects = [];
  round.questions = Array.from({ length: 10 }, (_, at) => ({ ...question, key: `q-${at}` }));
  for (const { key: inQuestion } of round.questions) {
    for (let at = 0; at < limits.choicesPerQuestion; at += 1) {
      round.choices.push({ ...choice, question: inQuestion, key: `c-${at}` });
      const here = { ...effect, question: inQuestion, choice: `c-${at}` };
      for (let no = 0; no < limits.effectsPerChoice; no += 1) round.effects.push({ ...here, key: `e-${no}` });
    }
  }
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
