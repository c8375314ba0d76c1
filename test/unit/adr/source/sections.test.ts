import { describe, expect, it } from 'vitest';
import { frontMatterEntries, frontMatterOf } from '../../../../shared/adr/source/front-matter-entries.ts';
import { parseSource } from '../../../../shared/adr/source/parse-source.ts';
import { plainText } from '../../../../shared/adr/source/plain-text.ts';
import { allSections, outlineOf } from '../../../../shared/adr/source/sections.ts';
import { linksOf } from '../../../../shared/adr/source/source-links.ts';

describe('outlineOf', () => {
  it('divides a file by its headings, whatever their levels', () => {
    const outline = outlineOf(parseSource('lead\n\n### A\na\n## B\n#### C\nc\n- # no\n## D\n'));
    expect(outline.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'blank']);
    expect(allSections(outline).map(({ title, level, from, to }) => [title, level, from, to])).toEqual([
      ['A', 3, 2, 4],
      ['B', 2, 4, 8],
      ['C', 4, 5, 8],
      ['D', 2, 8, 9],
    ]);
    expect(outline.sections[1]?.sections.map(({ title }) => title)).toEqual(['C']);
  });
});

describe('plainText', () => {
  it.each([
    ['Use **[Node.js](https://nodejs.org "Home") `v20`** &amp; _more_', 'Use Node.js v20 & more'],
    ['`` a ` *b* `` \\*c\\* snake_case_name 2 * 3', 'a ` *b* *c* snake_case_name 2 * 3'],
    ['List<String> <!-- why --> ~~old~~ <https://a.b>', 'List<String> old https://a.b'],
    ['![logo](a(b).png) [x][y] [^1] [a [b](c)](d) **open', 'logo x [^1] [a b](d) **open'],
    ['two\nlines', 'two lines'],
    ['`open *em* &#33; &nope;', '`open em ! &nope;'],
  ])('takes the words out of %j', (markdown, words) => {
    expect(plainText(markdown)).toBe(words);
  });
});

describe('linksOf', () => {
  it('says what each link leads to and where its address is written', () => {
    const text = [
      '\uFEFF# [A](a.md)',
      '',
      '> * see [b',
      '>   c](<b c.md>) and [d], `[no](no.md)`, \\[no](no.md)',
      '',
      '| [e][D] | ![f](f.png) |',
      '|---|---|',
      '<!-- [no](no.md) -->',
      '',
      '[d]: d\\_.md',
      '',
      '    [no](no.md)',
    ].join('\r\n');
    const { lines } = parseSource(text);
    const found = linksOf(parseSource(text)).map(({ kind, text: words, href, line, hrefAt }) => [
      kind,
      words,
      href,
      line,
      hrefAt && lines[hrefAt.line]?.text.slice(hrefAt.from, hrefAt.to),
    ]);
    expect(found).toEqual([
      ['inline', 'A', 'a.md', 0, 'a.md'],
      ['inline', 'b\nc', 'b c.md', 2, 'b c.md'],
      ['reference', 'd', 'd_.md', 3, null],
      ['reference', 'e', 'd_.md', 5, null],
      ['inline', 'f', 'f.png', 5, 'f.png'],
      ['definition', 'd', 'd\\_.md', 9, 'd\\_.md'],
    ]);
  });
});

describe('frontMatterEntries', () => {
  it('gives each key the lines of its value', () => {
    const text = `---
# comment
status: "accepted" # for now
Decision-Makers:
  - Ana
  # not Bo

  - Cy

# between
tags:
- a: b
'odd key': {
  x: y
}
empty:
---
`;
    const frontMatter = frontMatterOf(parseSource(text));
    expect(frontMatter && frontMatterEntries(frontMatter)).toEqual([
      { key: 'status', inline: '"accepted" # for now', from: 2, to: 3 },
      { key: 'Decision-Makers', inline: '', from: 3, to: 8 },
      { key: 'tags', inline: '', from: 10, to: 12 },
      { key: 'odd key', inline: '{', from: 12, to: 15 },
      { key: 'empty', inline: '', from: 15, to: 16 },
    ]);
    expect(frontMatterOf(parseSource('# A\n'))).toBeNull();
  });
});
