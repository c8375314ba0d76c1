import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AdrSource } from '../../../../shared/adr/source/blocks.ts';
import { parseSource } from '../../../../shared/adr/source/parse-source.ts';
import { applyPatches } from '../../../../shared/adr/source/patch.ts';
import { linksOf } from '../../../../shared/adr/source/source-links.ts';
import { coverFaults, fuzzRuns, markdownTexts } from './markdown-texts.ts';

/** The lines without the byte order mark; none where nothing but that is left. */
function words({ lines, hasBom }: AdrSource): readonly string[] {
  const found = lines.map(({ text }, index) => (hasBom && index === 0 ? text.slice(1) : text));
  return found.length === 1 && found[0] === '' && lines[0]?.end === '' ? [] : found;
}

describe('parseSource on any text', () => {
  it('covers every line once, gives the text back, and finds links where they stand', () => {
    fc.assert(
      fc.property(markdownTexts, (text) => {
        const source = parseSource(text);
        expect(source.lines.map((line) => line.text + line.end).join('')).toBe(text);
        expect(applyPatches(source, [])).toBe(text);
        expect(coverFaults(source)).toEqual([]);
        const misplaced = linksOf(source).filter(({ href, hrefAt }) => {
          const written = hrefAt && source.lines[hrefAt.line]?.text.slice(hrefAt.from, hrefAt.to);
          return written !== null && written?.replaceAll('\\', '') !== href.replaceAll('\\', '');
        });
        expect(misplaced).toEqual([]);
      }),
      { numRuns: fuzzRuns },
    );
  }, 600_000);

  it('puts the lines it is told to in place of others and leaves the rest', () => {
    const newLines = fc.array(fc.constantFrom('new', '', '# x', '- y'), { maxLength: 3 });
    fc.assert(
      fc.property(markdownTexts, fc.nat(30), fc.nat(3), newLines, (text, at, count, lines) => {
        fc.pre(text !== '\uFEFF' && !text.slice(1).includes('\uFEFF'));
        const source = parseSource(text);
        const from = Math.min(at, source.lines.length);
        const to = Math.min(from + count, source.lines.length);
        const after = parseSource(applyPatches(source, [{ from, to, lines }]));
        const kept = words(source);
        const expected = [...kept.slice(0, from), ...lines, ...kept.slice(to)];
        const endsOpen = source.lines.at(-1)?.end === '';
        if (endsOpen && expected.at(-1) === '') expected.pop();
        expect(words(after)).toEqual(expected);
        expect(after.hasBom).toBe(source.hasBom);
      }),
      { numRuns: fuzzRuns },
    );
  }, 600_000);

  it('takes time in proportion to the length of texts made to be slow', () => {
    const awkward = [
      '> ',
      '- ',
      '[',
      '[a](',
      '![](',
      '`',
      '`` ` ',
      '*a **b ',
      '<!-- ',
      '<a ',
      '[a]: b\n===\n',
      '| a ',
      '[a](<b',
      '_a',
      '1. ',
    ];
    for (const piece of awkward) {
      const text = piece.repeat(Math.ceil(200_000 / piece.length));
      const started = performance.now();
      linksOf(parseSource(text));
      expect({ piece, isSlow: performance.now() - started > 2_000 }).toEqual({ piece, isSlow: false });
    }
  });
});
