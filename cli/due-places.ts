import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../electron/adr-folder/file-state.ts';
import type { AdrReading } from '../shared/adr/reading/adr-reading.ts';
import { readAdrFolders, type ReadFolders } from './adr-folders.ts';
import { unreadNotes } from './adr-lint-run.ts';
import { FileRefused } from './file-refused.ts';

/** An ADR that was found, as it can be typed. */
export interface FoundAdr {
  readonly shown: string;
  readonly reading: AdrReading;
}

/** What lies in a place: decision files, as they can be typed, and ADRs. */
export interface DuePlace {
  readonly decisionFiles: readonly string[];
  readonly adrs: readonly FoundAdr[];
  /** What could not be looked at: sentences for the user. */
  readonly notes: readonly string[];
}

/** The folder beside records in which their decision files lie. */
const dataFolder = 'decision-data';
const ending = '.decision.json';

/**
 * What lies in a folder, of decisions or of a repository, or a decision file by itself. Decision files are looked for in the
 * folder, in the folders of ADRs, and in `decision-data/` of each.
 * @throws {FileRefused} where there is no such place, or nothing in it to look at.
 */
export function duePlace(typed: string): DuePlace {
  if (statSync(typed, { throwIfNoEntry: false })?.isDirectory() !== true)
    return { decisionFiles: [typed], adrs: [], notes: [] };
  const own = decisionFilesAt(typed);
  const read = readAdrFolders(typed);
  const folders = own.length === 0 ? read.folders : read.folders.filter(({ folder }) => isBelow(read, folder.path));
  const others = folders.flatMap(({ shown }) => decisionFilesAt(shown));
  const adrs = folders.flatMap(({ files }) =>
    files.flatMap(({ adr, shown }) => (adr && adr.reading.format !== 'none' ? [{ shown, reading: adr.reading }] : [])),
  );
  const decisionFiles = [...new Set([...own, ...others])];
  // To find nothing due in nothing would pass for well in a pipeline whose path is mistyped.
  if (decisionFiles.length === 0 && adrs.length === 0)
    throw new FileRefused(`There are no ADRs and no decision files (*${ending}) in ${typed}.`);
  return { decisionFiles, adrs, notes: unreadNotes({ folders }) };
}

/**
 * The ADR that a decision file was written with: it lies above the `decision-data/` of the file and has its name, or else
 * alone has its number.
 */
export function adrBeside(decisionFile: string, adrs: readonly FoundAdr[]): FoundAdr | null {
  const above = path.dirname(decisionFile);
  if (path.basename(above) !== dataFolder) return null;
  const name = path.basename(decisionFile).slice(0, -ending.length);
  const folder = path.resolve(path.dirname(above));
  const near = adrs.filter(({ shown }) => path.dirname(path.resolve(shown)) === folder);
  const named = near.find(({ shown }) => path.basename(shown, path.extname(shown)) === name);
  if (named) return named;
  const number = /^\d+/.exec(name)?.[0];
  const numbered = near.filter(({ reading }) => number !== undefined && reading.number === Number(number));
  return numbered.length === 1 ? (numbered[0] ?? null) : null;
}

function decisionFilesAt(folder: string): readonly string[] {
  return [folder, path.join(folder, dataFolder)].flatMap((place) =>
    namesIn(place)
      .filter((name) => name.endsWith(ending))
      .toSorted(byName.compare)
      .map((name) => path.join(place, name)),
  );
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return [];
    throw new FileRefused(`The folder ${folder} cannot be read (${errorCode(error)}).`);
  }
}

function isBelow({ place: { opened } }: ReadFolders, folder: string): boolean {
  return opened === '' || folder === opened || folder.startsWith(`${opened}/`);
}

const byName = new Intl.Collator('en', { numeric: true });
