import { describe, expect, it } from 'vitest';
import { readTemplate, templateFileLength } from '../../../shared/template/read-template.ts';
import { UnreadableTemplate } from '../../../shared/template/unreadable-template.ts';

const small = `template: 1
slug: small
name: Small
description: As little as there can be.
sources:
  survey: { publisher: Survey, title: A survey, year: 2024 }
options:
  - { key: red, name: Red }
  - { key: blue, name: Blue, offered: true }
groups:
  - { key: all, name: All }
criteria:
  - key: warmth
    group: all
    name: Warmth
    question: How warm is it?
    anchors: { lowest: Cold., middle: Lukewarm., highest: Hot. }
    suggestedSwing: 40
    evidence:
      - { option: red, source: survey, fact: Red is warm. }
questions:
  - key: season
    text: Which season is it?
    choices:
      - key: winter
        text: Winter
        swings:
          - { criterion: warmth, change: 20, reason: It is cold. }
        leans:
          - { option: neither, reason: Stay inside. }
      - { key: summer, text: Summer }
`;

function refusal(text: string): UnreadableTemplate {
  try {
    readTemplate('broken.yaml', text);
  } catch (error) {
    if (error instanceof UnreadableTemplate) return error;
    throw error;
  }
  throw new Error('the template was read');
}

/** The small template with one text replaced, which has to be there. */
function changed(from: string, to: string): string {
  expect(small).toContain(from);
  return small.replace(from, to);
}

