import path from 'node:path';
import { diffArrays } from 'diff';
import { contentHash } from '../electron/adr-folder/content-hash.ts';
import { errorCode } from '../electron/adr-folder/file-state.ts';
import { diskWriter, WriteRefused } from '../electron/adr-folder/write-atomically.ts';
import { splitLines } from '../shared/adr/source/source-lines.ts';
import { FileRefused } from './file-refused.ts';
import { terminalText } from './terminal-text.ts';

/** A file with the text it is to have. */
export interface TextChange {
  /** As it is told to the user. */
  readonly shown: string;
  /** Absolute, without links. */
  readonly place: string;
  /** SHA-256 of the bytes that `before` was read from. */
  readonly hash: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Writes texts in the place of those that were read, each whole or not at all. Where one cannot be written, those before
 * it are put back.
 * @throws {FileRefused} saying which file could not be written, and why.
 */
export async function writeChanges(changes: readonly TextChange[]): Promise<void> {
  const written: TextChange[] = [];
  for (const change of changes.filter(({ before, after }) => before !== after)) {
    try {
      await replace(change, change.after, change.hash);
      written.push(change);
    } catch (error) {
      const left = await putBack(written);
      const rest = left.length === 0 ? 'Nothing was changed.' : `${left.join(', ')} was changed already and stays so.`;
      throw new FileRefused(`${change.shown} ${reasonOf(error)}. ${rest}`);
    }
  }
}

/** @returns the files that could not be put back. */
async function putBack(written: readonly TextChange[]): Promise<readonly string[]> {
  const left: string[] = [];
  for (const change of written.toReversed()) {
    try {
      await replace(change, change.before, contentHash(change.after));
    } catch {
      left.push(change.shown);
    }
  }
  return left;
}

async function replace({ place }: TextChange, text: string, hash: string): Promise<void> {
  await diskWriter.replace(path.dirname(place), path.basename(place), text, hash);
}

/** Why a file was not written, in words that follow its name. */
export function reasonOf(error: unknown): string {
  if (error instanceof WriteRefused && error.code === 'changed') return 'has changed since it was read';
  if (error instanceof WriteRefused && error.code === 'exists') return 'is there already';
  const code = errorCode(error);
  if (code === 'UNKNOWN') throw error;
  if (code === 'EACCES' || code === 'EPERM') return 'cannot be written: there is no permission to write in its folder';
  if (code === 'EROFS') return 'cannot be written: its medium is read-only';
  if (code === 'ENOSPC') return 'cannot be written: the disk is full';
  return `cannot be written (${code})`;
}

/** What changes in a file, line by line: `12 - status: accepted`; numbers are those of the lines as they were, then are. */
export function changedLines({ before, after }: Pick<TextChange, 'before' | 'after'>): readonly string[] {
  const lines: string[] = [];
  const next = { before: 1, after: 1 };
  for (const { added, removed, value } of diffArrays(textsOf(before), textsOf(after))) {
    for (const text of value) {
      if (removed) lines.push(`${next.before} - ${shownLine(text)}`.trimEnd());
      if (added) lines.push(`${next.after} + ${shownLine(text)}`.trimEnd());
      if (!added) next.before += 1;
      if (!removed) next.after += 1;
    }
  }
  return lines;
}

/** A line with its indentation. */
function shownLine(text: string): string {
  return terminalText(text.replaceAll('\t', '    '));
}

function textsOf(text: string): string[] {
  return splitLines(text).map((line) => line.text);
}
