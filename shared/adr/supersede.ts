import { statuses, type RecordFormat, type Status } from '../decision/entities.ts';
import { adrFile, inTurn, type AdrFile } from './edits/edit.ts';
import { supersededBy } from './edits/relate.ts';
import { setDate } from './edits/set-metadata.ts';
import type { AdrFormat } from './reading/adr-reading.ts';
import type { LinkedRecord } from './record-content.ts';

/**
 * The text of an older record of ours with its status saying what takes its place; only the lines of the status and of
 * the date change. Null where the text is not in that format or has no status, so that it is not one of ours.
 * @param format null where it may be in any, as an ADR of others that was brought up to date
 * @param date day of this change, `YYYY-MM-DD`: MADR's date is that of the last update. Null leaves the one it has.
 */
export function supersededText(
  text: string,
  format: RecordFormat | null,
  by: LinkedRecord,
  date: string | null,
): string | null {
  const record = recordIn(text, format);
  if (!record?.reading.status) return null;
  const { fileName, number, title } = by;
  const changed = inTurn(record, [
    (file) => supersededBy(file, { path: fileName, number, title }),
    ...(date === null || record.reading.date === null ? [] : [(file: AdrFile) => setDate(file, date)]),
  ]);
  return changed.kind === 'refused' ? null : changed.file.source.text;
}

/** The day in a record of ours, `YYYY-MM-DD`; null where the text is not in that format or has none. */
export function recordDate(text: string, format: RecordFormat | null): string | null {
  return recordIn(text, format)?.reading.date?.day ?? null;
}

/** The status in a record of ours, without what took its place; null where the text is not in that format or has none. */
export function recordStatus(text: string, format: RecordFormat | null): Status | null {
  const known = recordIn(text, format)?.reading.status?.known;
  return statuses.find((status) => status === known) ?? null;
}

const formats: Readonly<Record<RecordFormat, AdrFormat>> = {
  madr: 'madr-4',
  'madr-universal': 'madr-universal',
  nygard: 'nygard',
};

/** The name of a record's own file does not matter here: records link to each other inside one folder. */
function recordIn(text: string, format: RecordFormat | null): AdrFile | null {
  const file = adrFile('record.md', text);
  const isOne = format === null ? file.reading.format !== 'none' : file.reading.format === formats[format];
  return isOne ? file : null;
}
