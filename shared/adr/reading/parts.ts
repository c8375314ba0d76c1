import type { AdrSource, Block } from '../source/blocks.ts';
import type { Outline, Section } from '../source/sections.ts';
import type { AdrArgument, AdrParts, AdrText } from './adr-reading.ts';
import { argumentsIn, isPlaceholder, labelIn, labelKind } from './argument-kinds.ts';
import { itemText, noText, rangeOf, textOf } from './block-text.ts';
import { readChosen } from './chosen-option.ts';
import { sectionKind, sectionOf, sectionsOf } from './headings.ts';
import { readOptions } from './options.ts';
import type { Metadata } from './metadata.ts';

/** What a file says, part by part: the sections of MADR 1 to 4, of Nygard, and of what is written after them. */
export function readParts(source: AdrSource, outline: Outline, metadata: Metadata, title: Section | null): AdrParts {
  const outcome = sectionOf(outline, 'outcome');
  return {
    context: contextOf(source, outline, metadata, title),
    drivers: driversOf(source, sectionOf(outline, 'drivers')),
    ...readChoice(source, outline),
    decision: outcome ? decisionOf(source, outcome) : noText,
    consequences: consequencesOf(source, outline, outcome),
    confirmation: wholeOf(source, sectionOf(outline, 'confirmation')),
    moreInformation: moreInformation(source, outline),
  };
}

/** The options, which of them was chosen, and why. */
export function readChoice(source: AdrSource, outline: Outline): Pick<AdrParts, 'options' | 'chosen' | 'reason'> {
  const weighed = readOptions(source, outline);
  const { name, reason } = readChosen(source, sectionOf(outline, 'outcome')?.blocks ?? [], weighed);
  const told = reason.text === '' ? wholeOf(source, sectionOf(outline, 'rationale')) : reason;
  return { options: weighed.options, chosen: name, reason: told };
}

/** The section More Information of MADR 3 and 4, else the links of MADR 2. */
export function moreInformation(source: AdrSource, outline: Outline): AdrText {
  return wholeOf(source, sectionOf(outline, 'more') ?? sectionOf(outline, 'links'));
}

/** A section with what stands in the sections inside it, without its heading. */
function wholeOf(source: AdrSource, section: Section | null): AdrText {
  return section ? textOf(source, { from: section.heading.to, to: section.to }) : noText;
}

/** MADR 1 has the context right under the title, behind metadata where there is some. */
function contextOf(source: AdrSource, outline: Outline, { entries }: Metadata, title: Section | null): AdrText {
  const section = sectionOf(outline, 'context');
  if (section) return wholeOf(source, section);
  const blocks = [...outline.blocks, ...(title?.blocks ?? [])];
  const lines = new Set(entries.map(({ line }) => line));
  const isMetadata = ({ kind, from, to }: Block): boolean =>
    kind === 'front-matter' || source.lines.slice(from, to).some((_, index) => lines.has(from + index));
  const isComment = (block: Block): boolean => block.kind === 'html' && block.isComment;
  const start = blocks.findLastIndex((block) => isMetadata(block)) + 1;
  const rest = blocks.slice(start).filter((block) => !isComment(block) && block.from >= (title?.from ?? 0));
  const range = rangeOf(rest);
  return range ? textOf(source, range) : noText;
}

/** The items of the lists, else the paragraphs. */
function driversOf(source: AdrSource, section: Section | null): readonly AdrText[] {
  if (!section) return [];
  const items = section.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  const texts = items.map((item) => itemText(source, item)).filter(({ text }) => !isPlaceholder(text));
  if (texts.length > 0) return texts;
  return section.blocks.filter((block) => block.kind === 'paragraph').map((block) => textOf(source, block));
}

/** The outcome without the sections for its consequences and its confirmation, and without labelled lists of them. */
function decisionOf(source: AdrSource, outcome: Section): AdrText {
  const known = new Set(['consequences', 'positive', 'negative', 'confirmation']);
  const first = outcome.sections.find((section) => known.has(kindOf(section)));
  const label = outcome.blocks.find((block) => labelKind(block) !== null);
  return textOf(source, { from: outcome.heading.to, to: label?.from ?? first?.from ?? outcome.to });
}

function consequencesOf(source: AdrSource, outline: Outline, outcome: Section | null): readonly AdrArgument[] {
  const found = [
    ...labelledIn(source, outcome),
    ...sectionsOf(outline, 'consequences').flatMap((section) => inSection(source, section, 'neutral')),
    ...sectionsOf(outline, 'positive').flatMap((section) => inSection(source, section, 'good')),
    ...sectionsOf(outline, 'negative').flatMap((section) => inSection(source, section, 'bad')),
  ];
  const lines = new Set<number>();
  return found
    .toSorted((a, b) => a.line - b.line)
    .filter(({ line }) => {
      const isNew = !lines.has(line);
      lines.add(line);
      return isNew;
    });
}

function inSection(source: AdrSource, section: Section, kind: AdrArgument['kind']): readonly AdrArgument[] {
  const rules = { otherwise: kind, withParagraphs: true };
  const inside = section.sections.filter((child) => !['positive', 'negative', 'confirmation'].includes(kindOf(child)));
  return [
    ...argumentsIn(source, section.blocks, rules),
    ...inside.flatMap((child) => inSection(source, child, labelIn(child.title) ?? kind)),
  ];
}

/** "Positive Consequences:" and the list after it, inside the outcome itself. */
function labelledIn(source: AdrSource, outcome: Section | null): readonly AdrArgument[] {
  const blocks = outcome?.blocks ?? [];
  const label = blocks.findIndex((block) => labelKind(block) !== null);
  return label < 0 ? [] : argumentsIn(source, blocks.slice(label), { otherwise: null, withParagraphs: false });
}

function kindOf(section: Section): string {
  return sectionKind(section) ?? '';
}
