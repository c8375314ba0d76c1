import type { AdrFile } from '../../edits/edit.ts';
import { sectionKind, type SectionKind } from '../../reading/headings.ts';
import { allSections, outlineOf, type Section } from '../../source/sections.ts';
import { fileRule, fixIn, type LintFix } from '../finding.ts';

/** Sections that a file may as well be without. */
const optional = new Set<SectionKind>([
  'drivers',
  'arguments',
  'positive',
  'negative',
  'confirmation',
  'more',
  'links',
  'tags',
]);

/** Headings with nothing under them. */
export const emptySection = fileRule('empty-section', ['MADR02'], (file) =>
  allSections(outlineOf(file.source))
    .filter((section) => isEmpty(section))
    .map((section) => ({
      line: section.heading.from,
      message: `The section “${section.title}” is empty.`,
      why: 'A heading promises something. A part that has nothing to say is left out.',
      fix: fixOf(file, section),
    })),
);

function isEmpty({ blocks, sections }: Section): boolean {
  return (
    sections.length === 0 &&
    blocks.every(({ kind, ...block }) => kind === 'blank' || ('isComment' in block && block.isComment))
  );
}

/** Taken out where nothing is lost; a comment may still be wanted. */
function fixOf(file: AdrFile, section: Section): LintFix | null {
  const kind = sectionKind(section);
  const isOptional = kind !== null && optional.has(kind) && file.reading.titleLine !== section.heading.from;
  if (!isOptional || section.blocks.some((block) => block.kind === 'html')) return null;
  const patch = { from: section.from, to: section.to, lines: [] };
  return fixIn(file, `Take out “${section.title}”`, [patch]);
}
