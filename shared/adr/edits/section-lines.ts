import { lineText } from '../reading/block-text.ts';
import type { AdrSource, Block, List, ListItem } from '../source/blocks.ts';
import type { Patch } from '../source/patch.ts';
import type { Section } from '../source/sections.ts';

/** Where a section's own content ends: behind its last line that is not blank, before the sections inside it. */
export function contentEnd({ heading, blocks }: Section): number {
  return blocks.findLast(({ kind }) => kind !== 'blank')?.to ?? heading.to;
}

/** A block of one line behind what a section has of its own, with blank lines around it. */
export function appendedBlock(source: AdrSource, section: Section, text: string): Patch {
  return insertedBlocks(source, contentEnd(section), [text]);
}

/**
 * An item behind the last of a section where it ends with a list of bullets, written like that; else null. Comments
 * behind the list stay behind it.
 */
export function appendedItem(section: Section, text: string): Patch | null {
  const last = section.blocks.findLast(
    (block) => block.kind !== 'blank' && !(block.kind === 'html' && block.isComment),
  );
  const item = last?.kind === 'list' && !last.isOrdered ? last.items.at(-1) : undefined;
  if (!item || last?.kind !== 'list') return null;
  const gap = ' '.repeat(Math.max(1, item.contentIndent - item.indent - item.marker.length));
  const line = `${' '.repeat(item.indent)}${item.marker}${gap}${text}`;
  return { from: last.to, to: last.to, lines: isLoose(last) ? ['', line] : [line] };
}

/** Whether the items of a list stand apart, with blank lines between them. */
export function isLoose({ items }: List): boolean {
  return items.length > 1 && items.slice(0, -1).every((item: ListItem) => item.blocks.at(-1)?.kind === 'blank');
}

/** Blocks of Markdown in front of line `at`, with a blank line between them and what stands around them. */
export function insertedBlocks(source: AdrSource, at: number, texts: readonly string[]): Patch {
  const isBlank = (line: number): boolean => lineText(source, line).trim() === '';
  const before = at > 0 && !isBlank(at - 1) ? [''] : [];
  const after = at < source.lines.length && !isBlank(at) ? [''] : [];
  const between = texts.join('\n\n').split('\n');
  return { from: at, to: at, lines: [...before, ...between, ...after] };
}

/** The patch that takes lines `[from, to)` out, with a blank line next to them where two would meet. */
export function removedLines(source: AdrSource, from: number, to: number): Patch {
  const isBlank = (line: number): boolean => lineText(source, line).trim() === '';
  if (from === 0 || !isBlank(from - 1)) return { from, to, lines: [] };
  if (to >= source.lines.length) return { from: from - 1, to, lines: [] };
  return { from, to: isBlank(to) ? to + 1 : to, lines: [] };
}

/** Whether a line stands in a paragraph of a section, not inside a list or a quotation. */
export function isInParagraph(blocks: readonly Block[], line: number): boolean {
  return blocks.some(({ kind, from, to }) => kind === 'paragraph' && from <= line && line < to);
}
