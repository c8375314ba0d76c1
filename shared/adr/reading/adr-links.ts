import type { AdrSource, Block, ContentLine } from '../source/blocks.ts';
import { scanInline, type Definitions, type InlineLink } from '../source/inline-scan.ts';
import { plainText } from '../source/plain-text.ts';
import type { Outline, Section } from '../source/sections.ts';
import type { AdrLink, AdrRelation } from './adr-reading.ts';
import { numberInFileName, slugOf } from './file-name.ts';
import { sectionKind } from './headings.ts';
import type { Metadata, Metadatum } from './metadata.ts';
import { metadataTerm } from './metadata-keys.ts';
import { relationBefore, type LinkPlace } from './relation-words.ts';

/** What links are read with. */
interface LinkContext {
  readonly definitions: Definitions;
  /** Number of the file itself: an identifier with it is no link. */
  readonly own: number | null;
  readonly title: Section | null;
}

/** `[[0002-use-django]]`, `[[0002-use-django#Context|words]]`, as Obsidian has them. */
const wikiLink = /\[\[([^[\]|#\n]{1,200})(?:#[^[\]|\n]{0,200})?(?:\|[^[\]\n]{0,200})?\]\]/g;
const identifier = /\bADR[-\s#]{0,2}(\d{1,5})\b/gi;

/** All links to other decisions, in the order of their lines. */
export function readLinks(
  source: AdrSource,
  outline: Outline,
  metadata: Metadata,
  { own, title }: Omit<LinkContext, 'definitions'>,
): readonly AdrLink[] {
  const context = { definitions: definitionsOf(source), own, title };
  const links = metadata.entries.flatMap((entry) => linksInMetadatum(entry, context));
  addFromBlocks(outline.blocks, 'text', context, links);
  addFromSections(outline.sections, context, links);
  return links.toSorted((a, b) => a.line - b.line);
}

/** Whether an address without anchor leads to a file that may be a decision: `0002-x.md`, `../adr-006-core`. */
export function leadsToDecision(href: string): boolean {
  const path = href.replace(/[#?].*$/, '');
  if (path === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(path)) return false;
  return /\.(?:md|mdx|markdown)$/i.test(path) || (numberInFileName(path) !== null && !/\.[a-z]\w*$/i.test(path));
}

function definitionsOf(source: AdrSource): Definitions {
  const found = new Map<string, string>();
  for (const block of source.blocks)
    if (block.kind === 'reference' && !found.has(labelKey(block.label))) found.set(labelKey(block.label), block.href);
  return (label) => found.get(labelKey(label)) ?? null;
}

function labelKey(label: string): string {
  return label.trim().toLowerCase().replace(/\s+/g, ' ');
}

function addFromSections(sections: readonly Section[], context: LinkContext, links: AdrLink[]): void {
  for (const section of sections) {
    const kind = sectionKind(section);
    const place = kind === 'status' || kind === 'links' ? 'list' : 'text';
    if (section.heading !== context.title?.heading) addFromLines(section.heading.lines, place, context, links);
    addFromBlocks(section.blocks, place, context, links);
    addFromSections(section.sections, context, links);
  }
}

function addFromBlocks(blocks: readonly Block[], place: LinkPlace, context: LinkContext, links: AdrLink[]): void {
  for (const block of blocks)
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        addFromLines(block.lines, place, context, links);
        break;
      case 'table':
        for (const row of block.lines) addFromLines([row], place, context, links);
        break;
      case 'list':
        for (const item of block.items) addFromBlocks(item.blocks, place, context, links);
        break;
      case 'quote':
        addFromBlocks(block.blocks, place, context, links);
        break;
      default:
    }
}

function addFromLines(lines: readonly ContentLine[], place: LinkPlace, context: LinkContext, links: AdrLink[]): void {
  if (!lines.some((line) => /\[|<|adr/i.test(line.text))) return;
  const text = lines.map((line) => line.text).join('\n');
  links.push(...linksInText(text, placeOf(text, place), linesByOffset(lines), context));
}

/** Finds the line of an offset in joined lines; offsets are asked for in their order. */
function linesByOffset(lines: readonly ContentLine[]): (offset: number) => number {
  let index = 0;
  let end = lines[0]?.text.length ?? 0;
  return (offset) => {
    while (offset > end && index < lines.length - 1) {
      index += 1;
      end += 1 + (lines[index]?.text.length ?? 0);
    }
    return lines[index]?.line ?? 0;
  };
}

/** A line of metadata lists its links wherever it stands: `* Status: replaced by [..]`. */
function placeOf(text: string, place: LinkPlace): LinkPlace {
  const colon = text.slice(0, 40).indexOf(':');
  return colon > 0 && metadataTerm(text.slice(0, colon).replace(/[*_]/g, '')) !== null ? 'list' : place;
}

interface Found {
  readonly text: string;
  readonly href: string | null;
  readonly number: number | null;
  readonly start: number;
  readonly end: number;
}

function linksInText(
  text: string,
  place: LinkPlace,
  lineAt: (offset: number) => number,
  context: LinkContext,
  otherwise: AdrRelation = place === 'list' ? 'relates-to' : 'mentions',
): readonly AdrLink[] {
  const { found, plain } = foundIn(text, context);
  const links: AdrLink[] = [];
  let last: { readonly relation: AdrRelation | null; readonly end: number } = { relation: null, end: 0 };
  for (const { start, end, ...target } of found) {
    const between = plain.slice(last.end, start);
    const isNext = last.end > 0 && /^[\s,;&]*(?:and\s+)?$/.test(between);
    const relation =
      relationBefore(plain.slice(Math.max(0, start - 100), start), place) ?? (isNext ? last.relation : null);
    last = { relation, end };
    const isDecision =
      target.href === null || leadsToDecision(target.href) || (place === 'list' && target.number !== null);
    if (relation !== null || isDecision)
      links.push({ relation: relation ?? otherwise, ...target, line: lineAt(start) });
  }
  return links;
}

function foundIn(text: string, context: LinkContext): { readonly found: readonly Found[]; readonly plain: string } {
  const { links, marks, literals } = scanInline(text, context.definitions);
  const plain = blanked(text, [...marks, ...literals, ...links]);
  // Most texts in which something is marked have no word that could lead to a decision.
  if (links.length === 0 && !/\[\[|adr/i.test(plain)) return { found: [], plain };
  const written = links.filter((link) => !link.isImage && !link.href.startsWith('#')).map((link) => linkFound(link));
  const wiki = [...plain.matchAll(wikiLink)].map((match) => {
    const name = (match[1] ?? '').trim();
    return {
      text: slugOf(name),
      href: null,
      number: numberInFileName(name),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
  const outside = blanked(
    plain,
    wiki.map(({ start, end }) => ({ from: start, to: end })),
  );
  const bare = [...outside.matchAll(identifier)].flatMap((match) => {
    const number = Number(match[1]);
    if (number === context.own) return [];
    const start = match.index;
    return [{ text: match[0], href: null, number, start, end: start + match[0].length }];
  });
  return { found: [...written, ...wiki, ...bare].toSorted((a, b) => a.start - b.start), plain };
}

function linkFound({ text, href, from, to }: InlineLink): Found {
  const words = plainText(text);
  const path = href.replace(/[#?].*$/, '');
  const inText = new RegExp(identifier.source, 'i').exec(words)?.[1];
  const number = numberInPath(path) ?? (inText === undefined ? null : Number(inText));
  return { text: words, href, number, start: from, end: to };
}

/** On a site or in another repository only what is named like a file of a decision is one, not `…/pull/12`. */
function numberInPath(path: string): number | null {
  return leadsToDecision(path) || /[-_.][^/]*$/.test(path.replace(/^.*\//, '')) ? numberInFileName(path) : null;
}

/** Links of front matter, which no block of the body has; and bare names after "superseded by", which no link has. */
function linksInMetadatum(entry: Metadatum, context: LinkContext): readonly AdrLink[] {
  const { key, keeper, values, line } = entry;
  const relation = typeof key === 'object' && 'relation' in key ? key.relation : null;
  if (key !== 'status' && relation === null) return [];
  return values.flatMap((value) => {
    const links =
      keeper === 'front-matter' ? linksInText(value, 'list', () => line, context, relation ?? 'relates-to') : [];
    if (links.length > 0) return links;
    const bare = relation === null ? /\b(?:super[sc]ee?ded|replaced) by:? +(\S+)$/i.exec(value)?.[1] : value;
    const target = bare === undefined || (keeper !== 'front-matter' && relation !== null) ? null : bareTarget(bare);
    return target ? [{ relation: relation ?? 'superseded-by', ...target, line }] : [];
  });
}

/** A number, a slug or a file name without any markup. */
function bareTarget(text: string): Pick<AdrLink, 'text' | 'href' | 'number'> | null {
  const name = text.trim();
  if (/\.md$/i.test(name) && !/\s/.test(name)) return { text: name, href: name, number: numberInFileName(name) };
  return /^\d[\w-]*$/.test(name) ? { text: name, href: null, number: numberInFileName(name) } : null;
}

function blanked(text: string, ranges: readonly { readonly from: number; readonly to: number }[]): string {
  let plain = '';
  let next = 0;
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (to <= next) continue;
    const start = Math.max(from, next);
    const inside = text.slice(start, to);
    plain += text.slice(next, start);
    plain += inside.includes('\n') ? inside.replace(/[^\n]/g, ' ') : ' '.repeat(inside.length);
    next = to;
  }
  return plain + text.slice(next);
}
