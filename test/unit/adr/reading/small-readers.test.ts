import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { dayOf } from '../../../../shared/adr/reading/days.ts';
import {
  isAboutDecisions,
  isNamedByDate,
  numberInFileName,
  slugOf,
  titleFromFileName,
} from '../../../../shared/adr/reading/file-name.ts';
import { readAdr } from '../../../../shared/adr/reading/read-adr.ts';
import { knownStatus } from '../../../../shared/adr/reading/status-words.ts';
import { readYaml } from '../../../../shared/adr/reading/yaml-values.ts';
import { frontMatterOf } from '../../../../shared/adr/source/front-matter-entries.ts';
import { parseSource } from '../../../../shared/adr/source/parse-source.ts';
import { readText } from '../fixture-adrs.ts';
import { fuzzRuns, markdownTexts } from '../source/markdown-texts.ts';

describe('file names', () => {
  it.each([
    ['0001-x.md', 1],
    ['docs/adr/0034-use-x.md', 34],
    [String.raw`docs\adr\7-x.md`, 7],
    ['adr-001-use-adrs.md', 1],
    ['ADR-1 x.md', 1],
    ['adr_12_x.md', 12],
    ['ADR0021.md', 21],
    ['0000.md', 0],
    ['12345-x.md', 12345],
    ['20240101-x.md', null],
    ['2024-01-01-x.md', null],
    ['123456-x.md', null],
    ['web-2-app.md', null],
    ['2nd-try.md', null],
    ['README.md', null],
    ['RFC-0024-x.md', 24],
    ['DEC-016-x.md', 16],
    ['dec-2021-notes.md', null],
    ['AD0018.md', 18],
    ['shop-adr-0023-x.md', 23],
    ['🚀 0014 x.md', 14],
    ['docs/adr/0009-use-x/README.md', 9],
    ['docs/adr/ADR-1-use-x/index.md', 1],
    ['docs/adr/01-backend/README.md', null],
    ['docs/adr/2022/README.md', null],
    ['docs/adr/0009-use-x/notes.md', null],
  ])('%s has the number %s', (name, number) => {
    expect(numberInFileName(name)).toBe(number);
  });

  it('gives slug and title', () => {
    expect(slugOf('docs/0002-use-django.md')).toBe('0002-use-django');
    expect(titleFromFileName('docs/0002-use-django.md')).toBe('Use django');
    expect(titleFromFileName('20240101-use_rest.md')).toBe('Use rest');
    expect(titleFromFileName('0007.md')).toBe('0007');
    expect(titleFromFileName('docs/0009-use-x/README.md')).toBe('Use x');
    expect(slugOf('docs/0009-use-x/README.md')).toBe('0009-use-x');
  });

  it('knows names by day, and names of files about decisions', () => {
    expect(['20240101-x.md', '2024-01-01-x.md', '0001-x.md'].map((name) => isNamedByDate(name))).toEqual([
      true,
      true,
      false,
    ]);
    const about = [
      'README.md',
      'index.md',
      'template.md',
      'adr-template-bare-minimal.md',
      '0000-template.md',
      'a/b/ADR-template.md',
    ];
    expect(about.filter((name) => !isAboutDecisions(name))).toEqual([]);
    expect(['0001-use-a-template-engine.md', '0002-index-by-name.md'].filter((name) => isAboutDecisions(name))).toEqual(
      [],
    );
  });
});

