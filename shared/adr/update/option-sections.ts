import type { AdrOption } from '../reading/adr-reading.ts';
import type { AdrFile } from '../edits/edit.ts';
import { sectionKind, sectionOf, sectionsOf } from '../reading/headings.ts';
import { allSections, outlineOf, type Section } from '../source/sections.ts';
import { sameWords } from './said.ts';

/** The option of a name as it is read in a file; null where it has none. */
export function optionNamed({ reading }: AdrFile, name: string): AdrOption | null {
  return (
    reading.parts.options.find((option) => option.name === name) ??
    reading.parts.options.find((option) => sameWords(option.name, name)) ??
    null
  );
}

/**
 * The section that has what speaks for and against an option: the one around its arguments, else the one of its name
 * among those for arguments; null where there is none.
 */
export function sectionOfOption({ source }: AdrFile, option: AdrOption): Section | null {
  const outline = outlineOf(source);
  const listed = sectionOf(outline, 'options');
  const sections = allSections(outline);
  const own = sections.find(({ from, title }) => from === option.line && title !== '');
  if (own) return own;
  const children = sectionsOf(outline, 'arguments').flatMap((section) => section.sections);
  const line = option.arguments[0]?.line;
  const around = sections.findLast(({ from, to }) => line !== undefined && from <= line && line < to);
  const child = children.find((section) => around && section.from <= around.from && around.to <= section.to);
  if (child) return child;
  if (around && around !== listed && around.level > 1 && sectionKind(around) === null) return around;
  return children.find(({ title }) => sameWords(title, option.name)) ?? null;
}

/** Whether an option stands in a row of a table. */
export function isInTable({ source }: AdrFile, { line }: AdrOption): boolean {
  return source.blocks.some(({ kind, from, to }) => kind === 'table' && from <= line && line < to);
}
