import type { AdrFile } from '../../edits/edit.ts';
import { setStatus } from '../../edits/set-metadata.ts';
import { plainText } from '../../source/plain-text.ts';
import { knownStatuses } from '../../reading/adr-reading.ts';
import { fileRule, fixIn, headLine, type LintFix } from '../finding.ts';

const why =
  'Tools know proposed, accepted, rejected, deprecated and superseded; log4brains takes any other for a draft.';

/** A status that no tool knows, or another word for one; none in a format that cannot do without. */
export const unknownStatus = fileRule('unknown-status', [], (file) => {
  const { status, format } = file.reading;
  if (!status) {
    const message = 'There is no status.';
    return format === 'nygard'
      ? [{ line: headLine(file), message, why: 'adr-viewer and adr-tools look for one.' }]
      : [];
  }
  if (status.known === null)
    return [{ line: status.line, message: `“${plainText(status.text)}” is no status that tools know.`, why }];
  if (knownStatuses.some((known) => firstWord(status.text) === known)) return [];
  const message = `“${plainText(status.text)}” is another word for ${status.known}.`;
  return [{ line: status.line, message, why, fix: fixOf(file, status.known, status.text) }];
});

function firstWord(text: string): string {
  return /\p{L}+/u.exec(plainText(text.replace(/~~[^~]*~~/g, ' ')))?.[0].toLowerCase() ?? '';
}

/** Only a status of one word: what stands behind it could get lost. */
function fixOf(file: AdrFile, known: string, text: string): LintFix | null {
  if (!/^\p{L}+$/u.test(text)) return null;
  const isCapital = text.charAt(0) !== text.charAt(0).toLowerCase();
  const edit = setStatus(file, isCapital ? `${known.charAt(0).toUpperCase()}${known.slice(1)}` : known);
  return edit.kind === 'refused' || edit.patches.length === 0 ? null : fixIn(file, `Set “${known}”`, edit.patches);
}
