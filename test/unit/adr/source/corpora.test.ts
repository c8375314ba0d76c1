import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../../shared/adr/source/parse-source.ts';
import { applyPatches } from '../../../../shared/adr/source/patch.ts';
import { corpusFiles, hasCorpora, variants } from '../corpora.ts';
import { fixtureAdrs } from '../fixture-adrs.ts';
import { coverFaults } from './markdown-texts.ts';

/** Real ADRs where they are there, and always ours. */
const files = [...corpusFiles, ...fixtureAdrs];

describe('parseSource on real ADRs', () => {
  it.skipIf(!hasCorpora)('has them all', () => {
    expect(corpusFiles.length).toBe(216);
  });

  it.each(variants)('gives every file back %s, byte for byte, with blocks over all its lines', (_name, variant) => {
    for (const { path, text } of files) {
      const written = variant(text);
      const source = parseSource(written);
      expect({ path, text: applyPatches(source, []) }).toEqual({ path, text: written });
      expect({ path, faults: coverFaults(source) }).toEqual({ path, faults: [] });
    }
  });

  it.each(variants)('sees in every file %s the blocks that it sees as it is', (_name, variant) => {
    const headings = (text: string): readonly string[] =>
      parseSource(text).blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.text}`] : []));
    for (const { path, text } of files)
      expect({ path, headings: headings(variant(text)) }).toEqual({ path, headings: headings(text) });
  });

  it('sees the headings, lists, tables, quotations and code that marked sees', () => {
    for (const { path, text: written } of files) {
      // Marked takes a line separator for the end of a line, which CommonMark does not.
      const text = written.replaceAll('\u2028', '');
      const [first, ...rest] = parseSource(text).blocks;
      const hasFrontMatter = first?.kind === 'front-matter';
      const body = hasFrontMatter ? text.split('\n').slice(first.to).join('\n') : text;
      const kinds: Readonly<Record<string, string>> = { blockquote: 'quote', hr: 'rule' };
      const theirs = marked
        .lexer(body)
        .filter(({ type }) => ['heading', 'list', 'table', 'blockquote', 'code', 'hr'].includes(type))
        .map((token) =>
          token.type === 'heading' ? `${token['depth']} ${token['text']}` : (kinds[token.type] ?? token.type),
        );
      const ours = (hasFrontMatter ? rest : first ? [first, ...rest] : []).flatMap((block) => {
        if (block.kind === 'heading') return [`${block.level} ${block.text}`];
        if (block.kind === 'fence') return ['code'];
        return ['list', 'table', 'quote', 'code', 'rule'].includes(block.kind) ? [block.kind] : [];
      });
      expect({ path, blocks: ours }).toEqual({ path, blocks: theirs });
    }
  });
});
