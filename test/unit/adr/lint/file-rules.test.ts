import { describe, expect, it } from 'vitest';
import { lintFolder } from '../../../../shared/adr/lint/lint-folder.ts';
import { withFixes } from '../../../../shared/adr/lint/with-fixes.ts';
import { filesOf, lint, linesAfterFix, lintOptions, madr, nygard, told } from './lint-case.ts';

const path = '0001-use-a-queue.md';

describe('rules on one file', () => {
  it('find nothing where nothing is wrong', () => {
    expect(lint({ [path]: madr({}), '0002-x.md': madr({}) })).toEqual([]);
    expect(lint({ [path]: nygard(1, 'Accepted') })).toEqual([]);
  });

  it('front-matter: what is no YAML, and what yamllint does not accept', () => {
    const broken = lint({ [path]: madr({ frontMatter: ['status: "accepted', 'date: 2024-01-31'] }) });
    expect(told(broken, 'front-matter')).toEqual([
      expect.stringMatching(/^0001-use-a-queue.md:[234] The front matter is not valid YAML in line [234]: /),
    ]);
    const twice = lint({ [path]: madr({ frontMatter: ['status: accepted', 'status: accepted'] }) });
    expect(told(twice, 'front-matter')).toEqual([expect.stringContaining('"status" twice')]);
    const folder = {
      [path]: madr({
        frontMatter: ['status: accepted', 'consulted:', `informed: Ana, ${'x'.repeat(80)}`, 'date: 2024-01-31  '],
      }),
    };
    expect(told(lint(folder), 'front-matter')).toEqual([
      '0001-use-a-queue.md:3 The key “consulted” has no value.',
      '0001-use-a-queue.md:4 The line is 95 characters long.',
      '0001-use-a-queue.md:5 The line ends with spaces.',
    ]);
  });

  it('front-matter: takes out a key without a value', () => {
    const folder = { [path]: madr({ frontMatter: ['status: accepted', 'consulted: # nobody', 'date: 2024-01-31'] }) };
    expect(linesAfterFix(folder, 'front-matter', path)).toEqual(madr({}));
  });

  it('missing-section: what MADR and Nygard cannot do without', () => {
    const folder = {
      [path]: ['## Decision Outcome', '', 'Chosen option: "x", because y'],
      '0002-x.md': ['# 2. x', '', '## Status', '', 'Accepted', '', '## Decision', '', 'x'],
      '0003-x.md': ['---', 'status: accepted', '---', '# x', '', ...nygard(3).slice(7)],
    };
    expect(told(lint(folder), 'missing-section')).toEqual([
      '0001-use-a-queue.md:1 The title is missing: no heading stands above the sections.',
      '0001-use-a-queue.md:1 The section “Context and Problem Statement” is missing.',
      '0001-use-a-queue.md:1 The section “Considered Options” is missing.',
      '0002-x.md:1 The section “Context” is missing.',
      '0002-x.md:1 The section “Consequences” is missing.',
    ]);
  });

  it.each([
    [
      'Backstage',
      ['---', 'id: adr001', "title: 'ADR001: Use x'", '---', '', '## Context', '', 'x', '', '## Decision', '', 'y'],
    ],
    [
      'arc42',
      [
        '# Use x',
        '',
        '## Constraints',
        '',
        'x',
        '',
        '## Considered Alternatives',
        '',
        '- x',
        '',
        '## Decision',
        '',
        'x',
      ],
    ],
    ['arc42', ['# 9.1 Use x', '', '## Status', '', 'accepted', '', '## Decision', '', 'x']],
    ['Tyree', ['# Use x', '', '## Status', '', 'Decided', '', '## Decision', '', 'x', '', '## Argument', '', 'x']],
  ])('missing-section: not what the template of %s has not', (_, lines) => {
    expect(told(lint({ '0001-use-x.md': lines }), 'missing-section')).toEqual([]);
  });

  it('missing-section: no title above the sections where front matter has it', () => {
    const titled = ['---', 'status: accepted', 'title: Use x', '---', '', ...madr({}).slice(7)];
    expect(told(lint({ [path]: titled }), 'missing-section')).toEqual([]);
    expect(told(lint({ [path]: titled.toSpliced(2, 1) }), 'missing-section')).toHaveLength(1);
  });

  it('empty-section: takes out one that is not needed', () => {
    const folder = { [path]: madr({ more: ['', '## More Information', ''] }) };
    expect(told(lint(folder), 'empty-section')).toEqual([
      '0001-use-a-queue.md:21 The section “More Information” is empty.',
    ]);
    expect(linesAfterFix(folder, 'empty-section', path)).toEqual(madr({ more: [''] }));
    const needed = lint({
      [path]: madr({ context: [] }),
      '0002-x.md': madr({ more: ['', '## More Information', '', '<!-- later -->'] }),
    });
    expect(needed.filter(({ rule }) => rule === 'empty-section').map(({ line, fix }) => [line, fix])).toEqual([
      [7, null],
      [20, null],
    ]);
  });

  it('second-title and heading-level', () => {
    const folder = { [path]: madr({ more: ['', '# More', '', 'x', '', '### Decision Drivers', '', '* x'] }) };
    expect(told(lint(folder), 'second-title')).toEqual([
      '0001-use-a-queue.md:21 “More” is a second heading of level 1.',
    ]);
    expect(told(lint(folder), 'heading-level')).toEqual([
      '0001-use-a-queue.md:25 “Decision Drivers” is a heading of level 3, not 2.',
    ]);
  });

  it('second-title: is none where no heading is the title', () => {
    const lines = [
      '# Status',
      '',
      'Accepted',
      '',
      '# Context',
      '',
      'x',
      '',
      '# Decision',
      '',
      'y',
      '',
      '# Consequences',
      '',
      'z',
    ];
    const rules = lint({ '0001-a.md': lines }).map(({ rule, message }) => `${rule} ${message}`);
    expect(rules).toEqual(['missing-section The title is missing: no heading stands above the sections.']);
  });

  it('heading-level: brings consequences under the outcome', () => {
    const folder = { [path]: madr({ more: ['', '## Consequences ##', '', '* Good, because x'] }) };
    expect(told(lint(folder), 'heading-level')).toEqual([
      '0001-use-a-queue.md:21 “Consequences” is not a heading of level 3 under Decision Outcome.',
    ]);
    expect(linesAfterFix(folder, 'heading-level', path)[20]).toBe('### Consequences ##');
    const far = lint({
      [path]: madr({ more: ['', '## Pros and Cons of the Options', '', 'x', '', '## Confirmation', '', 'x'] }),
    });
    expect(far.map(({ rule, fix }) => [rule, fix])).toEqual([['heading-level', null]]);
  });

  it('chosen-option: stated first, with a reason, and one of those considered', () => {
    const outcomes = {
      '0001-a.md': madr({ outcome: ['We take the queue.'] }),
      '0002-b.md': madr({ outcome: ['After long talks:', '', 'Chosen option: "Queue", because nothing is lost.'] }),
      '0003-c.md': madr({ outcome: ['Chosen option: "Queue".'] }),
      '0004-d.md': madr({ outcome: ['Chosen option: "Kafka", because nothing is lost.'] }),
    };
    expect(told(lint(outcomes), 'chosen-option')).toEqual([
      '0001-a.md:17 The outcome does not state the chosen option.',
      '0002-b.md:17 The outcome does not begin with the chosen option.',
      '0003-c.md:17 No reason is given for the chosen option.',
      '0004-d.md:17 The chosen option “Kafka” is none of the considered ones.',
    ]);
  });

  it('chosen-option: what a mix is made of was considered', () => {
    const outcome = ['Chosen option: "Queue and nothing else", because nothing is lost.'];
    expect(told(lint({ '0001-a.md': madr({ outcome }) }), 'chosen-option')).toEqual([]);
  });

  it.each([
    ['We want the first queue.', null],
    ['Chosen option: the first option, since it is simple', null],
    ['Option 2 was chosen to keep each of the repositories to itself.', null],
    ['Chosen option: B, because it is simple', null],
    ['Chosen option: C, because it is simple', 'The chosen option “C” is none of the considered ones.'],
    ['Chosen option: Queue', 'No reason is given for the chosen option.'],
    ['Which of these do we take?', 'The outcome does not state the chosen option.'],
  ])('chosen-option: before MADR 3 it may be told in other words, %s', (outcome, problem) => {
    const body = madr({ outcome: [outcome] }).slice(4);
    const folder = { '0001-a.md': ['# Use a queue', '', '* Status: accepted', '* Date: 2024-01-31', ...body.slice(2)] };
    expect(lint(folder).map(({ rule, message }) => [rule, message])).toEqual(
      problem === null ? [] : [['chosen-option', problem]],
    );
  });

  it('bullets: makes them asterisks where that makes no other list', () => {
    const folder = { [path]: madr({ context: ['- one', '  more', '- two', '    + three'] }) };
    expect(told(lint(folder), 'bullets')).toEqual([
      '0001-use-a-queue.md:10 The list has “-” as bullets.',
      '0001-use-a-queue.md:13 The list has “+” as bullets.',
    ]);
    const [first] = lint(folder).filter(({ rule }) => rule === 'bullets');
    expect(first?.fix?.edits[0]?.patches.map(({ from, lines }) => [from, lines])).toEqual([
      [9, ['* one']],
      [11, ['* two']],
    ]);
  });

  it.each([
    [
      ['- one', '* two', '- three'],
      ['* one', '* two', '* three'],
    ],
    [
      ['* one', '  - inner', '- two', '', '  more'],
      ['* one', '  * inner', '* two', '', '  more'],
    ],
    [
      ['* one', '', '+ two'],
      ['* one', '', '* two'],
    ],
  ])('bullets: makes one list of several side by side, %s', (context, mended) => {
    const { files } = withFixes(filesOf({ [path]: madr({ context }) }), (all) => lintFolder(all, lintOptions));
    expect(files.map(({ source }) => source.text)).toEqual([`${madr({ context: mended }).join('\n')}\n`]);
  });

  it('bullets: leaves what would be no list with asterisks', () => {
    const findings = lint({ [path]: madr({ context: ['- * *'] }) });
    expect(findings.map(({ rule, fix }) => [rule, fix])).toEqual([['bullets', null]]);
  });

  it('unknown-status: odd ones, other words, and none in Nygard', () => {
    const folder = { '0001-a.md': nygard(1, 'Pending'), '0002-b.md': nygard(2, 'Approved'), '0003-c.md': nygard(3) };
    expect(told(lint(folder), 'unknown-status')).toEqual([
      '0001-a.md:7 “Pending” is no status that tools know.',
      '0002-b.md:7 “Approved” is another word for accepted.',
      '0003-c.md:1 There is no status.',
    ]);
    expect(linesAfterFix(folder, 'unknown-status', '0002-b.md')).toEqual(nygard(2, 'Accepted'));
  });

  it('leftover-status: takes the old one out', () => {
    const folder = {
      '0001-a.md': nygard(1, 'Accepted', '', 'Superseded by [2. b](0002-b.md)'),
      '0002-b.md': nygard(2, 'Accepted', '', 'Supersedes [1. a](0001-a.md)'),
    };
    expect(told(lint(folder), 'leftover-status')).toEqual(['0001-a.md:7 “Accepted” still stands beside “Superseded”.']);
    expect(linesAfterFix(folder, 'leftover-status', '0001-a.md')).toEqual(nygard(1, 'Superseded by [2. b](0002-b.md)'));
  });

  it('missing-successor', () => {
    const folder = {
      '0001-a.md': nygard(1, 'Superseded'),
      '0002-b.md': madr({ frontMatter: ['status: superseded by ADR-0003'] }),
    };
    expect(told(lint(folder), 'missing-successor')).toEqual([
      '0001-a.md:7 It is superseded, but it does not say by which decision.',
    ]);
  });

  it('slug-link: writes the slug that log4brains looks for', () => {
    const list = (link: string): readonly string[] => [
      '# Use a queue',
      '',
      `- Status: superseded by ${link}`,
      '- Tags: mail',
    ];
    const body = madr({}).slice(5);
    const folder = {
      '20240101-a.md': [...list('[the new one](20240202-b.md)'), ...body],
      '20240202-b.md': [...list('[20240303-c](20240303-c.md)'), ...body],
    };
    expect(told(lint(folder), 'slug-link')).toEqual([
      '20240101-a.md:3 The link reads “the new one”, not “20240202-b”.',
    ]);
    expect(linesAfterFix(folder, 'slug-link', '20240101-a.md')[2]).toBe(
      '- Status: superseded by [20240202-b](20240202-b.md)',
    );
  });

  it('date-format: writes a day so that it sorts', () => {
    const folder = {
      '0001-a.md': madr({ frontMatter: ['date: 31.01.2024'] }),
      '0002-b.md': madr({ frontMatter: ['date: 01/02/2024'] }),
    };
    expect(told(lint(folder), 'date-format')).toEqual([
      '0001-a.md:2 The date is written “31.01.2024”, not 2024-01-31.',
      '0002-b.md:2 “01/02/2024” is no date that can be read in one way only.',
    ]);
    expect(linesAfterFix(folder, 'date-format', '0001-a.md')).toEqual(madr({ frontMatter: ['date: 2024-01-31'] }));
  });

  it('review-passed: the day before today, of decisions that hold', () => {
    const due = (day: string, status: string): readonly string[] =>
      madr({ frontMatter: [`status: ${status}`], more: ['', '## More Information', '', `To be reviewed on ${day}.`] });
    const folder = {
      '0001-a.md': due('2026-11-20', 'accepted'),
      '0002-b.md': due('2026-11-21', 'accepted'),
      '0003-c.md': due('2020-01-01', 'rejected'),
    };
    expect(told(lint(folder), 'review-passed')).toEqual(['0001-a.md:22 It was to be reviewed on 2026-11-20.']);
  });

  it('title-number: writes the one of the file', () => {
    const folder = { '0007-a.md': nygard(12, 'Accepted') };
    expect(told(lint(folder), 'title-number')).toEqual([
      '0007-a.md:1 The title has the number 12, the file the number 7.',
    ]);
    expect(linesAfterFix(folder, 'title-number', '0007-a.md')[0]).toBe('# 07. Use a queue');
  });

  it('file-name: what MADR, adr-tools and log4brains name files', () => {
    const body = ['# x', '', '- Status: accepted', '- Tags: a', ...madr({}).slice(5)];
    const folder = {
      'adr-001-a.md': nygard(1, 'Accepted'),
      'queue.md': madr({}),
      'use-b.md': body,
      '20240101-c.md': body,
      '0002-d.md': body,
    };
    expect(told(lint(folder), 'file-name')).toEqual([
      'adr-001-a.md:1 The name adr-001-a.md is not like 0001-title.md.',
      'queue.md:6 The name queue.md is not like 0001-title.md.',
      'use-b.md:1 The name use-b.md does not begin with a day, as in 20240131-title.md.',
    ]);
  });

  it('file-name: a shape that all files of a folder have is theirs, but not in MADR', () => {
    const own = { 'adr/adr-001-a.md': nygard(1, 'Accepted'), 'adr/adr-010-b.md': nygard(10, 'Accepted') };
    expect(told(lint(own), 'file-name')).toEqual([]);
    expect(told(lint({ 'adr/adr-001-a.md': own['adr/adr-001-a.md'] }), 'file-name')).toHaveLength(1);
    expect(told(lint({ ...own, 'adr/0011-c.md': nygard(11, 'Accepted') }), 'file-name')).toHaveLength(2);
    expect(told(lint({ 'adr-001-a.md': madr({}), 'adr-002-b.md': madr({}) }), 'file-name')).toHaveLength(2);
  });
});
