import type { Block, List, Paragraph, Table } from '../source/blocks.ts';
import { scanInline } from '../source/inline-scan.ts';
import { plainText } from '../source/plain-text.ts';
import type { Outline, Section } from '../source/sections.ts';
import { itemHead } from './block-text.ts';
import { dayOf } from './days.ts';
import { sectionOf } from './headings.ts';
import { htmlTable } from './html-table.ts';
import { keyedSegments } from './keyed-segments.ts';
import type { Keeper, Metadatum } from './metadata.ts';
import { metadataTerm } from './metadata-keys.ts';
import { knownStatus } from './status-words.ts';

/** A sign in front (`📆 Date: …`) is decoration. */
const keyed =
  /^(?:\p{Extended_Pictographic}\uFE0F?\s*)?[*_]{0,3}(\p{L}[\p{L}\d _-]{0,40})[*_]{0,3}[ \t]*(?::[*_]{0,3}(?:[ \t]+|$)|：[*_]{0,3}[ \t]*)(.*)$/u;

/** A key told from its value by nothing but being bold: `**Status** Accepted`, `**Date** – 2021-03-04`. */
const bold = /^(\*\*|__)(\p{L}[\p{L}\d _-]{0,40})\1[ \t]+(?:[–—-][ \t]+)?(\S.*)$/u;

/**
 * The metadata between the title and the first section: the list of MADR 2, log4brains and adr-manager
 * (`* Status: accepted`), lines of a paragraph (Nygard's `Date: 2016-02-12`, `**Status**: accepted`), several in one line,
 * a table, a badge.
 */
export function readTitleList(outline: Outline, title: Section | null): readonly Metadatum[] {
  return headBlocks(outline, title).flatMap((block) => entriesIn(block));
}

/** Where a file speaks about itself: its front matter, what stands in front of the first section, a section of metadata. */
export function headBlocks(outline: Outline, title: Section | null): readonly Block[] {
  return [...outline.blocks, ...(title?.blocks ?? []), ...(sectionOf(outline, 'metadata')?.blocks ?? [])];
}

/** Markdown without comments and without the break at the end of a line. */
export function cleaned(markdown: string): string {
  return markdown
    .replace(/<!--.*?(?:-->|$)/g, '')
    .trim()
    .replace(/(?:<\/?br ?\/?>|\\)$/, '')
    .trim();
}

function entriesIn(block: Block): readonly Metadatum[] {
  switch (block.kind) {
    case 'list':
      return inList(block);
    case 'paragraph':
      return inParagraph(block);
    case 'table':
      return inTable(block, 'table');
    case 'html': {
      const table = htmlTable(block);
      return table ? inTable(table, 'html') : [];
    }
    case 'quote':
      return block.blocks.flatMap((inside) => entriesIn(inside));
    default:
      return [];
  }
}

function inList(list: List): readonly Metadatum[] {
  return list.items.flatMap((item) => {
    const [entry, ...others] = inLine(itemHead(item), item.from, 'list');
    if (!entry) return [];
    if (others.length > 0) return [entry, ...others];
    const nested = item.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    const values = nested.map((inside) => cleaned(itemHead(inside))).filter((value) => value !== '');
    return [entry.values.length === 0 && values.length > 0 ? { ...entry, values, isList: true } : entry];
  });
}

function inParagraph(paragraph: Paragraph): readonly Metadatum[] {
  return paragraph.lines.flatMap(({ line, text }) => inLine(text.trim(), line, 'line'));
}

function inLine(text: string, line: number, keeper: Keeper): readonly Metadatum[] {
  if (text.startsWith('![')) return inBadge(text, line);
  return keyedSegments(text).flatMap(({ from, to }) => inSegment(text.slice(from, to), line, keeper) ?? []);
}

function inSegment(text: string, line: number, keeper: Keeper): Metadatum | null {
  const match = keyed.exec(text);
  if (!match) return inBold(text, line, keeper);
  const term = metadataTerm(match[1] ?? '');
  if (!term || !isListed(term.key)) return null;
  const value = cleaned(match[2] ?? '');
  return { ...term, keeper, values: value === '' ? [] : [value], isList: false, line };
}

/** Only what is surely a status or a day: a sentence may begin with a bold word too. */
function inBold(text: string, line: number, keeper: Keeper): Metadatum | null {
  const match = bold.exec(text);
  const term = metadataTerm(match?.[2] ?? '');
  const value = cleaned(match?.[3] ?? '');
  if (!term || !(term.key === 'status' ? knownStatus(value) : term.key === 'date' && dayOf(value))) return null;
  return { ...term, keeper, values: [value], isList: false, line };
}

/** A picture that says the status: `![Status: accepted](accepted.svg)`, `![status](https://…/status-accepted-green)`. */
function inBadge(text: string, line: number): readonly Metadatum[] {
  const [image, ...others] = scanInline(text, () => null).links;
  if (!image?.isImage || others.length > 0 || image.to < text.length) return [];
  const told = keyed.exec(image.text);
  const isStatus = metadataTerm(told?.[1] ?? image.text)?.key === 'status';
  const value = told?.[2] ?? text;
  return isStatus && knownStatus(value)
    ? [{ key: 'status', rank: 0, keeper: 'badge', values: [value], isList: false, line }]
    : [];
}

/** Titles and numbers are told by front matter only. */
function isListed(key: Metadatum['key']): boolean {
  return key !== 'title' && key !== 'number';
}

/** Either the keys are the heads of the columns, or each row has a key and its value. */
function inTable(
  { header, rows, from }: Pick<Table, 'header' | 'rows' | 'from'>,
  keeper: Keeper,
): readonly Metadatum[] {
  const first = rows[0];
  const heads = header.flatMap((cell, index) => inCells(cell, first?.cells[index] ?? '', first?.line ?? from, keeper));
  if (heads.length > 1 || (heads.length === 1 && header.length !== 2)) return heads;
  const pairs = [{ line: from, cells: header }, ...rows];
  return pairs.flatMap(({ line, cells }) => inCells(cells[0] ?? '', cells[1] ?? '', line, keeper));
}

function inCells(name: string, value: string, line: number, keeper: Keeper): readonly Metadatum[] {
  const term = metadataTerm(plainText(name).replace(/[:：]$/, ''));
  const text = cleaned(value);
  return term && isListed(term.key)
    ? [{ ...term, keeper, values: text === '' ? [] : [text], isList: false, line }]
    : [];
}
