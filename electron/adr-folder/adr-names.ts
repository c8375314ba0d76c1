import { isAboutDecisions, isNamedByDate, numberInFileName } from '../../shared/adr/reading/file-name.ts';

/** Folders in which teams and tools keep their records, from where a repository is opened; what is found first counts first. */
export const usualPlaces: readonly string[] = [
  'docs/decisions',
  'docs/adr',
  'docs/adrs',
  'docs/ADR',
  'docs/arch/adr',
  'docs/architecture/decisions',
  'docs/architecture/adr',
  'docs/architecture/adrs',
  'docs/architecture-decisions',
  'docs/architecture-decision-records',
  'docs/architectural-decisions',
  'docs/architectural-decision-records',
  'docs/design/decisions',
  'docs/dev/adr',
  'docs/developers/adr',
  'docs/development/adr',
  'docs/source/adr',
  'docs/content/adr',
  'docs/src/adr',
  'docs/contributing/adr',
  'doc/adr',
  'doc/adrs',
  'doc/arch/adr',
  'doc/decisions',
  'doc/architecture/decisions',
  'doc/architecture/adr',
  'documentation/adr',
  'documentation/decisions',
  'architecture/decisions',
  'architecture/adr',
  'architecture-decisions',
  'architecture-decision-records',
  'adr',
  'adrs',
  'ADR',
  'ADRs',
  'decisions',
  'decision-records',
  '.adr',
];

/** Names by which a folder of records is known wherever it lies, in small letters without separators. */
const usualNames = new Set([
  'adr',
  'adrs',
  'madr',
  'adl',
  'arch',
  'decisions',
  'decisionlog',
  'decisionrecords',
  'designdecisions',
  'technicaldecisions',
  'architecturedecision',
  'architecturedecisions',
  'architecturedecisionlog',
  'architecturedecisionrecord',
  'architecturedecisionrecords',
  'architecturaldecision',
  'architecturaldecisions',
  'architecturaldecisionrecords',
]);

/** Folders of what others wrote or a machine made; nobody keeps records there. */
const skippedNames = new Set([
  'node_modules',
  'bower_components',
  'jspm_packages',
  'vendor',
  'third_party',
  'target',
  'build',
  'dist',
  'out',
  'bin',
  'obj',
  'coverage',
  'venv',
  'site-packages',
  '__pycache__',
  'Pods',
  'DerivedData',
  'decision-data',
]);

/** Endings of texts in which records are written; only Markdown is understood. */
const markdown = /\.(?:md|mdx|markdown|mdown)$/i;
const otherText = /\.(?:adoc|asciidoc|asc|rst|org|textile|txt)$/i;

/** Whether a folder is one of records by its name. */
export function isUsualName(name: string): boolean {
  return usualNames.has(name.toLowerCase().replace(/[-_ .]/g, ''));
}

/** Whether a search for folders goes past one of this name. */
export function isSkipped(name: string): boolean {
  return name.startsWith('.') || skippedNames.has(name);
}

export function isMarkdown(name: string): boolean {
  return markdown.test(name);
}

/** Whether a file is by its name a record: it has a number or a day, and an ending for text. */
export function isNamedAsRecord(name: string): boolean {
  if (!isMarkdown(name) && !otherText.test(name)) return false;
  return (numberInFileName(name) !== null || isNamedByDate(name)) && !isAboutDecisions(name);
}

/** Whether a file is listed where it lies in a folder of records: all Markdown, and other texts that are named as records. */
export function isListed(name: string): boolean {
  return !name.startsWith('.') && (isMarkdown(name) || isNamedAsRecord(name));
}

/**
 * Whether a name is that of a record beyond doubt, as it must be in a folder of another name: days name the posts of a
 * blog, two digits the chapters of a book.
 */
export function isSurelyRecord(name: string): boolean {
  return (
    isMarkdown(name) && !isAboutDecisions(name) && /^(?:\d{4}-(?!\d{2}-\d{2}(?:[-_. ]|$))|m?adr[-_ ]?\d)/i.test(name)
  );
}

/** Whether a name is that of a record beside others that are so beyond doubt: it has a number of any length, and no day. */
export function isNumbered(name: string): boolean {
  return isSurelyRecord(name) || (isMarkdown(name) && isNamedAsRecord(name) && !isNamedByDate(name));
}

/** Whether a name is probably that of a record where somebody has opened its folder: three digits as well. */
export function isProbablyRecord(name: string): boolean {
  return isSurelyRecord(name) || (isNumbered(name) && /^\d{3}[-_]/.test(name));
}
