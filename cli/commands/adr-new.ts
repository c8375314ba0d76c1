import path from 'node:path';
import { onOtherBranches } from '../../electron/adr-folder/adr-branches.ts';
import { folderProblem } from '../../electron/adr-folder/folder-problem.ts';
import { diskWriter } from '../../electron/adr-folder/write-atomically.ts';
import { localDay } from '../../electron/records/record-parts.ts';
import { systemClock } from '../../electron/services/clock.ts';
import type { AdrFile } from '../../shared/adr/edits/edit.ts';
import type { BranchFile } from '../../shared/adr/lint/finding.ts';
import { numberInFileName } from '../../shared/adr/reading/file-name.ts';
import type { AdrRequest } from '../adr-arguments.ts';
import { reasonOf } from '../adr-changes.ts';
import { onlyFolderOf, readAdrFolders, type ReadFolder, type ReadFolders } from '../adr-folders.ts';
import { nextName } from '../adr-naming.ts';
import { newFormatBeside, newRecordLines, type NewFormat } from '../adr-template.ts';
import { wellDone, type CommandResult } from '../command-result.ts';
import { FileRefused } from '../file-refused.ts';
import { terminalText } from '../terminal-text.ts';

/** `adr new`: a record to be written, with the next number and in the format of those that are there. */
export async function newAdr(request: Extract<AdrRequest, { kind: 'adr-new' }>): Promise<CommandResult> {
  const { title, folder } = request;
  const target = targetFolder(folder, readAdrFolders(folder));
  const problem = await folderProblem(target.place);
  if (problem !== null) throw new FileRefused(problem);
  const day = localDay(systemClock.now());
  const format = request.format ?? formatOf(target.decisions);
  const others = await onOtherBranches(target.root, [target.folder]);
  const taken = [...target.paths, ...others.files.map((file) => file.path)];
  const { fileName, number } = nextName(taken, title, day, format === 'log4brains');
  const lineEnd = latest(target.decisions)?.source.lineEnd ?? '\n';
  const text = newRecordLines(format, { title, number, date: day }).map((line) => line + lineEnd);
  const shown = path.join(target.shown, fileName);
  try {
    await diskWriter.create(target.place, fileName, text.join(''));
  } catch (error) {
    throw new FileRefused(`${shown} ${reasonOf(error)}. Nothing was written.`);
  }
  const notes = [...others.notes, ...skippedNotes(target.paths, others.files, number)];
  return { ...wellDone(`${terminalText(shown)}\n`), errors: notes.map((note) => `${terminalText(note)}\n`).join('') };
}

/** Which numbers were passed over, as another branch has given them. */
function skippedNotes(
  here: readonly string[],
  elsewhere: readonly BranchFile[],
  number: number | null,
): readonly string[] {
  const highest = Math.max(0, ...here.map((file) => numberInFileName(file) ?? 0));
  const skipped = elsewhere.filter(({ path: file }) => (numberInFileName(file) ?? 0) > highest);
  if (number === null || skipped.length === 0) return [];
  const branches = new Set(skipped.map(({ branch }) => `“${branch}”`));
  return [`Numbers above ${highest} are given on other branches: ${[...branches].join(', ')}.`];
}

/** Where a new record goes, and what is there. */
interface TargetFolder {
  readonly root: string;
  /** From the root. */
  readonly folder: string;
  /** Absolute. */
  readonly place: string;
  readonly shown: string;
  /** Of all files, by which numbers are counted. */
  readonly paths: readonly string[];
  readonly decisions: readonly AdrFile[];
}

function targetFolder(typed: string, read: ReadFolders): TargetFolder {
  const { root, opened } = read.place;
  if (read.folders.length > 0) return contentOf(root, onlyFolderOf(read, typed, 'Say which with --dir DIR.'));
  // The top of a project is no folder of records; any other folder may become one.
  if (typed === '.')
    throw new FileRefused('No folder with ADRs was found here. Make one, such as docs/decisions, and say --dir DIR.');
  return { root, folder: opened, place: path.join(root, opened), shown: typed, paths: [], decisions: [] };
}

function contentOf(root: string, { folder, shown, files }: ReadFolder): TargetFolder {
  const decisions = files.flatMap(({ adr }) => (adr && adr.reading.format !== 'none' ? [adr] : []));
  const paths = files.map((file) => file.shown);
  return { root, folder: folder.path, place: path.join(root, folder.path), shown, paths, decisions };
}

/** The format that most records have, the one of the latest where two are as frequent; MADR 4 where none tells. */
function formatOf(decisions: readonly AdrFile[]): NewFormat {
  const counts = new Map<NewFormat, number>();
  for (const { reading } of byNumber(decisions).toReversed()) {
    const format = newFormatBeside(reading.format);
    if (format !== null) counts.set(format, (counts.get(format) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((one, other) => other[1] - one[1]);
  return most?.[0] ?? 'madr';
}

function latest(decisions: readonly AdrFile[]): AdrFile | undefined {
  return byNumber(decisions).at(-1);
}

function byNumber(decisions: readonly AdrFile[]): readonly AdrFile[] {
  return decisions.toSorted((one, other) => (numberInFileName(one.path) ?? -1) - (numberInFileName(other.path) ?? -1));
}
