import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { recordFormats } from '../../../shared/decision/entities.ts';
import { markdownBlock } from '../../../shared/adr/markdown-block.ts';
import { inlineText } from '../../../shared/adr/markdown-inline.ts';
import { awkwardSample, awkwardTitles, hostileContexts, shapes } from './awkward-samples.ts';
import { booking, sampleRecord } from './sample-decision.ts';

const texts = [...awkwardTitles, ...hostileContexts];
const pieces = fc.array(
  fc.constantFrom(
    '#',
    '## x',
    '\n',
    '\n\n',
    '---',
    '===',
    '```',
    '~~~',
    '<!--',
    '-->',
    '<b>',
    '- ',
    '* ',
    '1. ',
    '> ',
    '    ',
    '\t',
    'text',
    '`',
    '|',
    '\\',
    '[a]',
    '(b)',
    '<',
  ),
  { maxLength: 30 },
);

/** Tokens of the body without its front matter. */
function bodyTokens(text: string): readonly Token[] {
  return marked.lexer(text.replace(/^---\n[\s\S]*?\n---\n/, ''));
}

function headingsIn(tokens: readonly Token[]): readonly string[] {
  const found: string[] = [];
  void marked.walkTokens([...tokens], (token) => {
    if (token.type === 'heading') found.push(`${token.depth}`);
    if (token.type === 'html') found.push(`html ${token.raw}`);
  });
  return found;
}

describe('a record with awkward text in every field', () => {
  const expected = (format: (typeof recordFormats)[number]): readonly string[] =>
    headingsIn(bodyTokens(sampleRecord(awkwardSample('plain'), { format }).text));

  it.each(recordFormats.flatMap((format) => texts.map((text) => [format, text] as const)))(
    'keeps the structure of %s with %j',
    (format, text) => {
      const tokens = bodyTokens(sampleRecord(awkwardSample(text), { format }).text);
      expect(headingsIn(tokens)).toEqual(expected(format));
      const tables = tokens.filter((token) => token.type === 'table');
      expect(tables.at(-1)).toMatchObject({ header: [{ text: 'Criterion' }, { text: 'Weight' }, {}, {}] });
    },
  );

  it.each(['madr', 'madr-universal'] as const)('has a front matter in %s that YAML reads back', (format) => {
    for (const text of texts) {
      const record = sampleRecord({ ...awkwardSample(text), people: [[text, 'decision-maker']] }, { format });
      const matter = /^---\n([\s\S]*?)\n---\n/.exec(record.text)?.[1] ?? '';
      expect(matter).toMatch(/^status: accepted\ndate: 2026-11-20\ndecision-makers: /);
      const person = text.replace(/[\p{Cc}\p{Zl}\s]+/gu, ' ').trim();
      expect(parse(matter)).toEqual({ status: 'accepted', date: '2026-11-20', 'decision-makers': person });
    }
  });

  it('has no line above 80 characters in the front matter of MADR 4', () => {
    const matter = sampleRecord(shapes['many people'] ?? booking).text.split('\n---\n')[0] ?? '';
    expect(matter).toContain('decision-makers: >-\n  Person Number 1 of the Team, ');
    expect(Math.max(...matter.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect((parse(matter.slice(4)) as { 'decision-makers': string })['decision-makers'].split(', ')).toHaveLength(12);
  });
});

describe('inlineText', () => {
  it.each(texts)('shows %j as it was typed', (text) => {
    const html = marked.parse(`Before ${inlineText(text)} after`) as string;
    const shown = html
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
    expect(shown.trim()).toBe(`Before ${text.replace(/[\p{Cc}\p{Zl}\s]+/gu, ' ').trim()} after`);
  });
});

describe('markdownBlock', () => {
  it('keeps lists, code, tables and links', () => {
    const text =
      'Why:\n\n* one\n* two\n\n```js\nconst a = "<b>";\n```\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n[x](https://example.org)';
    expect(markdownBlock(text)).toBe(text);
  });

  it('makes bold lines of headings', () => {
    expect(markdownBlock('# Scope\ntext\n\nMore\n----\nand `<b>` <b>')).toBe(
      '**Scope:**\n\ntext\n\n**More:**\n\nand `<b>` \\<b>',
    );
  });

  it('writes emphasis with stars, outside code and words', () => {
    expect(markdownBlock('_a b_ and __c__, `_d_` snake_case_x https://example.org/_e_/f')).toBe(
      '*a b* and **c**, `_d_` snake_case_x <https://example.org/_e_/f>',
    );
  });

  it('never opens or swallows a section', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((parts) => parts.join('')),
          fc.string({ maxLength: 80 }),
        ),
        (text) => {
          const tokens = marked.lexer(`${markdownBlock(text)}\n\n## After\n`);
          expect(headingsIn(tokens)).toEqual(['2']);
          expect(tokens.at(-1)?.type).toBe('heading');
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