describe('readTemplate', () => {
  it('fills in what may be left out and keeps the order', () => {
    const template = readTemplate('small.yaml', small);
    expect(template.options).toEqual([
      { key: 'red', name: 'Red', description: '', offered: false },
      { key: 'blue', name: 'Blue', description: '', offered: true },
    ]);
    expect(template.criteria[0]).toMatchObject({
      scale: { lowest: 0, highest: 10, step: 1, direction: 'more', unit: '' },
      mustHave: false,
      evidence: [{ option: 'red', asPublished: false }],
    });
    expect(template.questions[0]).toMatchObject({ multiple: false, choices: [{ key: 'winter' }, { swings: [] }] });
  });

  it('reads a file with a byte order mark, with Windows line ends and with a few aliases', () => {
    const aliased = changed('lowest: Cold., middle: Lukewarm.', 'lowest: &cold Cold., middle: *cold');
    const template = readTemplate('small.yaml', `\u{feff}${aliased.replaceAll('\n', '\r\n')}`);
    expect(template.criteria[0]?.anchors.middle).toBe('Cold.');
  });

  it('takes words such as yes and no as text', () => {
    expect(readTemplate('small.yaml', changed('key: winter', 'key: no')).questions[0]?.choices[0]?.key).toBe('no');
  });

  it.each([
    ['a missing field', 'name: Warmth\n', '\n', 'criteria[0].name', 13, 'is missing'],
    [
      'an unknown field',
      'suggestedSwing',
      'sugestedSwing',
      'criteria[0].sugestedSwing',
      18,
      'not a field that belongs',
    ],
    ['a number as text', 'Swing: 40', "Swing: '40'", 'criteria[0].suggestedSwing', 18, 'must be a number, not text'],
    [
      'a list for a mapping',
      '{ lowest: Cold., middle: Lukewarm., highest: Hot. }',
      '[Cold.]',
      'criteria[0].anchors',
      17,
      'a mapping of fields, not a list',
    ],
    ['an empty value', 'name: Red', 'name:', 'options[0].name', 8, 'must be text, not empty'],
    ['a swing out of range', 'Swing: 40', 'Swing: 101', 'criteria[0].suggestedSwing', 18, 'at most 100'],
    ['a year that is a fraction', 'year: 2024', 'year: 2024.5', 'sources.survey.year', 6, 'whole number'],
    ['another version', 'template: 1', 'template: 2', 'template', 1, 'must be 1'],
    ['a key with capitals', 'key: warmth', 'key: Warmth', 'criteria[0].key', 13, 'lower-case'],
    ['a source with a bad name', 'survey: {', 'My Survey: {', 'sources.My Survey', 6, 'lower-case'],
    [
      'a lean to a bad key',
      'option: neither',
      'option: Neither',
      'questions[0].choices[0].leans[0].option',
      30,
      'lower-case',
    ],
    [
      'an unknown group',
      'group: all',
      'group: none',
      'criteria[0].group',
      14,
      'the group "none", which the template does not have',
    ],
    ['an unknown option', 'option: red', 'option: green', 'criteria[0].evidence[0].option', 20, 'the option "green"'],
    [
      'an unknown source',
      'source: survey',
      'source: rumour',
      'criteria[0].evidence[0].source',
      20,
      'the source "rumour"',
    ],
    [
      'an unknown criterion',
      'criterion: warmth',
      'criterion: light',
      'questions[0].choices[0].swings[0].criterion',
      28,
      'the criterion "light"',
    ],
    [
      'a lean to an unknown option',
      'option: neither',
      'option: green',
      'questions[0].choices[0].leans[0].option',
      30,
      'the option "green"',
    ],
    ['the same key twice', 'key: blue', 'key: red', 'options[1].key', 9, 'repeats the key "red"'],
    [
      'the same choice twice',
      'key: summer',
      'key: winter',
      'questions[0].choices[1].key',
      31,
      'repeats the key "winter"',
    ],
    ['only one choice', '      - { key: summer, text: Summer }\n', '', 'questions[0].choices', 24, 'at least 2 items'],
    [
      'a prototype key',
      'slug: small',
      'slug: small\n__proto__: { slug: other }',
      '__proto__',
      3,
      'not a field that belongs',
    ],
  ])('refuses %s and names file, field and line', (_, from, to, field, line, message) => {
    const error = refusal(changed(from, to));
    expect(error.file).toBe('broken.yaml');
    expect(error.problems).toContainEqual({ field, line, message: expect.stringContaining(message) });
    expect(error.message).toContain('broken.yaml');
    expect(error.message).toContain(`Line ${line}, ${field}: `);
  });

  it('names every problem, in the order of the file, and spells out the first three', () => {
    const error = refusal(
      small.replace('name: Red', 'name: 1').replace('name: All', 'name: 2').replaceAll('text:', 'txt:'),
    );
    expect(error.problems.map(({ line }) => line)).toEqual([8, 11, 22, 23, 25, 26, 31, 31]);
    expect(error.message).toMatch(/Line 8, .+ Line 11, .+ Line 2\d, .+ There are 5 more problems\./);
  });

  it.each([
    ['broken YAML', changed('name: Small', 'name: "Small" x'), 3, /is not valid YAML/],
    ['wrong indentation', changed('    group: all', '   group: all'), 14, /is not valid YAML/],
    ['a field that stands twice', changed('name: Warmth\n', 'name: Warmth\n    name: Heat\n'), 16, /stands twice/],
    ['a tag', changed('name: Small', 'name: !!js/function Small'), 3, /is not valid YAML: Unresolved tag/],
    ['a second document', `${small}---\n${small}`, 32, /multiple documents/],
    ['a list as key', changed('name: Small', '? [name]\n: Small'), 3, /keys must be strings/i],
  ])('refuses %s with its line', (_, text, line, message) => {
    const error = refusal(text);
    expect(error.problems[0]?.message).toMatch(message);
    expect(error.problems[0]?.line).toBe(line);
    expect(error.message).toContain(`Line ${line}`);
  });

  it('refuses an empty file, and one that is no mapping', () => {
    expect(refusal('').message).toContain('must be a mapping of fields, not empty');
    expect(refusal('just words').message).toContain('must be a mapping of fields, not text');
  });

  it('refuses a file that grows by its aliases', () => {
    const levels = 'abcdefghi'.split('');
    const bomb = levels
      .map(
        (level, at) =>
          `${level}: &${level} [${Array(9)
            .fill(at === 0 ? 'lol' : `*${levels[at - 1]}`)
            .join(', ')}]`,
      )
      .join('\n');
    expect(refusal(`${bomb}\n${small}`).message).toMatch(/broken\.yaml .+ aliases .+ resource exhaustion/);
    expect(refusal(`${small}name: *nothing\n`).message).toContain('broken.yaml');
  });

  it('refuses a file that is too large before parsing it', () => {
    expect(refusal(`${small}#${'x'.repeat(templateFileLength)}`).message).toMatch(/too large: \d+ characters/);
    expect(readTemplate('long.yaml', `${small}#`.padEnd(templateFileLength, 'x')).slug).toBe('small');
  });

  it.each([
    ['brackets', '['.repeat(200_000)],
    ['braces', '{a: '.repeat(100_000)],
    ['closing brackets in texts', '["]",'.repeat(80_000)],
    ['dashes', '- '.repeat(200_000)],
    ['indentation', Array.from({ length: 600 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
  ])('refuses a nest of %s, which would use up the stack', (_, text) => {
    expect(refusal(text).message).toContain('nested more than 200 deep');
  });

  it('shows no more than the beginning of what a hostile file says', () => {
    expect(refusal(`%${'x'.repeat(100_000)}\n${small}`).message.length).toBeLessThan(1_000);
    expect(refusal(`${small}${'x'.repeat(900)}: 1\n`).problems[0]?.field).toHaveLength(201);
  });

  it('does not look up a problem for each of thousands of unknown fields', () => {
    const text = Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join('\n');
    expect(refusal(text).problems).toHaveLength(50);
  });
});