describe('days', () => {
  it.each([
    ['2024-01-31', '2024-01-31'],
    ['2024-1-3', '2024-01-03'],
    ['2024/01/31', '2024-01-31'],
    ['2024-01-31T10:00:00Z', '2024-01-31'],
    ['2024-01-31 (last update)', '2024-01-31'],
    ['31.01.2024', '2024-01-31'],
    ['31/01/2024', '2024-01-31'],
    ['01/31/2024', '2024-01-31'],
    ['05/05/2024', '2024-05-05'],
    ['3 March 2024', '2024-03-03'],
    ['March 3rd, 2024', '2024-03-03'],
    ['29 Feb 2024', '2024-02-29'],
    ['20240131', '2024-01-31'],
    ['Wednesday, 31 January 2024', '2024-01-31'],
    ['Wed Jan 31 2024', '2024-01-31'],
    ['the 31st of January 2024', '2024-01-31'],
    ['**2024-01-31**', '2024-01-31'],
    ['<2024-01-31>', '2024-01-31'],
    ['2024-Jan-31', '2024-01-31'],
    ['Sept 4, 2024', '2024-09-04'],
    ['4. März 2024', '2024-03-04'],
    ['1er août 2024', '2024-08-01'],
    ['4 de março de 2024', '2024-03-04'],
    ['4 gennaio 2024', '2024-01-04'],
    ['4 maart 2024', '2024-03-04'],
    ['4 października 2024', '2024-10-04'],
    ['4 мая 2024 г.', '2024-05-04'],
    ['2024年3月4日', '2024-03-04'],
    ['2024년 3월 4일', '2024-03-04'],
    ['Marching 4, 2024', null],
    ['4 jui 2024', null],
    ['March 2024', null],
    ['01/02/2024', null],
    ['2024-02-30', null],
    ['2024-13-01', null],
    ['29 Feb 2023', null],
    ['2024-01-311', null],
    ['3 Marchember', null],
    ['3 Xyz 2024', null],
    ['soon', null],
    ['', null],
  ])('%j is %s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });

  it('takes the day first where the writer is known to', () => {
    expect(dayOf('01/02/2024', true)).toBe('2024-02-01');
    expect(dayOf('01/31/2024', true)).toBe(null);
  });
});

describe('statuses', () => {
  it.each([
    ['accepted', 'accepted'],
    ['PROPOSED', 'proposed'],
    ['**Accepted** (2024-01-01)', 'accepted'],
    ['[accepted ] <!-- optional -->', 'accepted'],
    ['✅ Accepted', 'accepted'],
    ['Superseded by [x](0002-x.md)', 'superseded'],
    ['Superceded by ADR 5', 'superseded'],
    ['accepted; supersedes ADR-0045', 'accepted'],
    ['~~Proposed~~ Rejected', 'rejected'],
    ['Approved', 'accepted'],
    ['Status: Accepted', 'accepted'],
    ['Implemented', 'accepted'],
    ['Proposed / Accepted / Superseded (select one)', null],
    ['Accepted, superseded by ADR 7', 'superseded'],
    ['Superseded-by: ADR-0002', 'superseded'],
    ['accepted; would be superseded by ADR-0002', 'accepted'],
    ['This ADR is accepted.', 'accepted'],
    [':white_check_mark: Accepted', 'accepted'],
    ['<span style="color:green">Accepted</span>', 'accepted'],
    ['[x] Accepted', 'accepted'],
    ['[ ] Accepted', null],
    ['Proposed | **Accepted** | Superseded', 'accepted'],
    ['![](https://img.shields.io/badge/status-accepted-brightgreen)', 'accepted'],
    ['![a picture](accepted-and-rejected.svg)', null],
    ['Withdrawn', 'rejected'],
    ['Not accepted', null],
    ['Partially superseded by ADR 2', null],
    ['Pending', null],
    ['Partly superseded', null],
    ['on hold', null],
    ['{proposed | rejected | accepted}', null],
    ['constructor', null],
    ['', null],
  ])('%j is %s', (text, status) => {
    expect(knownStatus(text)).toBe(status);
  });

  it('is what came last in a section that keeps the old ones', () => {
    const of = (...lines: readonly string[]): unknown =>
      readText('0001-x.md', '# x', '', '## Status', '', ...lines, '', '## Decision', '', 'x').status;
    expect(of('Accepted', '', 'Superseded by [2. y](0002-y.md)')).toMatchObject({ known: 'superseded', line: 6 });
    expect(of('Amends [2. y](0002-y.md)', '', 'Accepted')).toMatchObject({ known: 'accepted', line: 6 });
    expect(of('Amends [2. y](0002-y.md)')).toBe(null);
    expect(of('* Accepted', '* Supersedes [2. y](0002-y.md)')).toMatchObject({ text: 'Accepted', line: 4 });
    expect(of('<!-- one of: accepted -->')).toBe(null);
    expect(of('- [ ] Proposed', '- [x] Accepted', '- [ ] Superseded')).toMatchObject({ known: 'accepted', line: 5 });
    expect(of('- [ ] Proposed', '- [ ] Accepted')).toBe(null);
  });
});

describe('front matter', () => {
  const values = (yaml: string): Record<string, readonly string[]> => {
    const frontMatter = frontMatterOf(parseSource(`---\n${yaml}\n---\n`));
    if (!frontMatter) throw new Error('no front matter');
    return Object.fromEntries(readYaml(frontMatter).values.map(({ key, values: found }) => [key, found]));
  };

  it('reads lists, quotes, folded text, comments and what is empty', () => {
    const yaml = [
      'a: "x: y"',
      'b: [x, "y, z"]',
      'c:',
      '  - x',
      '  - y',
      'd: >-',
      '  x',
      '  y',
      'e: # none',
      'f: null',
      'g: 5',
      "h: 'it''s'",
      'i: x # y',
    ];
    expect(values(yaml.join('\n'))).toEqual({
      a: ['x: y'],
      b: ['x', 'y, z'],
      c: ['x', 'y'],
      d: ['x y'],
      e: [],
      f: [],
      g: ['5'],
      h: ["it's"],
      i: ['x'],
    });
  });

  it('reads line by line what nests too deep, is too long or is no YAML', () => {
    expect(values(`status: accepted\nx: ${'['.repeat(200_000)}`)['status']).toEqual(['accepted']);
    expect(values(`status: accepted\nx: ${'{a: '.repeat(5_000)}`)['status']).toEqual(['accepted']);
    expect(values('status: "accepted\ndate: 2024-01-01')).toEqual({ status: ['accepted'], date: ['2024-01-01'] });
    expect(values('- just\n- a list')).toEqual({});
  });

  it('says which key is there twice', () => {
    const reading = readText('0001-x.md', '---', 'status: accepted', 'status: rejected', '---', '# x');
    expect(reading.status?.known).toBe('accepted');
    expect(reading.why).toContain('"status" twice');
  });

  it('reads a list or a quoted text in one line as YAML does', () => {
    const word = fc.string({ unit: fc.constantFrom(...Array.from('aZä09 .-/:#\'"~&*')), maxLength: 6 });
    const line = fc.oneof(
      fc.array(word, { maxLength: 4 }).map((words) => `[${words.join(', ')}]`),
      fc.constantFrom('[null, a]', '[a, true]', '[ a,b ]', '[a]b', '[a', '[]'),
      fc.tuple(fc.constantFrom('"', "'"), word).map(([mark, text]) => mark + text + mark),
    );
    fc.assert(
      fc.property(line, (text) => {
        const document = parseDocument(`key: ${text}`, { schema: 'failsafe', logLevel: 'silent' });
        if (document.errors.length > 0 || /[^aZä09]\*/.test(text)) return;
        const value = (document.toJS() as { readonly key?: unknown } | null)?.key;
        const expected = [value].flat().map((item) => (typeof item === 'string' ? item.trim() : null));
        if (expected.includes(null)) return;
        const isNull = (item: string | null): boolean => !/^["']/.test(text) && /^(?:null|~|)$/i.test(item ?? '');
        if (/['"]/.test(text.slice(1, -1)) || expected.some((item) => isNull(item))) return;
        expect(values(`key: ${text}`)['key']).toEqual(expected.filter((item) => item !== ''));
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads a line of plain text as YAML does', () => {
    const scalar = fc.string({
      unit: fc.constantFrom(...Array.from('aZä09 .,;()/@+_\'"&-:#[]{}>|!%`~?')),
      maxLength: 12,
    });
    fc.assert(
      fc.property(scalar, (text) => {
        const document = parseDocument(`key: ${text}`, { schema: 'failsafe', logLevel: 'silent' });
        if (document.errors.length > 0) return;
        const value = (document.toJS() as { readonly key?: unknown } | null)?.key;
        if (typeof value !== 'string' || /^(?:null|~)$/i.test(value)) return;
        expect(values(`key: ${text}`)['key']).toEqual(value.trim() === '' ? [] : [value.trim()]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('any text', () => {
  it('is read without a throw, and every line that is told exists', () => {
    fc.assert(
      fc.property(markdownTexts, fc.string({ maxLength: 20 }), (text, name) => {
        const source = parseSource(text);
        const reading = readAdr(`${name}.md`, source);
        const lines = [
          reading.titleLine,
          reading.status?.line,
          reading.date?.line,
          ...reading.links.map(({ line }) => line),
          ...reading.parts.options.flatMap((option) => [option.line, ...option.arguments.map(({ line }) => line)]),
          ...reading.parts.consequences.map(({ line }) => line),
        ].filter((line) => line !== null && line !== undefined);
        expect(lines.filter((line) => line < 0 || line >= source.lines.length)).toEqual([]);
      }),
      { numRuns: fuzzRuns },
    );
  }, 600_000);
});
