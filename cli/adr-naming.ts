import { isNamedByDate, numberInFileName, recordName } from '../shared/adr/reading/file-name.ts';
import { recordFileName } from '../shared/adr/record-file-name.ts';

/** The name of a new record. */
export interface NewName {
  readonly fileName: string;
  /** Null for one that is named by its day. */
  readonly number: number | null;
}

/** How a file name begins: `adr-`, `0012`, `-`. */
const beginning = /^(\D*)(\d+)([-_. ]+|$)/;

/**
 * The name of the next record in a folder, made like those of the records that are there: what stands in front of the
 * number, how many digits it has, what follows it; by day where they are named so.
 * @param paths of the records in the folder
 * @param day of today, `YYYY-MM-DD`
 */
export function nextName(paths: readonly string[], title: string, day: string, isByDate: boolean): NewName {
  const words = recordFileName(0, title).slice('0000-'.length);
  const latest = paths
    .map((path) => ({ name: recordName(path), number: numberInFileName(path) }))
    .reduce<{ readonly name: string; readonly number: number | null } | null>(
      (best, one) => (one.number !== null && one.number > (best?.number ?? -1) ? one : best),
      null,
    );
  if (!latest || latest.number === null) {
    const byDay = isByDate || paths.some(isNamedByDate);
    return byDay
      ? { fileName: `${day.replaceAll('-', '')}-${words}`, number: null }
      : { fileName: recordFileName(1, title), number: 1 };
  }
  const [, prefix = '', digits = '', separator = ''] = beginning.exec(latest.name) ?? [];
  const number = latest.number + 1;
  const between = separator.trim() === '' || separator === '.' ? '-' : separator;
  const spelled = between === '_' ? words.replaceAll('-', '_') : words;
  return { fileName: `${prefix}${String(number).padStart(digits.length, '0')}${between}${spelled}`, number };
}
