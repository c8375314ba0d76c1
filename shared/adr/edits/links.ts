import type { AdrLink, AdrReading } from '../reading/adr-reading.ts';
import { lineText } from '../reading/block-text.ts';
import { sectionKind, sectionOf } from '../reading/headings.ts';
import { leadingRelation } from '../reading/relation-words.ts';
import type { AdrSource, Block, ListItem } from '../source/blocks.ts';
import { scanInline } from '../source/inline-scan.ts';
import type { Patch } from '../source/patch.ts';
import { allSections, type Section } from '../source/sections.ts';
import { hrefTo, identifierOf, type AdrTarget } from './adr-target.ts';
import { checked, nothingToChange, refused, type AdrFile, type Edit } from './edit.ts';
import { bareLine } from './line-parts.ts';
import { linkItem, linkSentence, linkStyle, type Relation } from './link-words.ts';
import { placesIn, type Places } from './metadata-places.ts';
import { appendedBlock, appendedItem, contentEnd, insertedBlocks, removedLines } from './section-lines.ts';
import { statusSection } from './status-section.ts';

const notUnderstood = 'This file is not understood as a decision, so it is left alone. Change it as text.';

/**
 * Adds a link to another file where the format keeps links: Nygard's at the end of the status, MADR 2 and log4brains in
 * the section Links, later MADR under More Information. Nothing changes where the file says so already.
 */
export function addLink(file: AdrFile, relation: Relation, target: AdrTarget): Edit {
  if (file.reading.format === 'none') return refused(notUnderstood);
  if (target.path === file.path) return refused('A decision cannot be linked with itself.');
  if (hasLink(file.reading, relation, target, file.path)) return nothingToChange;
  const patches = [linkPatch(file, placesIn(file), relation, target)];
  return checked(file, patches, ['links'], (after) => {
    const kept = file.reading.links.every((link) => after.links.some((other) => isSame(link, other)));
    return kept && hasLink(after, relation, target, file.path);
  });
}

/** Whether a file says that it relates so to another. */
export function hasLink(reading: AdrReading, relation: Relation, target: AdrTarget, path: string): boolean {
  const href = comparable(hrefTo(target, path));
  return reading.links.some(
    (link) =>
      link.relation === relation &&
      (link.href === null
        ? link.text.toLowerCase() === identifierOf(target).toLowerCase() ||
          (link.number !== null && link.number === target.number)
        : comparable(link.href) === href),
  );
}

/**
 * Takes a link out again: the line or the item that is nothing but it, and the section for links or more
 * information when that is empty then. A
 * link in a sentence, and the status, are left to the editor of text.
 */
export function removeLink(file: AdrFile, link: AdrLink): Edit {
  const { source, reading } = file;
  if (reading.format === 'none') return refused(notUnderstood);
  const places = placesIn(file);
  const inSentence = refused('This link stands in a sentence or together with others. Change it as text.');
  const found = link.href === null ? null : rangeOf(source.blocks, link.line);
  if (!found || !isOnlyLink(lineText(source, link.line), link)) return inSentence;
  if (reading.status?.line === link.line) return refused('This link is the status. Set another status instead.');
  const section = allSections(places.outline).findLast(({ from, to }) => from <= link.line && link.line < to);
  const isOwn = section && ['links', 'more'].includes(sectionKind(section) ?? '');
  const emptied = isOwn && isOnlyLineOf(section, found);
  const patch = emptied
    ? removedLines(source, section.from, contentEnd(section))
    : removedLines(source, found.from, found.to);
  const count = (all: readonly AdrLink[]): number => all.filter((other) => isSame(link, other)).length;
  return checked(file, [patch], emptied ? ['links', 'sections'] : ['links'], (after) => {
    const others = reading.links.filter((other) => !isSame(link, other));
    const keepsOthers = others.every((other) => after.links.some((left) => isSame(other, left)));
    return keepsOthers && count(after.links) === count(reading.links) - 1;
  });
}

