import type { AdrFormat } from '../reading/adr-reading.ts';
import { indentOf, lineText } from '../reading/block-text.ts';
import type { Metadatum } from '../reading/metadata.ts';
import type { AdrSource } from '../source/blocks.ts';
import type { Patch } from '../source/patch.ts';
import type { AdrFile } from './edit.ts';
import { frontMatterInsertion } from './front-matter-value.ts';
import { keyedLine } from './line-parts.ts';
import { keeperOf, type Places } from './metadata-places.ts';
import { insertedBlocks } from './section-lines.ts';

/** People as MADR calls them in front matter; before version 4 those who decide are deciders. */
export type PeopleKey = 'decision-makers' | 'deciders' | 'consulted' | 'informed';

/** A status, a date or people that a file does not tell yet. */
export interface NewMetadatum {
  readonly key: 'status' | 'date' | PeopleKey;
  /** As front matter has it. */
  readonly plain: string;
  /** As lists and lines have it, with a link. */
  readonly linked: string;
}

/**
 * Patches that add a status, a date or people where the format keeps them; null where it is not clear where that is: in a format
 * that we do not know, in a table, or without a title. A status of Nygard's is not added here but in its section.
 */
export function insertionPatches(file: AdrFile, places: Places, added: NewMetadatum): readonly Patch[] | null {
  const { source, reading } = file;
  const inFrontMatter = (): Patch => frontMatterInsertion(source, added.key, added.plain);
  switch (keeperOf(reading.format) ?? keeperSeen(places)) {
    case 'front-matter':
      return [inFrontMatter()];
    case 'both': {
      const listed = listedPatch(file, places, added);
      return listed && [inFrontMatter(), listed];
    }
    case 'list':
    case 'section': {
      const listed = listedPatch(file, places, added);
      return listed && [listed];
    }
    case null:
      return null;
  }
}

/** Of a format that we do not know: where it keeps other metadata. */
function keeperSeen({ entries }: Places): 'front-matter' | 'list' | null {
  if (entries.some(({ keeper }) => keeper === 'front-matter')) return 'front-matter';
  return entries.some(({ keeper }) => keeper === 'list' || keeper === 'line') ? 'list' : null;
}

/** Under the title: in the list or lines of metadata that are there, else in a list or line of its own. */
function listedPatch({ source, reading }: AdrFile, places: Places, added: NewMetadatum): Patch | null {
  const listed = places.entries.filter(({ keeper }) => keeper === 'list' || keeper === 'line');
  const keeper = listed[0]?.keeper;
  const group = listed.filter((entry) => entry.keeper === keeper);
  return group.length > 0 ? besidePatch(source, group, added) : underTitle(places, source, reading.format, added);
}

/** The order of MADR 2, log4brains and adr-manager: status, people, date, tags. */
function placeOf(key: Metadatum['key']): number {
  if (key === 'status') return 0;
  if (key === 'date') return 2;
  return typeof key === 'object' && 'people' in key ? 1 : 3;
}

/** Lists and lines know those who decide as deciders only. */
function listedKey({ key }: NewMetadatum): string {
  return key === 'decision-makers' ? 'deciders' : key;
}

/** A line like those beside it: with their bullet, emphasis and line break. */
function besidePatch(source: AdrSource, group: readonly Metadatum[], added: NewMetadatum): Patch | null {
  const place = added.key === 'status' || added.key === 'date' ? placeOf(added.key) : 1;
  const before = group.findLast(({ key }) => placeOf(key) < place);
  const neighbour = before ?? group[0];
  const shape = neighbour && keyedLine(lineText(source, neighbour.line));
  if (!neighbour || !shape) return null;
  const at = before ? lastLineOf(source, before.line) + 1 : neighbour.line;
  const isCapital = shape.key.charAt(0) !== shape.key.charAt(0).toLowerCase();
  const key = isCapital ? capital(listedKey(added)) : listedKey(added);
  const lineBreak = / {2,}$|(?:<br ?\/?>|\\)\s*$/.exec(shape.after)?.[0] ?? '';
  return { from: at, to: at, lines: [`${shape.lead}${key}${shape.colon}${added.linked}${lineBreak}`] };
}

/** The last line of what belongs to an item: what is indented more than it. */
function lastLineOf(source: AdrSource, line: number): number {
  const indent = indentOf(lineText(source, line));
  let last = line;
  while (last + 1 < source.lines.length && indentOf(lineText(source, last + 1)) > indent) last += 1;
  return last;
}

function underTitle(
  { outline, title }: Places,
  source: AdrSource,
  format: AdrFormat,
  added: NewMetadatum,
): Patch | null {
  const key = capital(listedKey(added));
  if (!title) {
    const first = outline.sections[0]?.from;
    const isMadr = format === 'madr-2' || format === 'adr-manager';
    return first === undefined || !isMadr ? null : insertedBlocks(source, first, [`* ${key}: ${added.linked}`]);
  }
  const at = title.heading.to;
  const line = format === 'nygard' ? `${key}: ${added.linked}` : `* ${key}: ${added.linked}`;
  const isBlankAfter = at >= source.lines.length || lineText(source, at).trim() === '';
  return { from: at, to: at, lines: ['', line, ...(isBlankAfter ? [] : [''])] };
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
