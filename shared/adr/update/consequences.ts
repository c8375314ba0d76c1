import type { AdrFile } from '../edits/edit.ts';
import { appendedBlock, appendedItem } from '../edits/section-lines.ts';
import { lineText } from '../reading/block-text.ts';
import { argumentIn } from '../reading/argument-kinds.ts';
import { sectionOf } from '../reading/headings.ts';
import type { Patch } from '../source/patch.ts';
import { outlineOf } from '../source/sections.ts';
import { bareLine } from '../edits/line-parts.ts';
import { beforeItem, behindItem, updateItems, type PresentItem } from './items.ts';
import { bulletOf, newSection } from './new-section.ts';
import type { SaidItem } from './said.ts';
import type { Update } from './update.ts';

/** The good and bad consequences, in the place and the words that the file has for them. */
export const updateConsequences: Update = (file, { base, wanted }) =>
  updateItems(file, base.consequences, wanted.consequences, {
    presentIn,
    textOf: wordsFor,
    added,
  });

function presentIn({ reading }: AdrFile): readonly PresentItem[] {
  return reading.parts.consequences;
}

/** The words of an argument as they go on where another stands, which may be behind "Good, because". */
export function wordsFor({ source }: AdrFile, item: SaidItem, { line }: PresentItem): string {
  const { value } = bareLine(lineText(source, line));
  return argumentIn(value, line) === null ? item.alone : item.because;
}

/** An item as MADR has it: `Good, because x`. */
export function withKind({ kind, because }: SaidItem): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}, because ${because}`;
}

const order: readonly SaidItem['kind'][] = ['good', 'neutral', 'bad'];

/**
 * The same as an item written like the last of its kind, else in front of those of a kind that comes later where each
 * tells its kind; null where neither is there, or not in a list.
 */
export function likeSibling(file: AdrFile, siblings: readonly PresentItem[], item: SaidItem): Patch | null {
  const last = siblings.findLast(({ kind }) => kind === item.kind);
  if (!last) {
    const later = siblings.find(({ kind }) => order.indexOf(kind) > order.indexOf(item.kind));
    const isTold = later && argumentIn(bareLine(lineText(file.source, later.line)).value, later.line) !== null;
    return isTold ? beforeItem(file.source, later.line, withKind(item)) : null;
  }
  const { value } = bareLine(lineText(file.source, last.line));
  const lead = value.slice(0, Math.max(0, value.indexOf(last.text.split('\n')[0] ?? '')));
  return behindItem(file.source, last.line, lead + (lead === '' ? item.alone : item.because));
}

function added(file: AdrFile, item: SaidItem): Patch | null {
  const { source, reading } = file;
  const like = likeSibling(file, presentIn(file), item);
  if (like) return like;
  const outline = outlineOf(source);
  const own = sectionOf(outline, item.kind === 'good' ? 'positive' : 'negative');
  const section = own ?? sectionOf(outline, 'consequences');
  const words = own ? item.alone : withKind(item);
  if (section) return appendedItem(section, words) ?? appendedBlock(source, section, `${bulletOf(file)} ${words}`);
  const isOlder = ['madr-2', 'log4brains', 'adr-manager'].includes(reading.format);
  if (!isOlder) return newSection(file, 'consequences', [`${bulletOf(file)} ${words}`]);
  return newSection(file, item.kind === 'good' ? 'positive' : 'negative', [`${bulletOf(file)} ${item.alone}`]);
}
