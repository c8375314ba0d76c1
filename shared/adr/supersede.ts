import { statuses, type RecordFormat, type Status } from '../decision/entities.ts';
import { slugLink } from './madr-universal.ts';
import { nygardLink } from './nygard.ts';
import type { LinkedRecord } from './record-content.ts';
import { recordNumber } from './record-file-name.ts';

/**
 * The text of an older record of ours with its status saying what takes its place; only the lines of the status and of
 * the date change. Null where the text has no status line where that format keeps it, so that it is not one of ours.
 * @param date day of this change, `YYYY-MM-DD`: MADR's date is that of the last update. Null leaves the one it has.
 */
export function supersededText(
  text: string,
  format: RecordFormat,
  by: LinkedRecord,
  date: string | null,
): string | null {
  const replaced = withStatus(text, format, by);
  return replaced === null || date === null ? replaced : withDate(replaced, format, date);
}

/** The day in a record of ours, `YYYY-MM-DD`; null where the text has none where that format keeps it. */
export function recordDate(text: string, format: RecordFormat): string | null {
  const head = text.slice(0, headEnd(text, format));
  return (format === 'nygard' ? /^Date: (.*)$/m : /^date: (.*)$/m).exec(head)?.[1] ?? null;
}

/** The status in a record of ours, without what took its place; null where that format would have it and there is none. */
export function recordStatus(text: string, format: RecordFormat): Status | null {
  const part = format === 'nygard' ? nygardStatus(text)?.section : text.slice(0, headEnd(text, format));
  const line = format === 'nygard' ? /^(\w+)(?: by .*)?$/gm : /^status: (\w+)/gm;
  const words = [...(part ?? '').matchAll(line)].map((match) => match[1]?.toLowerCase());
  return statuses.find((status) => words.includes(status)) ?? null;
}

function withStatus(text: string, format: RecordFormat, by: LinkedRecord): string | null {
  switch (format) {
    case 'madr':
      return replaceStatus(text, format, by);
    case 'madr-universal': {
      const replaced = replaceStatus(text, format, by);
      return replaced === null ? null : replaceListedStatus(replaced, by);
    }
    case 'nygard':
      return replaceStatusSection(text, by);
  }
}

function withDate(text: string, format: RecordFormat, date: string): string {
  if (format === 'nygard') return replaceLine(text, /^Date: .*$/m, `Date: ${date}`, headEnd(text, format)) ?? text;
  const replaced = replaceLine(text, /^date: .*$/m, `date: ${date}`, headEnd(text, format)) ?? text;
  if (format === 'madr') return replaced;
  return replaceLine(replaced, /^\* Date: .*$/m, `* Date: ${date}`, replaced.indexOf('\n## ')) ?? replaced;
}

/**
 * Where the part with status and date ends: front matter at the first line of dashes after its opening, that of Nygard
 * at the first section; 0 where there is none.
 */
function headEnd(text: string, format: RecordFormat): number {
  if (format !== 'nygard' && !text.startsWith('---\n')) return 0;
  return Math.max(0, format === 'nygard' ? text.indexOf('\n## ') : text.indexOf('\n---\n', 3));
}

function replaceStatus(text: string, format: RecordFormat, by: LinkedRecord): string | null {
  const status = `status: superseded by ADR-${recordNumber(by.number)}`;
  return replaceLine(text, /^status: .*$/m, status, headEnd(text, format));
}

/** The status in the list under the title, before the first section. */
function replaceListedStatus(text: string, by: LinkedRecord): string | null {
  const end = text.indexOf('\n## ');
  return replaceLine(text, /^\* Status: .*$/m, `* Status: superseded by ${slugLink(by.fileName)}`, end);
}

/** The line that was the status goes; what took its place comes after the links that are there already. */
function replaceStatusSection(text: string, by: LinkedRecord): string | null {
  const found = nygardStatus(text);
  if (!found) return null;
  const kept = found.section
    .split('\n\n')
    .filter((block) => !/^(Proposed|Accepted|Rejected|Deprecated|Superseded)\b/.test(block));
  const blocks = [...kept, `Superseded by ${nygardLink(by)}`];
  return `${text.slice(0, found.start)}${blocks.join('\n\n')}${text.slice(found.end)}`;
}

function nygardStatus(text: string): { readonly section: string; readonly start: number; readonly end: number } | null {
  const heading = '\n## Status\n\n';
  const at = text.indexOf(heading);
  const start = at + heading.length;
  const end = text.indexOf('\n\n## ', start);
  return at < 0 || end < 0 ? null : { section: text.slice(start, end), start, end };
}

function replaceLine(text: string, line: RegExp, replacement: string, end: number): string | null {
  const part = end < 0 ? text : text.slice(0, end);
  if (!line.test(part)) return null;
  return part.replace(line, () => replacement) + text.slice(part.length);
}
