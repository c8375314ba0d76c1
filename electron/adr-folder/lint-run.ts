import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AdrFile } from '../../shared/adr/edits/edit.ts';
import type { Finding, LintOptions } from '../../shared/adr/lint/finding.ts';
import { lintFolder } from '../../shared/adr/lint/lint-folder.ts';
import { ignoredBy, ignoreFileName } from '../../shared/adr/lint/madrlint-ignore.ts';
import { folderOf } from '../../shared/adr/relations/adr-lookup.ts';
import { onOtherBranches } from './adr-branches.ts';
import { largestBytes } from './read-adr-file.ts';
import { isInside } from './repository-place.ts';

/** What is looked at, and where. Folders and files are told from the root, with `/`. */
export interface LintPlace {
  /** Absolute, without links. */
  readonly root: string;
  /** Folders whose `.madrlintignore` counts, besides that of the root. */
  readonly folders: readonly string[];
  /** All files that are looked at. */
  readonly files: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** How folders are looked at. */
export interface LintRun {
  /** Without the findings in files that are left out. */
  readonly findingsIn: (files: readonly AdrFile[]) => readonly Finding[];
  /** What could not be looked at: sentences for the user. */
  readonly notes: readonly string[];
}

/** Gathers what the rules need of the disk and of git. */
export async function lintRunAt({ root, folders, files, today }: LintPlace): Promise<LintRun> {
  const branches = await onOtherBranches(root, new Set(files.map((file) => folderOf(file))));
  const isIgnored = ignoredIn(root, folders);
  const options: LintOptions = {
    today,
    // Of what lies outside the repository nothing is known, so nothing is said.
    exists: (file) => !isInside(root, path.join(root, file)) || existsSync(path.join(root, file)),
    onBranches: branches.files,
  };
  return {
    findingsIn: (adrs) => lintFolder(adrs, options).filter(({ file }) => !isIgnored(file)),
    notes: branches.notes,
  };
}

/** Which files the `.madrlintignore` of some folders, or of the root, leave out. */
function ignoredIn(root: string, folders: readonly string[]): (file: string) => boolean {
  const tests = [...new Set(['', ...folders])].flatMap((folder) => {
    const text = textOf(path.join(root, folder, ignoreFileName));
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