function linkPatch(file: AdrFile, places: Places, relation: Relation, target: AdrTarget): Patch {
  const { source, reading, path } = file;
  const section = sectionOfLinks(file, places);
  const isNygard = section !== null && section === statusSection(places);
  const style = isNygard ? 'title' : linkStyle(reading.format);
  const item = linkItem(relation, target, path, style);
  if (isNygard) return appendedItem(section, item) ?? appendedBlock(source, section, item);
  if (section !== null && section === sectionOf(places.outline, 'more'))
    return appendedBlock(source, section, linkSentence(relation, target, path, style));
  const bullet = bulletIn(source.blocks) ?? (reading.format === 'log4brains' ? '-' : '*');
  if (section) return appendedItem(section, item) ?? appendedBlock(source, section, `${bullet} ${item}`);
  const isLater = ['madr-3', 'madr-4', 'madr-universal'].includes(reading.format);
  const blocks = isLater
    ? ['## More Information', linkSentence(relation, target, path, style)]
    : ['## Links', `${bullet} ${item}`];
  return insertedBlocks(source, endOfSections(source, places), blocks);
}

/** The section that keeps a file's links; null where it has none yet. */
function sectionOfLinks({ reading }: AdrFile, places: Places): Section | null {
  const status = statusSection(places);
  const links = sectionOf(places.outline, 'links');
  switch (reading.format) {
    case 'nygard':
      return status ?? links;
    case 'madr-3':
    case 'madr-4':
    case 'madr-universal':
      return sectionOf(places.outline, 'more') ?? links;
    case 'other':
      return links ?? status;
    default:
      return links;
  }
}

/** Behind the last section, but in front of a licence at the end. */
export function endOfSections(source: AdrSource, { outline, title }: Places): number {
  const last = title?.sections.at(-1) ?? outline.sections.at(-1);
  if (last && /^licen[cs]e/i.test(last.title)) return last.from;
  const filled = source.blocks.findLast(({ kind }) => kind !== 'blank');
  return filled?.to ?? 0;
}

/** The bullet of the first list in a file. */
export function bulletIn(blocks: readonly Block[]): string | null {
  const list = blocks.find((block) => block.kind === 'list' && !block.isOrdered);
  return list?.kind === 'list' ? (list.items[0]?.marker ?? null) : null;
}

/** The line of a paragraph, or the item that is no more than one line. */
function rangeOf(blocks: readonly Block[], line: number): { readonly from: number; readonly to: number } | null {
  const block = blocks.find(({ from, to }) => from <= line && line < to);
  if (block?.kind === 'paragraph') return { from: line, to: line + 1 };
  if (block?.kind !== 'list') return null;
  const item = block.items.find(({ from, to }) => from <= line && line < to);
  return item && isOneLine(item) ? { from: line, to: line + 1 } : null;
}

function isOneLine({ from, blocks }: ListItem): boolean {
  return blocks.every(({ kind, to }) => kind === 'blank' || to === from + 1);
}

/** Whether a line is a relation, the link, and at most the title of what it leads to. */
function isOnlyLink(text: string, link: AdrLink): boolean {
  const { value } = bareLine(text);
  const { links } = scanInline(value, () => '');
  const [only] = links;
  if (!only || links.length > 1 || only.href !== link.href) return false;
  const before = value.slice(0, only.from).trim();
  const isRelation = before === '' || (leadingRelation(before) !== null && before.length <= 40);
  return isRelation && /^(?:[.;,]|, [^.]*\.?)?\s*$/.test(value.slice(only.to));
}

function isOnlyLineOf(section: Section, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const filled = section.blocks.filter(({ kind }) => kind !== 'blank');
  return section.sections.length === 0 && filled.every((block) => block.from >= from && block.to <= to);
}

function isSame(one: AdrLink, other: AdrLink): boolean {
  return one.relation === other.relation && one.href === other.href && one.text === other.text;
}

/** An address without what it may be written with or without. */
function comparable(href: string): string {
  const path = href.replace(/^\.\//, '').replace(/[#?].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
