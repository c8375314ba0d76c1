import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../shared/adr/source/blocks.ts';
import { parseSource } from '../../../../shared/adr/source/parse-source.ts';

/** Blocks in short: kind, lines, and what distinguishes them; what is inside in brackets. */
function shape(blocks: readonly Block[]): string {
  return blocks
    .filter(({ kind }) => kind !== 'blank')
    .map((block) => {
      switch (block.kind) {
        case 'heading':
          return `h${block.level}:${block.text}`;
        case 'quote':
          return `quote(${shape(block.blocks)})`;
        case 'list':
          return `list(${block.items.map(({ marker, blocks: inside }) => `${marker} ${shape(inside)}`).join(', ')})`;
        case 'table':
          return `table(${[block.header, ...block.rows.map(({ cells }) => cells)].map((row) => row.join('|')).join(' / ')})`;
        case 'reference':
          return `${block.label}->${block.href}`;
        case 'fence':
          return `fence ${block.info}(${block.lines.map(({ text }) => text).join('/')})`;
        case 'rule':
          return 'rule';
        case 'blank':
          return '';
        default:
          return `${block.kind}(${block.lines.map(({ text }) => text).join('/')})`;
      }
    })
    .join(' ');
}

describe('parseSource', () => {
  it.each([
    ['# A #\n## B\\#\n####### c\n#d', 'h1:A h2:B\\# paragraph(####### c/#d)'],
    ['A\nb\n===\nC\n---\n---', 'h1:A\nb h2:C rule'],
    ['````md\n# no\n```\n~~~\n````\n# yes', 'fence md(# no/```/~~~) h1:yes'],
    ['~~~\n# no\n\n# no', 'fence (# no//# no)'],
    ['``` a`b\n# yes', 'paragraph(``` a`b) h1:yes'],
    ['<!-- a\n\n# no\n--> b\n# yes', 'html(<!-- a//# no/--> b) h1:yes'],
    ['<div>\n# no\n\n# yes', 'html(<div>/# no) h1:yes'],
    ['text\n<b>\n# yes', 'paragraph(text/<b>) h1:yes'],
    ['<b>\n# no', 'html(<b>/# no)'],
    [
      '* a\n  b\nlazy\n\n  c\n* d\n- e',
      'list(* paragraph(a/b/lazy) paragraph(c), * paragraph(d)) list(- paragraph(e))',
    ],
    ['- a\n  - b\n    1. c\n- d', 'list(- paragraph(a) list(- paragraph(b) list(1. paragraph(c))), - paragraph(d))'],
    ['text\n2. not a list\n\n2. a list', 'paragraph(text/2. not a list) list(2. paragraph(a list))'],
    ['- a\n\n      code\n- ```\n  # no\n  ```', 'list(- paragraph(a) code(code), - fence (# no))'],
    ['-\n  a\n-\n\n  b', 'list(- paragraph(a), - ) paragraph(b)'],
    ['* * *\n* a', 'rule list(* paragraph(a))'],
    ['> a\nlazy\n> # b\n\n> > c', 'quote(paragraph(a/lazy) h1:b) quote(quote(paragraph(c)))'],
    ['\tcode\n\n\tmore\n\ntext\n    text', 'code(code//more) paragraph(text/text)'],
    ['text\n| a | b\\|c |\n|:--|--|\n| 1 |\n2\n\nend', 'paragraph(text) table(a|b\\|c / 1 / 2) paragraph(end)'],
    ['a\n|---|', 'paragraph(a/|---|)'],
    ['[a]: b.md "t"\n[c]: <d e>\ntext\n[f]: g', 'a->b.md c->d e paragraph(text/[f]: g)'],
    ['\uFEFF# A', 'h1:A'],
    ['-\ta\n\n\tb', 'list(- paragraph(a) paragraph(b))'],
  ])('reads %j', (text, expected) => {
    expect(shape(parseSource(text).blocks)).toBe(expected);
  });

  it.each([
    ['---\na: 1\n# b\n---\n# c', 'front-matter(a: 1/# b) h1:c'],
    ['\uFEFF---\r\na: 1\r\n\r\n--- \r\n# c', 'front-matter(a: 1/) h1:c'],
    ['---\na: 1\n# c', 'rule paragraph(a: 1) h1:c'],
    ['\n---\na: 1\n---', 'rule h2:a: 1'],
    ['---\n---', 'front-matter()'],
  ])('takes %j for front matter only at the very start', (text, expected) => {
    expect(shape(parseSource(text).blocks)).toBe(expected);
  });

  it('keeps how every line ends, and says how most do', () => {
    const source = parseSource('\uFEFFa\r\nb\nc\r\n\rd');
    expect(source.lines.map(({ text, end, start }) => [text, end, start])).toEqual([
      ['\uFEFFa', '\r\n', 0],
      ['b', '\n', 4],
      ['c', '\r\n', 6],
      ['', '\r', 9],
      ['d', '', 10],
    ]);
    expect([source.lineEnd, source.hasBom]).toEqual(['\r\n', true]);
    expect(parseSource('')).toEqual({ text: '', lines: [], lineEnd: '\n', hasBom: false, blocks: [] });
  });

  it('says where the content of an item begins, tabs as wide as they are', () => {
    const list = parseSource(' 10.\ta\n\n\t  b').blocks[0];
    expect(list?.kind === 'list' && list.items[0]).toMatchObject({ marker: '10.', indent: 1, contentIndent: 8, to: 1 });
  });
});
