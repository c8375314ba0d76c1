import type { AdrFile } from '../../edits/edit.ts';
import { hasMadrSections } from '../../reading/format.ts';
import { headingKey, sectionOf, type SectionKind } from '../../reading/headings.ts';
import { frontMatterEntries, frontMatterOf } from '../../source/front-matter-entries.ts';
import { allSections, outlineOf, type Outline } from '../../source/sections.ts';
import { fileRule, headLine, isMadr } from '../finding.ts';

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

/**
 * The title and the sections that the file's format cannot do without. They are asked of files that have taken over the
 * words of its template: arc42 and others have sections of the same meaning and are content with fewer.
 */
export const missingSection = fileRule('missing-section', ['MADR01'], (file) => {
  const { format, titleLine } = file.reading;
  const isOfNygard = format === 'nygard';
  if ((!isOfNygard && !hasMadrSections(format)) || !hasWordsOfTemplate(file, isOfNygard)) return [];
  const why = isOfNygard
    ? 'Nygard’s template has Status, Context, Decision and Consequences; adr-tools and adr-viewer look for them.'
    : 'MADR cannot do without a title, the context, the options and the outcome.';
  const missing = (isOfNygard ? ofNygard : ofMadr)
    .filter(([kind]) => isMissing(file, outlineOf(file.source), kind))
    .map(([, name]) => ({ line: headLine(file), message: `The section “${name}” is missing.`, why }));
  const untitled = { line: 0, message: 'The title is missing: no heading stands above the sections.', why };
  return titleLine === null && !hasTitleInFront(file) ? [untitled, ...missing] : missing;
});

/** Nygard's words are everybody's, so it takes three of them, or a title as adr-tools writes it; Backstage has none. */
function hasWordsOfTemplate(file: AdrFile, isOfNygard: boolean): boolean {
  const sections = allSections(outlineOf(file.source));
  const words = new Set(sections.map(({ title }) => headingKey(title)));
  if (!isOfNygard) return words.has('context and problem statement') || words.has('decision outcome');
  const title = sections.find(({ heading }) => heading.from === file.reading.titleLine)?.title ?? '';
  const isNumbered = /^\d+\.\s/.test(title);
  const own = ofNygard.filter(([, name]) => words.has(name.toLowerCase()));
  return !hasTitleInFront(file) && (isNumbered || own.length > 2);
}

/** Sites such as Backstage's make the heading of it. */
function hasTitleInFront({ source }: AdrFile): boolean {
  const frontMatter = frontMatterOf(source);
  return (
    frontMatter !== null && frontMatterEntries(frontMatter).some(({ key, inline }) => key === 'title' && inline !== '')
  );
}

/** MADR 1 has its context right under the title. */
function isMissing({ reading }: AdrFile, outline: Outline, kind: SectionKind): boolean {
  // A status that stands elsewhere, as in the front matter of Backstage, is not missing.
  if (sectionOf(outline, kind) || (kind === 'status' && reading.status !== null)) return false;
  return kind !== 'context' || isMadr(reading.format) || reading.parts.context.text === '';
}
