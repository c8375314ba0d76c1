import type { AdrFile } from '../../edits/edit.ts';
import { sectionOf, type SectionKind } from '../../reading/headings.ts';
import { outlineOf, type Outline } from '../../source/sections.ts';
import { fileRule, hasMadrSections, headLine, isMadr } from '../finding.ts';

const ofMadr: readonly (readonly [SectionKind, string])[] = [
  ['context', 'Context and Problem Statement'],
  ['options', 'Considered Options'],
  ['outcome', 'Decision Outcome'],
];

const ofNygard: readonly (readonly [SectionKind, string])[] = [
  ['status', 'Status'],
  ['context', 'Context'],
  ['outcome', 'Decision'],
  ['consequences', 'Consequences'],
];

/** The title and the sections that the file's format cannot do without. */
export const missingSection = fileRule('missing-section', ['MADR01'], (file) => {
  const { format, titleLine } = file.reading;
  const isOfNygard = format === 'nygard';
  if (!isOfNygard && !hasMadrSections(format)) return [];
  const why = isOfNygard
    ? 'Nygard’s template has Status, Context, Decision and Consequences; adr-tools and adr-viewer look for them.'
    : 'MADR cannot do without a title, the context, the options and the outcome.';
  const missing = (isOfNygard ? ofNygard : ofMadr)
    .filter(([kind]) => isMissing(file, outlineOf(file.source), kind))
    .map(([, name]) => ({ line: headLine(file), message: `The section “${name}” is missing.`, why }));
  const untitled = { line: 0, message: 'The title is missing: no heading stands above the sections.', why };
  return titleLine === null ? [untitled, ...missing] : missing;
});

/** MADR 1 has its context right under the title. */
function isMissing({ reading }: AdrFile, outline: Outline, kind: SectionKind): boolean {
  // A status that stands elsewhere, as in the front matter of Backstage, is not missing.
  if (sectionOf(outline, kind) || (kind === 'status' && reading.status !== null)) return false;
  return kind !== 'context' || isMadr(reading.format) || reading.parts.context.text === '';
}
