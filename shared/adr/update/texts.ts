import { adrFile, editedText, nothingToChange, refused, type AdrFile, type Edit } from '../edits/edit.ts';
import { markdownBlock } from '../markdown-block.ts';
import { lineText } from '../reading/block-text.ts';
import type { AdrSource, LineRange } from '../source/blocks.ts';
import { linePatches } from '../source/line-patches.ts';
import type { Patch } from '../source/patch.ts';
import { allSections, outlineOf } from '../source/sections.ts';

/** The Markdown of lines as it stands in a file. */
export function linesText(source: AdrSource, { from, to }: LineRange): string {
  return source.lines
    .slice(from, to)
    .map((_, index) => lineText(source, from + index))
    .join('\n');
}

/** How a text stands in a list item. */
export interface InItem {
  /** In front of each line that is not blank. */
  readonly indent: string;
  /** Whether the line above belongs to a paragraph, which a text must not go on. */
  readonly isBelowName: boolean;
}

const notInItem: InItem = { indent: '', isBelowName: false };

/**
 * Puts another Markdown text in the place of lines; lines that both have stay. What would begin or swallow a section is
 * made harmless first.
 */
export function replacedText(file: AdrFile, range: LineRange, wanted: string, inItem: InItem = notInItem): Edit {
  const text = wanted.replace(/\r\n?/g, '\n').trim();
  const present = linesText(file.source, range).split('\n');
  if (present.join('\n') === markdownBlock(text)) return nothingToChange;
  const texts =
    markdownBlock(present.join('\n')) === present.join('\n') ? [markdownBlock(text)] : [text, markdownBlock(text)];
  for (const one of texts) {
    const isList = /^\s*(?:[-+*]|1[.)])\s/.test(one);
    const gap = inItem.isBelowName && !isList ? [''] : [];
    const lines = [...gap, ...one.split('\n').map((line) => (line === '' ? line : inItem.indent + line))];
    const patches = linePatches(present, lines, range.from);
    if (keepsOutline(file, range, patches)) return { kind: 'patches', patches };
  }
  return refused('A text of the decision would not stay inside of its section. Change it as text.');
}

/** Whether the headings around a range are the same after its lines were changed, and no new ones are in it. */
function keepsOutline(file: AdrFile, range: LineRange, patches: readonly Patch[]): boolean {
  if (patches.length === 0) return true;
  const after = adrFile(file.path, editedText(file, { kind: 'patches', patches }));
  const end = after.source.lines.length - (file.source.lines.length - range.to);
  const [present, next] = [headingsOf(file, range), headingsOf(after, { from: range.from, to: end })];
  return (
    JSON.stringify(present.around) === JSON.stringify(next.around) &&
    next.inside.every((heading) => present.inside.includes(heading))
  );
}

function headingsOf({ source }: AdrFile, range: LineRange): { readonly around: string[]; readonly inside: string[] } {
  const all = allSections(outlineOf(source));
  const isInside = (line: number): boolean => range.from <= line && line < range.to;
  const words = (inside: boolean): string[] =>
    all.filter(({ from }) => isInside(from) === inside).map(({ level, title }) => `${level} ${title}`);
  return { around: words(false), inside: words(true) };
}
