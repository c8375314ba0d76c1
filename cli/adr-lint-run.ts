import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { largestBytes } from '../electron/adr-folder/read-adr-file.ts';
import { isInside } from '../electron/adr-folder/repository-place.ts';
import { localDay } from '../electron/records/record-parts.ts';
import { systemClock } from '../electron/services/clock.ts';
import type { AdrFile } from '../shared/adr/edits/edit.ts';
import type { Finding, LintOptions } from '../shared/adr/lint/finding.ts';
import { lintFolder } from '../shared/adr/lint/lint-folder.ts';
import { ignoredBy, ignoreFileName } from '../shared/adr/lint/madrlint-ignore.ts';
import { folderOf } from '../shared/adr/relations/adr-lookup.ts';
import { onOtherBranches } from './adr-branches.ts';
import { adrFilesIn, type ReadFolders } from './adr-folders.ts';

/** How folders are looked at, and what could not be. */
export interface LintRun {
  /** Without the findings of rules and in files that are left out. */
  readonly findingsIn: (files: readonly AdrFile[]) => readonly Finding[];
  /** Sentences for standard error. */
  readonly notes: readonly string[];
}

/** Gathers what the rules need of the disk and of git. @param without ids of rules */
export async function lintRun(read: ReadFolders, without: readonly string[]): Promise<LintRun> {
  const { root } = read.place;
  const folders = new Set(adrFilesIn(read).map((adr) => folderOf(adr.path)));
  const { files, notes } = await onOtherBranches(root, folders);
  const isIgnored = ignoredIn(read);
  const options: LintOptions = {
    today: localDay(systemClock.now()),
    // Of what lies outside the repository nothing is known, so nothing is said.
    exists: (file) => !isInside(root, path.join(root, file)) || existsSync(path.join(root, file)),
    onBranches: files,
  };
  return {
    findingsIn: (adrs) =>
      lintFolder(adrs, options).filter(({ rule, file }) => !without.includes(rule) && !isIgnored(file)),
    notes: [...notes, ...unreadNotes(read)],
  };
}

/** Which files the `.madrlintignore` of a folder of records, or of the repository, leaves out. */
function ignoredIn({ place, folders }: ReadFolders): (file: string) => boolean {
  const lists = new Set(['', place.opened, ...folders.map(({ folder }) => folder.path)]);
  const tests = [...lists].flatMap((folder) => {
    const text = textOf(path.join(place.root, folder, ignoreFileName));
    return text === null ? [] : [{ start: folder === '' ? '' : `${folder}/`, isIgnored: ignoredBy(text) }];
  });
  return (file) => tests.some(({ start, isIgnored }) => file.startsWith(start) && isIgnored(file.slice(start.length)));
}

function textOf(file: string): string | null {
  try {
    const found = lstatSync(file, { throwIfNoEntry: false });
    return found?.isFile() === true && found.size <= largestBytes ? readFileSync(file, 'utf8') : null;
  } catch {
    // What cannot be read leaves nothing out.
    return null;
  }
}

function unreadNotes({ folders }: ReadFolders): readonly string[] {
  return folders.flatMap(({ files }) =>
    files.flatMap(({ adr, shown, why }) => (adr ? [] : [`${shown} was not looked at. ${why}`])),
  );
}
