import type { AdrSource, Block, ContentLine, LineRange, ListItem } from '../source/blocks.ts';
import { byteOrderMark } from '../source/source-lines.ts';
import type { AdrText } from './adr-reading.ts';

export const noText: AdrText = { text: '', from: 0, to: 0 };

/** The Markdown of lines, without the blank ones around it. */
export function textOf(source: AdrSource, range: LineRange): AdrText {
  let { from, to } = range;
  while (from < to && lineText(source, from).trim() === '') from += 1;
  while (to > from && lineText(source, to - 1).trim() === '') to -= 1;
  const lines = source.lines.slice(from, to).map((_, index) => lineText(source, from + index));
  return { text: lines.join('\n'), from, to };
}

/** A line without its end and without the byte order mark. */
export function lineText(source: AdrSource, line: number): string {
  const text = source.lines[line]?.text ?? '';
  return line === 0 && text.startsWith(byteOrderMark) ? text.slice(1) : text;
}

/** Spaces and tabs in front of a line; -1 of a blank one. */
export function indentOf(text: string): number {
  return text.search(/[^ \t]/);
}

/** The Markdown of a list item that stands in no other block: without its bullet and the indentation under it. */
export function itemText(source: AdrSource, item: ListItem): AdrText {
  const last = item.blocks.findLast((block) => block.kind !== 'blank');
  const lines: string[] = [];
  for (let line = item.from; line < (last?.to ?? item.from); line += 1)
    lines.push(withoutColumns(lineText(source, line), item.contentIndent, line === item.from));
  return { text: lines.join('\n').trim(), from: item.from, to: last?.to ?? item.from + 1 };
}

/** The first paragraph of a list item in one line; '' where it begins with something else. */
export function itemHead(item: ListItem): string {
  const first = item.blocks.find((block) => block.kind !== 'blank');
  return first?.kind === 'paragraph' ? joined(first.lines) : '';
}

/** What stands in a list item after its first paragraph. */
export function itemRest(source: AdrSource, item: ListItem): AdrText {
  const at = item.blocks.findIndex((block) => block.kind !== 'blank');
  const first = item.blocks[at];
  const rest = item.blocks.slice(at + 1).filter((block) => block.kind !== 'blank');
  const [begin, end] = [rest[0], rest.at(-1)];
  if (first?.kind !== 'paragraph' || !begin || !end) return noText;
  const lines: string[] = [];
  for (let line = begin.from; line < end.to; line += 1)
    lines.push(withoutColumns(lineText(source, line), item.contentIndent, false));
  return { text: lines.join('\n'), from: begin.from, to: end.to };
}

/** Lines of a block that flow: joined by a space, trimmed. */
export function joined(lines: readonly ContentLine[]): string {
  return lines.map(({ text }) => text.trim()).join(' ');
}

/** The range from the first to the last of some blocks that are no blank lines; null where there are none. */
export function rangeOf(blocks: readonly Block[]): LineRange | null {
  const filled = blocks.filter((block) => block.kind !== 'blank');
  const [first, last] = [filled[0], filled.at(-1)];
  return first && last ? { from: first.from, to: last.to } : null;
}

/** Cuts columns off the start of a line: all of them in the line with the bullet, else only spaces and tabs. */
function withoutColumns(text: string, columns: number, isFirst: boolean): string {
  let column = 0;
  let at = 0;
  while (at < text.length && column < columns) {
    const sign = text[at];
    if (!isFirst && sign !== ' ' && sign !== '\t') break;
    column += sign === '\t' ? 4 - (column % 4) : 1;
    at += 1;
  }
  return text.slice(at);
}
