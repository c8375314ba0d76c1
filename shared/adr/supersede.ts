import type { RecordFormat } from '../decision/entities.ts';
import { slugLink } from './madr-universal.ts';
import { nygardLink } from './nygard.ts';
import type { LinkedRecord } from './record-content.ts';
import { recordNumber } from './record-file-name.ts';

/**
 * The text of an older record of ours with its status saying what takes its place; only the lines of the status change.
 * Null where the text has no status line where that format keeps it, so that it is not one of ours.
 */
export function supersededText(text: string, format: RecordFormat, by: LinkedRecord): string | null {
  switch (format) {
    case 'madr':
      return replaceStatus(text, by);
    case 'madr-universal': {
      const replaced = replaceStatus(text, by);
      return replaced === null ? null : replaceListedStatus(replaced, by);
    }
    case 'nygard':
      return replaceStatusSection(text, by);
  }
}

/** The status in the front matter, which ends at the first line of dashes after its opening. */
function replaceStatus(text: string, by: LinkedRecord): string | null {
  const end = text.indexOf('\n---\n', 3);
  if (!text.startsWith('---\n') || end < 0) return null;
  return replaceLine(text, /^status: .*$/m, `status: superseded by ADR-${recordNumber(by.number)}`, end);
}

/** The status in the list under the title, before the first section. */
function replaceListedStatus(text: string, by: LinkedRecord): string | null {
  const end = text.indexOf('\n## ');
  return replaceLine(text, /^\* Status: .*$/m, `* Status: superseded by ${slugLink(by.fileName)}`, end);
}

/** The line that was the status goes; what took its place comes after the links that are there already. */
function replaceStatusSection(text: string, by: LinkedRecord): string | null {
  const heading = '\n## Status\n\n';
  const at = text.indexOf(heading);
  const start = at + heading.length;
  const end = text.indexOf('\n\n## ', start);
  if (at < 0 || end < 0) return null;
  const kept = text
    .slice(start, end)
    .split('\n\n')
    .filter((block) => !/^(Proposed|Accepted|Rejected|Deprecated|Superseded)\b/.test(block));
  const blocks = [...kept, `Superseded by ${nygardLink(by)}`];
  return `${text.slice(0, start)}${blocks.join('\n\n')}${text.slice(end)}`;
}

function replaceLine(text: string, line: RegExp, replacement: string, end: number): string | null {
  const part = end < 0 ? text : text.slice(0, end);
  if (!line.test(part)) return null;
  return part.replace(line, () => replacement) + text.slice(part.length);
}
