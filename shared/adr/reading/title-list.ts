import type { Block, List, Paragraph, Table } from '../source/blocks.ts';
import { plainText } from '../source/plain-text.ts';
import type { Outline, Section } from '../source/sections.ts';
import { itemHead } from './block-text.ts';
import { sectionOf } from './headings.ts';
import type { Keeper, Metadatum } from './metadata.ts';
import { metadataKey } from './metadata-keys.ts';

/** A sign in front (`📆 Date: …`) is decoration. */
const keyed =
  /^(?:\p{Extended_Pictographic}\uFE0F?\s*)?[*_]{0,3}(\p{L}[\p{L}\d _-]{0,40})[*_]{0,3}[ \t]*:[*_]{0,3}(?:[ \t]+|$)(.*)$/u;

/**
 * The metadata between the title and the first section: the list of MADR 2, log4brains and adr-manager
 * (`* Status: accepted`), lines of a paragraph (Nygard's `Date: 2016-02-12`, `**Status**: accepted`), a table.
 */
export function readTitleList(outline: Outline, title: Section | null): readonly Metadatum[] {
  const blocks = [...outline.blocks, ...(title?.blocks ?? []), ...(sectionOf(outline, 'metadata')?.blocks ?? [])];
  return blocks.flatMap((block) => entriesIn(block));
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
      return inTable(block);
    case 'quote':
      return block.blocks.flatMap((inside) => entriesIn(inside));
    default:
      return [];
  }
}

function inList(list: List): readonly Metadatum[] {
  return list.items.flatMap((item) => {
    const entry = inLine(itemHead(item), item.from, 'list');
    if (!entry) return [];
    const nested = item.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    const values = nested.map((inside) => cleaned(itemHead(inside))).filter((value) => value !== '');
    return [entry.values.length === 0 && values.length > 0 ? { ...entry, values, isList: true } : entry];
  });
}

function inParagraph(paragraph: Paragraph): readonly Metadatum[] {
  return paragraph.lines.flatMap(({ line, text }) => inLine(text.trim(), line, 'line') ?? []);
}

function inLine(text: string, line: number, keeper: Keeper): Metadatum | null {
  const match = keyed.exec(text);
  const key = metadataKey(match?.[1] ?? '');
  if (!match || !key || key === 'title') return null;
  const value = cleaned(match[2] ?? '');
  return { key, keeper, values: value === '' ? [] : [value], isList: false, line };
}

/** Either the keys are the heads of the columns, or each row has a key and its value. */
function inTable({ header, rows, from }: Table): readonly Metadatum[] {
  const first = rows[0];
  const heads = header.flatMap((cell, index) => inCells(cell, first?.cells[index] ?? '', first?.line ?? from));
  if (heads.length > 1 || (heads.length === 1 && header.length !== 2)) return heads;
  const pairs = [{ line: from, cells: header }, ...rows];
  return pairs.flatMap(({ line, cells }) => inCells(cells[0] ?? '', cells[1] ?? '', line));
}

function inCells(name: string, value: string, line: number): readonly Metadatum[] {
  const key = metadataKey(plainText(name).replace(/:$/, ''));
  const text = cleaned(value);
  return key && key !== 'title'
    ? [{ key, keeper: 'table', values: text === '' ? [] : [text], isList: false, line }]
    : [];
}
