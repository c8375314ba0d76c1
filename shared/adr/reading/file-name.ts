/** What teams write in front of the number of a record; "dec" may also begin a month. */
export const recordPrefix = String.raw`m?adr|ad|t?dr|decision|record|dec(?!.?20\d\d)|rfc|kep`;

/** A name of the project may stand in front of "adr". */
const numbered = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:(?:(?:[a-z][a-z\d]*[-_])?m?adr|${recordPrefix})[-_ #]?)?(\d+)(?=[-_. ]|$)`,
  'iu',
);
const dated = /^(?:\d{4}-\d{2}-\d{2}|(?:19|20)\d{6})(?=[-_. ]|$)/;
const extension = /\.(?:md|mdx|markdown|html?)$/i;
const notDecisions =
  /^(?:readme|index|template|backlog|contributing|changelog|toc|(?:m?adr[-_ ]?)?(?:\d+[-_ ])?(?:adr[-_ ])?template)(?:[-_. ](?:bare|minimal|bare-minimal|long|short))?$/i;

/** Largest number that is read as one; longer rows of digits are days, times or keys. */
const largestNumber = 99_999;

/** The last part of a path, whatever its separator. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** Files that stand for the folder they lie in. */
const ofFolder = /^(?:readme|index)\.[a-z]+$/i;
/** A folder of one record: three digits or "adr" in front, since `01-backend` is a category; and what it is about. */
const folderOfRecord = /^(?:\d{3}|m?adr|rfc|kep)[^/]*\d[-_. ]+[^/]*\p{L}/iu;

/** What a record is named by: its file, or its folder where that is `0012-use-x/README.md`. */
export function recordName(path: string): string {
  const name = baseName(path);
  if (!ofFolder.test(name)) return name;
  const folder = baseName(path.slice(0, -name.length - 1));
  return folderOfRecord.test(folder) && (dated.test(folder) || numbered.test(folder)) ? folder : name;
}

/**
 * The number that a file name begins with: `0001-x.md`, `adr-001-x.md`, `ADR-1 x.md`; null for a name by date
 * (`20240101-x.md`, `2024-01-01-x.md`) and for one without a number.
 */
export function numberInFileName(path: string): number | null {
  const name = recordName(path);
  if (dated.test(name)) return null;
  const digits = numbered.exec(name)?.[1];
  const number = Number(digits);
  return digits !== undefined && number <= largestNumber ? number : null;
}

/** Whether a file is named by its day, as log4brains does: `20240101-x.md`. */
export function isNamedByDate(path: string): boolean {
  return dated.test(recordName(path));
}

/** The file name without its ending: what log4brains calls the slug, `0002-use-django`. */
export function slugOf(path: string): string {
  return recordName(path).replace(extension, '');
}

/** Words of a file name without its number or day: `Use django` for `0002-use-django.md`. */
export function titleFromFileName(path: string): string {
  const slug = slugOf(path);
  const rest = slug.replace(dated, '').replace(numbered, '');
  const words = rest.replace(/[-_\s]+/g, ' ').trim() || slug;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether a file is by its name no decision but about them: `README.md`, `index.md`, a template. */
export function isAboutDecisions(path: string): boolean {
  return notDecisions.test(slugOf(path));
}
