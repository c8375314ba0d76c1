import type { AdrFile } from '../edits/edit.ts';
import { adrLookup } from '../relations/adr-lookup.ts';
import type { Finding, LintFolder, LintOptions, LintRule } from './finding.ts';
import { bullets } from './rules/bullets.ts';
import { chosenOption } from './rules/chosen-option.ts';
import { dateFormat } from './rules/date-format.ts';
import { deadLink } from './rules/dead-link.ts';
import { duplicateNumber } from './rules/duplicate-number.ts';
import { emptySection } from './rules/empty-section.ts';
import { fileName } from './rules/file-name.ts';
import { foreignFile } from './rules/foreign-file.ts';
import { frontMatter } from './rules/front-matter.ts';
import { headingLevel } from './rules/heading-level.ts';
import { leftoverStatus } from './rules/leftover-status.ts';
import { missingSection } from './rules/missing-section.ts';
import { missingSuccessor } from './rules/missing-successor.ts';
import { numberGap } from './rules/number-gap.ts';
import { oneSidedLink } from './rules/one-sided-link.ts';
import { reviewPassed } from './rules/review-passed.ts';
import { secondTitle } from './rules/second-title.ts';
import { slugLink } from './rules/slug-link.ts';
import { titleNumber } from './rules/title-number.ts';
import { unknownStatus } from './rules/unknown-status.ts';

/** All rules, in the order in which their findings of one line are told. */
export const lintRules: readonly LintRule[] = [
  frontMatter,
  missingSection,
  emptySection,
  secondTitle,
  headingLevel,
  chosenOption,
  bullets,
  unknownStatus,
  leftoverStatus,
  missingSuccessor,
  slugLink,
  dateFormat,
  reviewPassed,
  deadLink,
  oneSidedLink,
  titleNumber,
  fileName,
  duplicateNumber,
  numberGap,
  foreignFile,
];

/**
 * What is wrong in the files of ADR folders and between them, by file and line. Fixes are told for the files as they are:
 * after one is applied the others have to be looked for again.
 */
export function lintFolder(files: readonly AdrFile[], options: LintOptions): readonly Finding[] {
  const folder = folderOf(files, options);
  const place = new Map(files.map(({ path }, index) => [path, index]));
  return lintRules
    .flatMap((rule) => rule.check(folder))
    .toSorted((a, b) => (place.get(a.file) ?? 0) - (place.get(b.file) ?? 0) || a.line - b.line);
}

function folderOf(files: readonly AdrFile[], options: LintOptions): LintFolder {
  const decisions = files.filter(({ reading }) => reading.format !== 'none');
  return { ...options, files, decisions, lookup: adrLookup(files) };
}
