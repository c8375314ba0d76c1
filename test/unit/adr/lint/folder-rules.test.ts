import { describe, expect, it } from 'vitest';
import { lint, linesAfterFix, madr, nygard, told } from './lint-case.ts';

describe('rules across files', () => {
  it('duplicate-number: in one folder, not in two, and on other branches', () => {
    const folder = {
      'a/0001-a.md': madr({}),
      'a/0001-b.md': madr({}),
      'b/0001-a.md': madr({}),
      'a/0002-c.md': madr({}),
    };
    const onBranches = [
      { branch: 'mail', path: 'a/0002-d.md' },
      { branch: 'queue', path: 'a/0002-d.md' },
      { branch: 'mail', path: 'a/0002-c.md' },
      { branch: 'mail', path: 'a/0001-b.md' },
      { branch: 'mail', path: 'c/0002-d.md' },
    ];
    expect(told(lint(folder, { onBranches }), 'duplicate-number')).toEqual([
      'a/0001-a.md:6 0001-b.md has the same number.',
      'a/0001-b.md:6 0001-a.md has the same number.',
      'a/0002-c.md:6 On the branch “mail”, “queue” 0002-d.md has the same number.',
    ]);
  });

  it('number-gap: in front, in between, in each folder for itself', () => {
    const numbers = (...names: readonly string[]): Record<string, readonly string[]> =>
      Object.fromEntries(names.map((name) => [name, madr({})]));
    expect(told(lint(numbers('0000-a.md', '0001-b.md', 'x/0001-c.md')), 'number-gap')).toEqual([]);
    expect(
      told(lint(numbers('0003-a.md', '0005-b.md', '0009-c.md', 'x/0002-d.md', 'x/0003-e.md')), 'number-gap'),
    ).toEqual([
      '0003-a.md:6 The numbers do not begin with 0000 or 0001: 0001 to 0002 are missing.',
      '0005-b.md:6 0004 is missing before this number.',
      '0009-c.md:6 0006 to 0008 are missing before this number.',
      'x/0002-d.md:6 The numbers do not begin with 0000 or 0001: 0001 is missing.',
    ]);
  });

  it('number-gap: counts through folders of years, and others that have no number in common', () => {
    const gaps = (...names: readonly string[]): readonly string[] =>
      told(lint(Object.fromEntries(names.map((name) => [name, madr({})]))), 'number-gap');
    expect(gaps('adr/2023/0001-a.md', 'adr/2023/0002-b.md', 'adr/2024/0003-c.md', 'adr/2025/0004-d.md')).toEqual([]);
    expect(gaps('adr/0001-a.md', 'adr/2024/05/0002-c.md', 'adr/2024-06/0003-d.md', 'adr/old/0004-e.md')).toEqual([]);
    expect(gaps('api/0001-a.md', 'web/0002-b.md', '2024/0001-c.md')).toEqual([
      'web/0002-b.md:6 The numbers do not begin with 0000 or 0001: 0001 is missing.',
    ]);
    expect(gaps('adr/2023/0001-a.md', 'adr/2024/0003-c.md')).toEqual([
      'adr/2024/0003-c.md:6 0002 is missing before this number.',
    ]);
    expect(gaps('adr/2023/0001-a.md', 'adr/2024/0001-b.md', 'adr/2024/0003-c.md')).toEqual([
      'adr/2024/0003-c.md:6 0002 is missing before this number.',
    ]);
    expect(gaps('a/adr/0001-a.md', 'b/adr/0002-a.md')).toHaveLength(1);
  });

  it('number-gap: not where another branch has given the number', () => {
    const folder = { 'adr/0001-a.md': madr({}), 'adr/0004-b.md': madr({}) };
    const onBranch = (...names: readonly string[]) => ({
      onBranches: names.map((path) => ({ branch: 'other', path })),
    });
    const gap = (...names: readonly string[]): readonly string[] =>
      told(lint(folder, onBranch(...names)), 'number-gap');
    expect(gap('adr/0002-x.md', 'adr/0003-y.md', 'adr/README.md')).toEqual([]);
    expect(gap('adr/0002-x.md')).toEqual(['adr/0004-b.md:6 0003 is missing before this number.']);
    expect(gap('adr/0003-x.md')).toEqual(['adr/0004-b.md:6 0002 is missing before this number.']);
    expect(gap('0002-x.md', '0003-y.md')).toEqual(['adr/0004-b.md:6 0002 to 0003 are missing before this number.']);
  });

  it('foreign-file: what is no decision, with why that is a trouble', () => {
    const findings = lint({ '0001-a.md': madr({}), 'README.md': ['# Decisions'], 'notes.md': ['Nothing.'] });
    expect(told(findings, 'foreign-file')).toEqual([
      'README.md:1 This is no decision, but stands among them.',
      'notes.md:1 This is not understood as a decision. It has no heading and no status, so it is not clear what was decided.',
    ]);
    expect(findings[0]?.why).toContain('Structurizr');
  });

  it('foreign-file: what log4brains puts into its folder is its own', () => {
    const decision = ['# X', '', '- Status: accepted', '- Tags: a', ...madr({}).slice(5)];
    const folder = {
      'adr/20240131-x.md': decision,
      'adr/index.md': ['# Knowledge base'],
      'adr/template.md': ['# [title]', '', '- Status: [draft]'],
      'adr/notes.md': ['Words.'],
      'other/0001-y.md': nygard(1, 'Accepted'),
      'other/README.md': ['# Decisions'],
    };
    const files = lint(folder).filter(({ rule }) => rule === 'foreign-file');
    expect(files.map(({ file }) => file)).toEqual(['adr/notes.md', 'other/README.md']);
  });

  it('dead-link: files, images and anchors', () => {
    const context = [
      '[gone](0009-gone.md) [b](0002-b.md#context-and-problem-statement) [b](0002-b.md#nothing)',
      '![x](images/x.png) [guide](../guide.md) [web](https://example.org/0009-gone.md) [own](#considered-options)',
      '[ref][b], `[code](0008-x.md)`',
      '',
      '[b]: ./0007-b.md',
    ];
    const folder = { 'adr/0001-a.md': madr({ context }), 'adr/0002-b.md': madr({}) };
    expect(told(lint(folder), 'dead-link')).toEqual([
      'adr/0001-a.md:10 The link leads nowhere: there is no adr/0009-gone.md.',
      'adr/0001-a.md:10 0002-b.md has no heading “nothing”.',
      'adr/0001-a.md:14 The link leads nowhere: there is no adr/0007-b.md.',
    ]);
    const exists = (path: string): boolean => path === 'guide.md';
    expect(told(lint(folder, { exists }), 'dead-link')).toContain(
      'adr/0001-a.md:11 The image leads nowhere: there is no adr/images/x.png.',
    );
    expect(told(lint(folder, { exists }), 'dead-link')).toHaveLength(4);
  });

  it.each([
    ['0002-B.md', '0002-b.md'],
    ['0002-b', '0002-b.md'],
    ['0002-old-title.md#context', '0002-b.md#context'],
    ['../x/0002-b.md', '0002-b.md'],
    ['<0002 b.md>', '<0002-b.md>'],
    ['0003-c%20d.md', 'old/0003-c%20d.md'],
    ['<0003-c d.md>', '<old/0003-c d.md>'],
  ])('dead-link: %s is mended to %s', (href, mended) => {
    const folder = {
      '0001-a.md': madr({ context: [`See [b](${href} "b") there.`] }),
      '0002-b.md': madr({}),
      'old/0003-c d.md': madr({}),
    };
    const exists = (path: string): boolean => path in folder;
    expect(linesAfterFix(folder, 'dead-link', '0001-a.md', { exists })).toEqual(
      madr({ context: [`See [b](${mended} "b") there.`] }),
    );
  });

  it.each(['![b](0002-picture.png)', '![b](0002-picture.md)', '[b](0002-slides.pdf)', '[b](0002-demo.html)'])(
    'dead-link: %s, which is no record, is not mended to the record of that number',
    (link) => {
      const folder = { '0001-a.md': madr({ context: [`See ${link}.`] }), '0002-b.md': madr({}) };
      const findings = lint(folder, { exists: (path) => path in folder });
      expect(findings.map(({ rule, fix }) => [rule, fix])).toEqual([['dead-link', null]]);
    },
  );

  it('dead-link: what a file has several times is told once, and mended everywhere', () => {
    const context = [
      '[b](0002-old.md) and [b](0002-old.md#context)',
      '[gone](x.md), [gone](x.md)',
      '',
      'See [b](./0002-old.md).',
    ];
    const folder = {
      '0001-a.md': madr({ context }),
      '0002-b.md': madr({}),
      '0003-c.md': madr({ context: ['[gone](x.md)'] }),
    };
    const options = { exists: (path: string): boolean => path in folder };
    expect(told(lint(folder, options), 'dead-link')).toEqual([
      '0001-a.md:10 The link leads nowhere: there is no 0002-old.md. It stands in this file 2 times more.',
      '0001-a.md:11 The link leads nowhere: there is no x.md. It stands in this file once more.',
      '0003-c.md:10 The link leads nowhere: there is no x.md.',
    ]);
    expect(linesAfterFix(folder, 'dead-link', '0001-a.md', options)).toEqual(
      madr({ context: ['[b](0002-b.md) and [b](0002-b.md#context)', context[1] ?? '', '', 'See [b](0002-b.md).'] }),
    );
  });

  it('dead-link: the page that a site has of a file is made of that file', () => {
    const links = '[b](0002-b.html#context) [c](0003-c.html)';
    const folder = { '0001-a.md': madr({ context: [links] }), '0002-b.md': madr({}) };
    expect(told(lint(folder, { exists: (path) => path in folder }), 'dead-link')).toEqual([
      '0001-a.md:10 The link leads nowhere: there is no 0003-c.html.',
    ]);
  });

  it('dead-link: headings have the anchors that GitHub gives them', () => {
    const headings = [
      '## Über `x_y` & z',
      '',
      'x',
      '',
      '## Twice',
      '',
      'x',
      '',
      '## Twice',
      '',
      'x <a name="here"></a>',
    ];
    const links = ['[x](#über-x_y--z) [x](#twice-1) [x](#Twice) [x](#here) [x](#top)'];
    expect(lint({ '0001-a.md': madr({ context: links, more: ['', ...headings] }) })).toEqual([]);
  });

  it('one-sided-link: says so in the other file, in its own way', () => {
    const folder = {
      '0001-a.md': nygard(1, 'Accepted'),
      '0002-b.md': nygard(2, 'Accepted', '', 'Supersedes [1. Use a queue](0001-a.md)'),
    };
    expect(told(lint(folder), 'one-sided-link')).toEqual([
      '0002-b.md:9 It supersedes 0001-a.md, which does not say that it is superseded by this one.',
    ]);
    expect(linesAfterFix(folder, 'one-sided-link', '0001-a.md')).toEqual(
      nygard(1, 'Superseded by [2. Use a queue](0002-b.md)'),
    );
    const amended = {
      '0001-a.md': nygard(1, 'Accepted', '', 'Amended by [2. Use a queue](0002-b.md)'),
      '0002-b.md': nygard(2, 'Accepted'),
    };
    expect(linesAfterFix(amended, 'one-sided-link', '0002-b.md')).toEqual(
      nygard(2, 'Accepted', '', 'Amends [1. Use a queue](0001-a.md)'),
    );
    const inFrontMatter = {
      '0001-a.md': madr({}),
      '0002-b.md': madr({ more: ['', '## More Information', '', 'This supersedes ADR-0001.'] }),
    };
    expect(linesAfterFix(inFrontMatter, 'one-sided-link', '0001-a.md')[1]).toBe('status: superseded by ADR-0002');
  });

  it('one-sided-link: leaves a rejected decision to a person, and mentions alone', () => {
    const findings = lint({
      '0001-a.md': nygard(1, 'Rejected'),
      '0002-b.md': nygard(2, 'Accepted', '', 'Supersedes [1. Use a queue](0001-a.md)'),
      '0003-c.md': madr({ context: ['See ADR-0001.'] }),
    });
    expect(findings.map(({ rule, fix }) => [rule, fix])).toEqual([['one-sided-link', null]]);
  });

  it('one-sided-link: another word for the same direction tells it as well', () => {
    const folder = {
      '0001-a.md': nygard(1, 'Superseded by [2. Use a queue](0002-b.md)'),
      '0002-b.md': nygard(2, 'Accepted', '', 'Amends [1. Use a queue](0001-a.md)'),
    };
    expect(told(lint(folder), 'one-sided-link')).toEqual([]);
    const both = { ...folder, '0002-b.md': nygard(2, 'Accepted', '', 'Amended by [1. Use a queue](0001-a.md)') };
    expect(told(lint(both), 'one-sided-link')).toHaveLength(2);
  });
});
