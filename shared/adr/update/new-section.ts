import type { AdrFile } from '../edits/edit.ts';
import { bulletIn, endOfSections } from '../edits/links.ts';
import { placesIn, type Places } from '../edits/metadata-places.ts';
import { contentEnd, insertedBlocks } from '../edits/section-lines.ts';
import type { AdrFormat } from '../reading/adr-reading.ts';
import { lineText } from '../reading/block-text.ts';
import { hasMadrSections } from '../reading/format.ts';
import { sectionOf, type SectionKind } from '../reading/headings.ts';
import type { AdrSource } from '../source/blocks.ts';
import type { Patch } from '../source/patch.ts';
import type { Section } from '../source/sections.ts';

/** Parts that can be added to a file, in the order of MADR. */
const order = [
  'context',
  'drivers',
  'options',
  'outcome',
  'rationale',
  'consequences',
  'positive',
  'negative',
  'confirmation',
  'arguments',
  'more',
  'links',
] as const satisfies readonly SectionKind[];

export type NewPart = Exclude<(typeof order)[number], 'links'>;

const insideOutcome: readonly SectionKind[] = ['consequences', 'positive', 'negative', 'confirmation'];

const madrHeadings: Readonly<Record<NewPart, string>> = {
  context: 'Context and Problem Statement',
  drivers: 'Decision Drivers',
  options: 'Considered Options',
  outcome: 'Decision Outcome',
  rationale: 'Rationale',
  consequences: 'Consequences',
  positive: 'Positive Consequences',
  negative: 'Negative Consequences',
  confirmation: 'Confirmation',
  arguments: 'Pros and Cons of the Options',
  more: 'More Information',
};

/** What Nygard's template has; anything else has no place in it. */
const nygardParts: readonly NewPart[] = ['context', 'outcome', 'rationale', 'consequences'];

/**
 * Adds a section with blocks of Markdown where the format has it; at the end where it has none for that.
 * @param blocks without the heading
 */
export function newSection(file: AdrFile, part: NewPart, blocks: readonly string[]): Patch {
  const { source, reading } = file;
  const places = placesIn(file);
  const outcome = sectionOf(places.outline, 'outcome');
  const isInside = hasMadrSections(reading.format) && insideOutcome.includes(part) && outcome !== null;
  const level = isInside ? outcome.level + 1 : levelOf(places);
  const texts = [`${'#'.repeat(Math.min(6, level))} ${headingOf(reading.format, part)}`, ...blocks];
  if (isInside) return insertedBlocks(source, placeInOutcome(source, outcome, part), texts);
  const hasPlace = hasMadrSections(reading.format) || nygardParts.includes(part);
  return insertedBlocks(source, hasPlace ? placeFor(source, places, part) : endOfSections(source, places), texts);
}

/** A section inside another one, at its end. */
export function newSubsection(source: AdrSource, section: Section, title: string, blocks: readonly string[]): Patch {
  const heading = `${'#'.repeat(Math.min(6, section.level + 1))} ${title}`;
  return insertedBlocks(source, sectionEnd(source, section), [heading, ...blocks]);
}

/** Behind the last line of a section, with those inside it, that is not blank. */
export function sectionEnd(source: AdrSource, { heading, to }: Section): number {
  let end = to;
  while (end > heading.to && lineText(source, end - 1).trim() === '') end -= 1;
  return end;
}

/** The bullet that a file has. */
export function bulletOf({ source, reading }: AdrFile): string {
  return bulletIn(source.blocks) ?? (reading.format === 'log4brains' ? '-' : '*');
}

function headingOf(format: AdrFormat, part: NewPart): string {
  if (part === 'confirmation' && format === 'madr-3') return 'Validation';
  if (hasMadrSections(format)) return madrHeadings[part];
  return part === 'context' ? 'Context' : part === 'outcome' ? 'Decision' : madrHeadings[part];
}

/** The level of the sections under the title. */
function levelOf({ outline, title }: Places): number {
  const known = order.flatMap((kind) => sectionOf(outline, kind) ?? []);
  const levels = known.map((section) => section.level).filter((level) => level > (title?.level ?? 0));
  return levels.length > 0 ? Math.min(...levels) : (title?.level ?? 1) + 1;
}

/** Consequences come first, then the confirmation. */
function placeInOutcome(source: AdrSource, outcome: Section, part: NewPart): number {
  if (part === 'confirmation') return sectionEnd(source, outcome);
  const places = order.indexOf(part);
  const before = outcome.sections.findLast((section) =>
    order.slice(0, places).some((kind) => sectionOf({ blocks: [], sections: [section] }, kind) === section),
  );
  return before ? sectionEnd(source, before) : contentEnd(outcome);
}

/** Behind the nearest part that comes before it, else in front of the nearest that comes after it, else at the end. */
function placeFor(source: AdrSource, places: Places, part: NewPart): number {
  const { outline } = places;
  const at = order.indexOf(part);
  for (const kind of order.slice(0, at).toReversed()) {
    const section = sectionOf(outline, kind);
    const whole = section && outermost(places, section);
    if (whole) return sectionEnd(source, whole);
  }
  for (const kind of order.slice(at + 1)) {
    const section = sectionOf(outline, kind);
    if (section) return section.from;
  }
  return endOfSections(source, places);
}

/** The section under the title that a section stands in. */
function outermost({ outline, title }: Places, { from }: Section): Section | null {
  const top = title && title.sections.length > 0 ? title.sections : outline.sections;
  return top.find((section) => section.from <= from && from < section.to) ?? null;
}
