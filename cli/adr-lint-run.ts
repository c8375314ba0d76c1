import { existsSync } from 'node:fs';
import path from 'node:path';
import { isInside } from '../electron/adr-folder/repository-place.ts';
import { localDay } from '../electron/records/record-parts.ts';
import { systemClock } from '../electron/services/clock.ts';
import type { AdrFile } from '../shared/adr/edits/edit.ts';
import type { Finding, LintOptions } from '../shared/adr/lint/finding.ts';
import { lintFolder } from '../shared/adr/lint/lint-folder.ts';
import { folderOf } from '../shared/adr/relations/adr-lookup.ts';
import { onOtherBranches } from './adr-branches.ts';
import { adrFilesIn, type ReadFolders } from './adr-folders.ts';

/** How folders are looked at, and what could not be. */
export interface LintRun {
  /** Without the findings of the rules that are left out. */
  readonly findingsIn: (files: readonly AdrFile[]) => readonly Finding[];
  /** Sentences for standard error. */
  readonly notes: readonly string[];
}

/** Gathers what the rules need of the disk and of git. @param without ids of rules */
export async function lintRun(read: ReadFolders, without: readonly string[]): Promise<LintRun> {
  const { root } = read.place;
  const folders = new Set(adrFilesIn(read).map((adr) => folderOf(adr.path)));
  const { files, notes } = await onOtherBranches(root, folders);
  const options: LintOptions = {
    today: localDay(systemClock.now()),
    // Of what lies outside the repository nothing is known, so nothing is said.
    exists: (file) => !isInside(root, path.join(root, file)) || existsSync(path.join(root, file)),
    onBranches: files,
  };
  return {
    findingsIn: (adrs) => lintFolder(adrs, options).filter(({ rule }) => !without.includes(rule)),
    notes: [...notes, ...unreadNotes(read)],
  };
}

function unreadNotes({ folders }: ReadFolders): readonly string[] {
  return folders.flatMap(({ files }) =>
    files.flatMap(({ adr, shown, why }) => (adr ? [] : [`${shown} was not looked at. ${why}`])),
  );
}
