import { slug } from '../text/slug.ts';

/** Longest file name of a record, so that its path stays usable on every system. */
const longestName = 100;

/**
 * The file name of a record: `0015-use-django.md`. Lower-case ASCII letters, digits and single dashes only, at most 100
 * characters, because that is what every ADR reader and every file system takes; a title that leaves nothing of that
 * (another script, signs only) becomes `0015-decision.md`. The number in front keeps it off the names Windows reserves.
 * @throws {RangeError} where `number` is not a whole number of 0 or more.
 */
export function recordFileName(number: number, title: string): string {
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`Not the number of a record: ${number}`);
  const prefix = recordNumber(number);
  const room = longestName - prefix.length - '-.md'.length;
  return `${prefix}-${slug(title, room) || 'decision'}.md`;
}

/** The number as it stands in names and identifiers: at least four digits. */
export function recordNumber(number: number): string {
  return String(number).padStart(4, '0');
}

/** Path of the decision file that travels beside a record, relative to the record's folder. */
export function decisionDataPath(fileName: string): string {
  return `decision-data/${fileName.replace(/\.md$/, '')}.decision.json`;
}

/** Path of the analysis that is written with a record, a page for browsers, relative to the record's folder. */
export function analysisPath(fileName: string): string {
  return `decision-data/${fileName.replace(/\.md$/, '')}.analysis.html`;
}
