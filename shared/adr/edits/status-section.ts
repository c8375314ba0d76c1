import { lineText } from '../reading/block-text.ts';
import { sectionOf } from '../reading/headings.ts';
import { linesIn } from '../reading/metadata-sections.ts';
import { startsWithRelation } from '../reading/relation-words.ts';
import { knownStatus } from '../reading/status-words.ts';
import type { AdrSource, ContentLine } from '../source/blocks.ts';
import type { Patch } from '../source/patch.ts';
import type { Section } from '../source/sections.ts';
import { bareLine } from './line-parts.ts';
import { capital } from './metadata-insertion.ts';
import type { Places } from './metadata-places.ts';
import { appendedBlock, appendedItem, insertedBlocks, isInParagraph, removedLines } from './section-lines.ts';
import { statusText } from './status-text.ts';

/** The section of Nygard's template that holds the status and its links. */
export function statusSection({ outline }: Places): Section | null {
  return sectionOf(outline, 'status');
}

/** Puts another status into its section; other lines of it that are nothing but a status go. */
export function statusSectionPatches(source: AdrSource, section: Section, words: string): readonly Patch[] {
  const lines = linesIn(section.blocks);
  const known = lines.filter(({ text }) => knownStatus(text) !== null);
  const present = known[0] ?? unknownStatus(lines);
  if (!present) return [insertedBlocks(source, section.heading.to + blankAfter(source, section), [capital(words)])];
  const others = known.filter((line) => line !== present && (isBare(line) || knownStatus(line.text) === 'superseded'));
  return [replaced(source, present, words), ...others.map(({ line }) => removedLines(source, line, line + 1))];
}

/**
 * Says in the section by what a decision was superseded, as adr-tools does: the line that is the status goes, and the link
 * comes behind those that are there.
 * @param words "superseded by" with the link
 */
export function supersededSectionPatches(source: AdrSource, section: Section, words: string): readonly Patch[] {
  const lines = linesIn(section.blocks);
  const isKnown = lines.some(({ text }) => knownStatus(text) !== null);
  const unknown = isKnown ? undefined : unknownStatus(lines);
  const old = lines.filter((line) => line === unknown || isBare(line) || knownStatus(line.text) === 'superseded');
  const last = lines.at(-1);
  const link = (line: ContentLine): Patch => replaced(source, line, capital(words));
  const inPlace = old.find((line) => line === last || !isInParagraph(section.blocks, line.line));
  const gone = old.filter((line) => line !== inPlace).map(({ line }) => removedLines(source, line, line + 1));
  if (inPlace) return [...gone, link(inPlace)];
  return [...gone, appendedItem(section, capital(words)) ?? appendedBlock(source, section, capital(words))];
}

/** A status that no tool knows: the first line that is no link, of a few words ("Pending", "Partly superseded"). */
function unknownStatus(lines: readonly ContentLine[]): ContentLine | undefined {
  const line = lines.find(({ text }) => !startsWithRelation(text));
  return line && /^[*_`]*\p{L}+(?:[ -]\p{L}+){0,2}[*_`.]*$/u.test(line.text) ? line : undefined;
}

/** Whether a line is one word that is a status. */
function isBare({ text }: ContentLine): boolean {
  return knownStatus(text) !== null && /^[*_`]*\p{L}+[*_`.]*$/u.test(text);
}

function replaced(source: AdrSource, { line }: ContentLine, words: string): Patch {
  const { before, value, after } = bareLine(lineText(source, line));
  return { from: line, to: line + 1, lines: [before + statusText(value, words) + after] };
}

function blankAfter(source: AdrSource, { heading }: Section): number {
  return heading.to < source.lines.length && lineText(source, heading.to).trim() === '' ? 1 : 0;
}
