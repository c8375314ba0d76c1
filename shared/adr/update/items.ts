import { bareLine } from '../edits/line-parts.ts';
import { isLoose, removedLines } from '../edits/section-lines.ts';
import { inTurn, refused, type AdrFile, type Edit } from '../edits/edit.ts';
import { lineText } from '../reading/block-text.ts';
import { plainText } from '../source/plain-text.ts';
import type { AdrSource, Block, LineRange, List, ListItem } from '../source/blocks.ts';
import type { Patch } from '../source/patch.ts';
import { bareWords, keyWords, type SaidItem } from './said.ts';
import type { Updated } from './update.ts';

/** An item as it stands in a file. */
export interface PresentItem {
  readonly kind: SaidItem['kind'];
  /** Markdown, without what stands in front of it in its line. */
  readonly text: string;
  readonly line: number;
}

/** How the items of a part are written. */
export interface ItemPlaces {
  readonly presentIn: (file: AdrFile) => readonly PresentItem[];
  /** The Markdown that takes the place of an item's text. */
  readonly textOf: (file: AdrFile, item: SaidItem, present: PresentItem) => string;
  /** The patch that adds an item; null where there is no place for it. */
  readonly added: (file: AdrFile, item: SaidItem) => Patch | null;
}

/**
 * Makes items in a file what a decision says: what only the base had goes, what only the decision has comes, in the place
 * of one of its kind that goes where there is one. All other items stay, as does one that the file has already.
 */
export function updateItems(
  file: AdrFile,
  base: readonly SaidItem[],
  wanted: readonly SaidItem[],
  places: ItemPlaces,
): Updated {
  const left = unmatched(base, wanted);
  const open = unmatched(wanted, base);
  const changes = left.map((item) => {
    const next = open.find(({ kind }) => kind === item.kind) ?? null;
    if (next) open.splice(open.indexOf(next), 1);
    return (present: AdrFile): Edit =>
      next ? replaceItem(present, item, next, places) : removeItem(present, item, places);
  });
  return inTurn(file, [...changes, ...open.map((item) => (present: AdrFile) => addItem(present, item, places))]);
}

/** Items that the others do not have, each as often as it is more. */
function unmatched(items: readonly SaidItem[], others: readonly SaidItem[]): SaidItem[] {
  const left = [...others];
  return items.filter((item) => {
    const at = left.findIndex(({ kind, words }) => kind === item.kind && words === item.words);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const unchanged: Edit = { kind: 'patches', patches: [] };
const noPlace = (item: SaidItem): Edit =>
  refused(`“${shortWords(item)}” stands where it cannot be changed or added safely. Change it as text.`);

function shortWords({ words }: SaidItem): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}

function found(present: readonly PresentItem[], item: SaidItem): PresentItem | undefined {
  const same = (words: (text: string) => string): PresentItem | undefined =>
    present.find(({ kind, text }) => kind === item.kind && words(keyWords(plainText(text))) === words(item.words));
  return same((text) => text) ?? same(bareWords);
}

function replaceItem(file: AdrFile, item: SaidItem, next: SaidItem, places: ItemPlaces): Edit {
  const present = places.presentIn(file);
  const place = found(present, item);
  if (!place) return addItem(file, next, places);
  const patch = replacedText(file.source, place, places.textOf(file, next, place));
  return patch ? { kind: 'patches', patches: [patch] } : noPlace(item);
}

function removeItem(file: AdrFile, item: SaidItem, places: ItemPlaces): Edit {
  const place = found(places.presentIn(file), item);
  if (!place) return unchanged;
  const range = rangeAt(file.source.blocks, place.line);
  return range ? { kind: 'patches', patches: [removedLines(file.source, range.from, range.to)] } : noPlace(item);
}

function addItem(file: AdrFile, item: SaidItem, places: ItemPlaces): Edit {
  if (found(places.presentIn(file), item)) return unchanged;
  const patch = places.added(file, item);
  return patch ? { kind: 'patches', patches: [patch] } : noPlace(item);
}

/** Puts another text in the place of an item's; what stands in front of it in its line stays, and a comment behind it. */
function replacedText(source: AdrSource, { text, line }: PresentItem, next: string): Patch | null {
  const range = rangeAt(source.blocks, line);
  if (!range) return null;
  const raw = lineText(source, line);
  const { before, after } = bareLine(raw);
  const own = text.split('\n')[0]?.replace(/\s*<!--.*$/, '') ?? '';
  const at = own === '' ? -1 : raw.indexOf(own);
  return { ...range, lines: [(at < 0 ? before : raw.slice(0, at)) + next + after] };
}

/** The lines of the item or the paragraph that begins in a line; null where none does. */
function rangeAt(blocks: readonly Block[], line: number): LineRange | null {
  const listed = itemAt(blocks, line);
  if (listed) return { from: listed.item.from, to: itemEnd(listed.item) };
  const paragraph = blocks.find(({ kind, from }) => kind === 'paragraph' && from === line);
  return paragraph ? { from: paragraph.from, to: paragraph.to } : null;
}

export interface ListedItem {
  readonly list: List;
  readonly item: ListItem;
}

/** The list item that begins in a line, the outermost; null where none does, or inside of a quotation. */
export function itemAt(blocks: readonly Block[], line: number): ListedItem | null {
  const list = blocks.find((block) => block.kind === 'list' && block.from <= line && line < block.to);
  if (list?.kind !== 'list') return null;
  const item = list.items.find(({ from, to }) => from <= line && line < to);
  if (!item) return null;
  return item.from === line ? { list, item } : itemAt(item.blocks, line);
}

/** Behind the last line of an item that is not blank. */
export function itemEnd({ from, blocks }: ListItem): number {
  return blocks.findLast(({ kind }) => kind !== 'blank')?.to ?? from + 1;
}

/** An item in front of the one that begins in a line, with its bullet; null where none does, or one with a number. */
export function beforeItem(source: AdrSource, line: number, text: string): Patch | null {
  const listed = itemAt(source.blocks, line);
  if (!listed || listed.list.isOrdered) return null;
  const own = bareLine(lineText(source, line)).before + text;
  return { from: line, to: line, lines: isLoose(listed.list) ? [own, ''] : [own] };
}

/** An item behind the one that begins in a line, written like it; null where none does. */
export function behindItem(source: AdrSource, line: number, text: string): Patch | null {
  const listed = itemAt(source.blocks, line);
  if (!listed) return null;
  const { list, item } = listed;
  const raw = lineText(source, item.from);
  const lead = raw.slice(0, Math.max(0, raw.indexOf(item.marker)));
  const gap = /^[ \t]*/.exec(raw.slice(lead.length + item.marker.length))?.[0] || ' ';
  const number = Number.parseInt(item.marker, 10);
  const marker = list.isOrdered && !Number.isNaN(number) ? `${number + 1}${item.marker.slice(-1)}` : item.marker;
  const at = itemEnd(item);
  const own = `${lead}${marker}${gap}${text}`;
  return { from: at, to: at, lines: isLoose(list) ? ['', own] : [own] };
}
