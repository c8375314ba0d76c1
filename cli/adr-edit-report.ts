import { inTurn, type AdrFile, type Edit } from '../shared/adr/edits/edit.ts';
import { setDate } from '../shared/adr/edits/set-metadata.ts';
import { changedLines, writeChanges, type TextChange } from './adr-changes.ts';
import type { FileAtHand } from './adr-file-at-hand.ts';
import { wellDone, type CommandResult } from './command-result.ts';
import { FileRefused } from './file-refused.ts';
import { terminalText } from './terminal-text.ts';

export type EditStep = (file: AdrFile) => Edit;

/** A step that sets the date; none where it is to stay. */
export function dated(date: string | null): readonly EditStep[] {
  return date === null ? [] : [(file) => setDate(file, date)];
}

/** A record with edits made on it, one after the other. @throws {FileRefused} where one of them is refused. */
export function editedFile({ typed, place, hash, adr }: FileAtHand, steps: readonly EditStep[]): TextChange {
  const edited = inTurn(adr, steps);
  if (edited.kind === 'refused') throw new FileRefused(`${typed}: ${edited.why} Nothing was changed.`);
  return { shown: typed, place, hash, before: adr.source.text, after: edited.file.source.text };
}

/**
 * Writes changes, unless they are only to be shown, and tells them line by line.
 * @param notes sentences for standard error: what was done, but may not be what was meant.
 */
export async function carriedOut(
  changes: readonly TextChange[],
  dryRun: boolean,
  notes: readonly string[] = [],
): Promise<CommandResult> {
  if (!dryRun) await writeChanges(changes);
  return {
    ...wellDone(changes.map((change) => reported(change)).join('')),
    errors: notes.map((note) => `${terminalText(note)}\n`).join(''),
  };
}

function reported(change: TextChange): string {
  const lines = reportedLines(change);
  const name = terminalText(change.shown);
  if (lines.length === 0) return `${name}: nothing to change\n`;
  return [name, ...lines, ''].join('\n');
}

/** The lines that change in a file, as they stand under its name. */
export function reportedLines(change: Pick<TextChange, 'before' | 'after'>): readonly string[] {
  return changedLines(change).map((line) => `  ${line}`);
}
