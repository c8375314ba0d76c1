import { parseSource } from '../source/parse-source.ts';
import { applyPatches, type Patch } from '../source/patch.ts';
import type { AdrSource } from '../source/blocks.ts';

export type IndexText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: string };

/** Title of an index file that is new, unless somebody wants another. */
export const usualIndexTitle = 'Architecture Decision Records';

const opening = '<!-- adrlog -->';
const closing = '<!-- adrlogstop -->';
const openingMarker = /^<!--\s*adrlog(?:\s[^>]*)?-->$/;

/**
 * The text of an index file with its entries between adr-log's markers; all else in it stays as it is, and adr-log can
 * keep it up to date from then on.
 * @param existing text of the file; null where there is none yet
 * @param title of a file that is new
 */
export function indexText(existing: string | null, entries: readonly string[], title: string): IndexText {
  if (existing === null || existing.trim() === '')
    return { kind: 'text', text: [`# ${title}`, '', opening, '', ...spaced(entries), closing, ''].join('\n') };
  const source = parseSource(existing);
  const starts = markersIn(source, openingMarker);
  const ends = markersIn(source, /^<!--\s*adrlog\s*stop(?:\s[^>]*)?-->$/);
  const [start, end] = [starts[0], ends[0]];
  if (start === undefined) return refused(`The file has no line ${opening}: put it where the list is to stand.`);
  if (starts.length > 1 || ends.length > 1) return refused('The file has the markers of adr-log more than once.');
  if (end !== undefined && end < start) return refused(`The line ${closing} stands in front of ${opening}.`);
  const isFollowed = (source.lines[start + 1]?.text.trim() ?? '') !== '';
  const lines = ['', ...spaced(entries), ...(end === undefined ? [closing, ...(isFollowed ? [''] : [])] : [])];
  return { kind: 'text', text: applyPatches(source, [replacement(source, start + 1, end ?? start + 1, lines)]) };
}

/** Whether a file says where an index is to stand. */
export function hasIndexMarkers(text: string): boolean {
  return text.includes('adrlog') && markersIn(parseSource(text), openingMarker).length > 0;
}

function refused(why: string): IndexText {
  return { kind: 'refused', why };
}

/** With a blank line behind them; none where there are no entries. */
function spaced(entries: readonly string[]): readonly string[] {
  return entries.length === 0 ? [] : [...entries, ''];
}

/** Lines that are a marker and nothing else; examples in code are none. */
function markersIn(source: AdrSource, marker: RegExp): readonly number[] {
  return source.blocks.flatMap((block) =>
    block.kind === 'html' ? block.lines.filter(({ text }) => marker.test(text.trim())).map(({ line }) => line) : [],
  );
}

/** Nothing changes where the lines stand there already. */
function replacement(source: AdrSource, from: number, to: number, lines: readonly string[]): Patch {
  const isSame = to - from === lines.length && lines.every((text, index) => source.lines[from + index]?.text === text);
  return isSame ? { from, to: from, lines: [] } : { from, to, lines };
}
