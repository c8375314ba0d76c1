import { lineText } from '../reading/block-text.ts';
import { sectionOf } from '../reading/headings.ts';
import { linesIn } from '../reading/metadata-sections.ts';
import { leadingRelation } from '../reading/relation-words.ts';
import { isOnlyStatus, isUnticked, knownStatus } from '../reading/status-words.ts';
import type { AdrSource, Block, ContentLine } from '../source/blocks.ts';
import type { Patch } from '../source/patch.ts';
import type { Section } from '../source/sections.ts';
import { metadataTerm } from '../reading/metadata-keys.ts';
import { bareLine, keyedLine, type LineParts } from './line-parts.ts';
import { capital } from './metadata-insertion.ts';
import type { Places } from './metadata-places.ts';
import { appendedBlock, appendedItem, insertedBlocks, isInParagraph, removedLines } from './section-lines.ts';
import { statusText } from './status-text.ts';

/** The section of Nygard's template that holds the status and its links. */
export function statusSection({ outline }: Places): Section | null {
  return sectionOf(outline, 'status');
}

/**
 * Puts another status into its section; other lines of it that are nothing but a status go. Null where the section tells
 * a status in another way than in lines.
 */
export function statusSectionPatches(source: AdrSource, section: Section, words: string): readonly Patch[] | null {
  if (section.blocks.some((block) => isOpaque(block))) return null;
  const lines = linesIn(section.blocks);
  if (hasBoxes(lines)) return tickPatches(source, lines, words);
  const known = lines.filter(({ text }) => knownStatus(text) !== null);
  const present = known[0] ?? unknownStatus(lines);
  if (!present) return [insertedBlocks(source, section.heading.to + blankAfter(source, section), [capital(words)])];
  const others = known.filter(
    (line) => line !== present && (isOnlyStatus(line.text) || knownStatus(line.text) === 'superseded'),
  );
  return [replaced(source, present, words), ...others.map(({ line }) => removedLines(source, line, line + 1))];
}

/**
 * Says in the section by what a decision was superseded, as adr-tools does: the line that is the status goes, and the link
 * comes behind those that are there.
 * Null where the section tells a status in another way than in lines.
 * @param words "superseded by" with the link
 */
export function supersededSectionPatches(source: AdrSource, section: Section, words: string): readonly Patch[] | null {
  if (section.blocks.some((block) => isOpaque(block))) return null;
  const lines = linesIn(section.blocks);
  if (hasBoxes(lines)) return tickPatches(source, lines, words);
  const isKnown = lines.some(({ text }) => knownStatus(text) !== null);
  const unknown = isKnown ? undefined : unknownStatus(lines);
  const old = lines.filter(
    (line) => line === unknown || isOnlyStatus(line.text) || knownStatus(line.text) === 'superseded',
  );
  const last = lines.at(-1);
  const link = (line: ContentLine): Patch => replaced(source, line, capital(words));
  const inPlace = old.find((line) => line === last || !isInParagraph(section.blocks, line.line));
  const gone = old.filter((line) => line !== inPlace).map(({ line }) => removedLines(source, line, line + 1));
  if (inPlace) return [...gone, link(inPlace)];
  return [...gone, appendedItem(section, capital(words)) ?? appendedBlock(source, section, capital(words))];
}

/** A status that no tool knows: the first line that is no link, of a few words ("Pending", "Partly superseded"). */
function unknownStatus(lines: readonly ContentLine[]): ContentLine | undefined {
  const line = lines.find(({ text }) => leadingRelation(text) === null);
  return line && /^[*_`]*\p{L}+(?:[ -]\p{L}+){0,2}[*_`.]*$/u.test(line.text) ? line : undefined;
}

/** What no status is read in: a table, code, HTML. */
function isOpaque(block: Block): boolean {
  return ['table', 'fence', 'code'].includes(block.kind) || (block.kind === 'html' && !block.isComment);
}

const box = /^\[[ \tx]?\](?=\s)/i;

function hasBoxes(lines: readonly ContentLine[]): boolean {
  return lines.some(({ text }) => box.test(text));
}

/** Ticks the box of a status and no other; null where none is for it. */
function tickPatches(source: AdrSource, lines: readonly ContentLine[], words: string): readonly Patch[] | null {
  const boxes = lines.filter(({ text }) => box.test(text));
  const chosen = boxes.find(({ text }) => knownStatus(text.replace(box, '').trim()) === knownStatus(words));
  if (!chosen || knownStatus(words) === null) return null;
  const changed = boxes.filter((line) => line === chosen || !isUnticked(line.text));
  return changed.map((line) => {
    const { before, value, after } = bareLine(lineText(source, line.line));
    const told = value.replace(box, '');
    const text = line === chosen ? `[x] ${statusText(told.trim(), words)}` : `[ ]${told}`;
    return { from: line.line, to: line.line + 1, lines: [before + text + after] };
  });
}

function replaced(source: AdrSource, { line }: ContentLine, words: string): Patch {
  const { before, value, after } = statusParts(lineText(source, line));
  return { from: line, to: line + 1, lines: [before + statusText(value, words) + after] };
}

/** The parts of a line, behind "Status:" where that stands in it. */
function statusParts(text: string): LineParts {
  const line = keyedLine(text);
  return line && metadataTerm(line.key)?.key === 'status' ? line : bareLine(text);
}

function blankAfter(source: AdrSource, { heading }: Section): number {
  return heading.to < source.lines.length && lineText(source, heading.to).trim() === '' ? 1 : 0;
}
