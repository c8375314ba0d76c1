import type { AdrSource, LineRange } from './blocks.ts';
import { byteOrderMark, type LineEnd } from './source-lines.ts';

/** Puts `lines`, without line ends, in place of the lines `[from, to)`; `from === to` inserts before line `from`. */
export interface Patch extends LineRange {
  readonly lines: readonly string[];
}

/**
 * The text with the patches applied. A new line has the end of the line it stands for, else the file's own; the file
 * ends with a line end if and only if it did, and keeps its byte order mark whether or not a patch repeats it. Without
 * patches it is the text itself. Patches may come in any order; those that insert at one place do so in theirs.
 * @throws {RangeError} where patches overlap, reach outside the file or have a line end inside a line.
 */
export function applyPatches(source: AdrSource, patches: readonly Patch[]): string {
  if (patches.length === 0) return source.text;
  const result: { text: string; end: LineEnd | '' }[] = [];
  let next = 0;
  for (const patch of inOrder(source, patches)) {
    for (; next < patch.from; next += 1) result.push(lineAt(source, next));
    patch.lines.forEach((text, index) => {
      const replaced = patch.from + index < patch.to ? source.lines[patch.from + index]?.end : '';
      result.push({
        text: patch.from + index === 0 ? withoutBom(source, text) : text,
        end: replaced || source.lineEnd,
      });
    });
    next = patch.to;
  }
  for (; next < source.lines.length; next += 1) result.push(lineAt(source, next));
  return `${source.hasBom ? byteOrderMark : ''}${joined(source, result)}`;
}

function inOrder(source: AdrSource, patches: readonly Patch[]): readonly Patch[] {
  const sorted = patches.toSorted((a, b) => a.from - b.from || a.to - b.to);
  let end = 0;
  for (const { from, to, lines } of sorted) {
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < end || to < from || to > source.lines.length)
      throw new RangeError(`The change of lines ${from} to ${to} overlaps another or is outside the file.`);
    if (lines.some((line) => /[\r\n]/.test(line))) throw new RangeError('A line of a change has a line end inside.');
    end = to;
  }
  return sorted;
}

function lineAt(source: AdrSource, index: number): { text: string; end: LineEnd | '' } {
  const line = source.lines[index];
  if (!line) throw new RangeError(`There is no line ${index}.`);
  return { text: index === 0 ? withoutBom(source, line.text) : line.text, end: line.end };
}

function withoutBom(source: AdrSource, text: string): string {
  return source.hasBom && text.startsWith(byteOrderMark) ? text.slice(1) : text;
}

/** An empty line after one that ends with `\r` cannot end with `\n`: together they would be one line end. */
function joined(source: AdrSource, lines: readonly { readonly text: string; readonly end: LineEnd | '' }[]): string {
  const endsOpen = source.lines.at(-1)?.end === '';
  // The pieces are put together once: to look at the end of what is there so far would put it together at each line.
  const pieces: string[] = [];
  let last = '';
  for (const [index, { text, end }] of lines.entries()) {
    pieces.push(text);
    if (index === lines.length - 1 && endsOpen) break;
    const own = end || source.lineEnd;
    last = own === '\n' && (text === '' ? last : text).endsWith('\r') ? '\r' : own;
    pieces.push(last);
  }
  return pieces.join('');
}
