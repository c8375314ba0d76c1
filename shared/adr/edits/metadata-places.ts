import type { AdrFormat } from '../reading/adr-reading.ts';
import { lineText } from '../reading/block-text.ts';
import { keyedSegments } from '../reading/keyed-segments.ts';
import { metadataOf, type Metadatum } from '../reading/metadata.ts';
import { metadataTerm, type MetadataKey } from '../reading/metadata-keys.ts';
import { titleSection } from '../reading/title.ts';
import { tableCells } from '../source/block-starts.ts';
import type { AdrSource, Block, Table } from '../source/blocks.ts';
import type { Patch } from '../source/patch.ts';
import { outlineOf, type Outline, type Section } from '../source/sections.ts';
import type { AdrFile } from './edit.ts';
import { frontMatterPatch, type Replacement } from './front-matter-value.ts';
import { bareLine, keyedLine, type LineParts } from './line-parts.ts';

/** Where a file's metadata stands. */
export interface Places {
  readonly outline: Outline;
  readonly title: Section | null;
  readonly entries: readonly Metadatum[];
}

export function placesIn({ source }: AdrFile): Places {
  const outline = outlineOf(source);
  const title = titleSection(outline);
  return { outline, title, entries: metadataOf(source, outline, title).entries };
}

/** Formats that keep metadata in front matter, in a list under the title, in both, or in lines and sections. */
export function keeperOf(format: AdrFormat): 'front-matter' | 'list' | 'both' | 'section' | null {
  switch (format) {
    case 'madr-4':
    case 'madr-3':
      return 'front-matter';
    case 'madr-2':
    case 'log4brains':
    case 'adr-manager':
      return 'list';
    case 'madr-universal':
      return 'both';
    case 'nygard':
      return 'section';
    case 'other':
    case 'none':
      return null;
  }
}

/**
 * Puts another value in the place of one that stands in a file. Null where it stands there in a way that no single line
 * could take its place: as a list, or over lines with comments.
 */
export function valuePatch(source: AdrSource, entry: Metadatum, replacement: Replacement): Patch | null {
  if (entry.isList) return null;
  switch (entry.keeper) {
    case 'front-matter':
      return frontMatterPatch(source, entry.line, replacement);
    case 'list':
      return itemPatch(source, entry, replacement);
    case 'line':
      return keyedPatch(source, entry, replacement);
    case 'table':
      return cellPatch(source, entry, replacement);
    case 'section':
      return linePatch(entry.line, bareLine(lineText(source, entry.line)), replacement);
    case 'html':
    case 'badge':
    case 'heading':
      return null;
  }
}

function linePatch(line: number, { before, value, after }: LineParts, replacement: Replacement): Patch {
  return { from: line, to: line + 1, lines: [before + replacement(value) + after] };
}

/** Of a line with several keys, that one. */
function keyedPatch(source: AdrSource, { line, key, rank }: Metadatum, replacement: Replacement): Patch | null {
  const text = lineText(source, line);
  for (const { from, to } of keyedSegments(text)) {
    const found = keyedLine(text.slice(from, to));
    const term = found && metadataTerm(found.key);
    if (!found || term?.rank !== rank || JSON.stringify(term.key) !== JSON.stringify(key)) continue;
    return linePatch(
      line,
      { before: text.slice(0, from) + found.before, value: found.value, after: found.after + text.slice(to) },
      replacement,
    );
  }
  return null;
}

/** An item's value may go on in the next lines; these go, where they have no comment and no other key in them. */
function itemPatch(source: AdrSource, entry: Metadatum, replacement: Replacement): Patch | null {
  const { line } = entry;
  const paragraph = paragraphAt(source.blocks, line);
  const more = paragraph?.lines.slice(1).map((content) => content.text) ?? [];
  if (more.length === 0) return keyedPatch(source, entry, replacement);
  const first = keyedSegments(lineText(source, line)).length > 1 ? null : keyedLine(lineText(source, line));
  if (!first || more.some((text) => text.includes('<!--') || text.includes('-->') || keyedLine(text))) return null;
  const { before, value, after } = first;
  const present = [value, ...more.map((text) => text.trim())].join(' ').trim();
  return { from: line, to: line + 1 + more.length, lines: [before + replacement(present) + after] };
}

function paragraphAt(blocks: readonly Block[], line: number): (Block & { readonly kind: 'paragraph' }) | null {
  const block = blocks.find(({ from, to }) => from <= line && line < to);
  if (block?.kind === 'paragraph') return block;
  if (block?.kind === 'quote') return paragraphAt(block.blocks, line);
  return block?.kind === 'list'
    ? paragraphAt(
        block.items.flatMap((item) => item.blocks),
        line,
      )
    : null;
}

function cellPatch(source: AdrSource, entry: Metadatum, replacement: Replacement): Patch | null {
  const table = tableAt(source.blocks, entry.line);
  if (!table) return null;
  const text = lineText(source, entry.line);
  const isRow = table.rows[0]?.line === entry.line;
  const present = entry.values[0] ?? '';
  const cells = tableCells(text);
  const index = isRow && cells[1] !== present ? cells.indexOf(present) : 1;
  const cell = cellRange(text, index);
  if (!cell) return null;
  const value = replacement(text.slice(cell.from, cell.to)).replace(/(?<!\\)\|/g, String.raw`\|`);
  return { from: entry.line, to: entry.line + 1, lines: [text.slice(0, cell.from) + value + text.slice(cell.to)] };
}

function tableAt(blocks: readonly Block[], line: number): Table | null {
  const block = blocks.find(({ from, to }) => from <= line && line < to);
  if (block?.kind === 'quote') return tableAt(block.blocks, line);
  return block?.kind === 'table' ? block : null;
}

/** Where the words of a cell stand in a row. */
function cellRange(text: string, index: number): { readonly from: number; readonly to: number } | null {
  const bars: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '|') bars.push(at);
  }
  const opens = /^[ \t>]*\|/.test(text);
  const edges = opens ? bars : [-1, ...bars];
  const from = edges[index];
  if (from === undefined) return null;
  const cell = text.slice(from + 1, edges[index + 1] ?? text.length);
  const words = cell.trim();
  const start = from + 1 + (words === '' ? Math.min(1, cell.length) : cell.indexOf(words));
  return { from: start, to: start + words.length };
}

/** The entries of a key that an edit changes: all of them, each line once, so that a file never says two things. */
export function entriesOf({ entries }: Places, key: MetadataKey): readonly Metadatum[] {
  const own = entries.filter((entry) => entry.key === key);
  return own.filter(({ line }, index) => own.findIndex((other) => other.line === line) === index);
}
