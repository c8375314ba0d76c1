import type { AdrFile } from '../../edits/edit.ts';
import { lineText } from '../../reading/block-text.ts';
import { headingKey, sectionKind, type SectionKind } from '../../reading/headings.ts';
import { allSections, outlineOf, type Section } from '../../source/sections.ts';
import { fileRule, fixIn, isMadr, type Found, type LintFix } from '../finding.ts';

const levels: Readonly<Partial<Record<SectionKind, number>>> = {
  context: 2,
  drivers: 2,
  options: 2,
  outcome: 2,
  arguments: 2,
  more: 2,
};

/** Parts of the outcome, by their name in MADR 4. */
const inOutcome = new Set(['consequences', 'confirmation']);

/** Headings that are not of the level that MADR gives them, or not under Decision Outcome where they belong. */
export const headingLevel = fileRule('heading-level', ['MADR06', 'MADR07'], (file) => {
  if (!isMadr(file.reading.format)) return [];
  const sections = allSections(outlineOf(file.source));
  const outcome = sections.find((section) => sectionKind(section) === 'outcome');
  return sections.flatMap((section, index) => {
    if (inOutcome.has(headingKey(section.title)))
      return outcome ? partFound(file, section, outcome, sections[index - 1]) : [];
    const level = levels[sectionKind(section) ?? 'status'];
    return level === undefined || section.level === level ? [] : [levelFound(section, level)];
  });
});

function levelFound(section: Section, level: number): Found {
  return {
    line: section.heading.from,
    message: `“${section.title}” is a heading of level ${section.level}, not ${level}.`,
    why: 'Readers of MADR find its parts by the level of their headings.',
  };
}

function partFound(file: AdrFile, section: Section, outcome: Section, before: Section | undefined): readonly Found[] {
  if (section.level === 3 && outcome.sections.includes(section)) return [];
  const follows = before === outcome || (before !== undefined && outcome.sections.includes(before));
  return [
    {
      line: section.heading.from,
      message: `“${section.title}” is not a heading of level 3 under Decision Outcome.`,
      why: 'Consequences and confirmation belong to the outcome; readers of MADR look for them there.',
      fix: follows && section.sections.length === 0 ? levelFix(file, section, 3) : null,
    },
  ];
}

function levelFix(file: AdrFile, { heading, title }: Section, level: number): LintFix | null {
  if (heading.style !== 'atx') return null;
  const text = lineText(file.source, heading.from);
  const line = text.replace(/^( {0,3})#+/, (_, indent: string) => `${indent}${'#'.repeat(level)}`);
  return fixIn(file, `Make “${title}” a heading of level ${level}`, [
    { from: heading.from, to: heading.to, lines: [line] },
  ]);
}
