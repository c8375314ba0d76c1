import path from 'node:path';
import { adrFolders } from '../store/adr-index/adr-facets.ts';
import {
  keepFile,
  knownFiles,
  makeSearchable,
  removeFile,
  removeOtherFolders,
  writeFile,
  writeFolders,
  type KnownFile,
} from '../store/adr-index/write-adr-index.ts';
import { inTransaction, type Sqlite } from '../store/sqlite.ts';
import { findAdrFolders, type AdrFolder, type FoundFolders } from './find-adr-folders.ts';
import { listAdrFiles, type ListedFile } from './list-adr-files.ts';
import type { ReadFile } from './read-adr-file.ts';
import { readFilesHere, type FileToRead, type ReadFiles } from './read-files.ts';
import { placeOf, type RepositoryPlace } from './repository-place.ts';
import type { WatchedFolder } from './watch-folders.ts';

/** What is to be scanned. */
export interface ScanRequest {
  /** Key of the repository. */
  readonly repository: string;
  /** Where it was opened; absolute. */
  readonly folder: string;
  /** Folders of records chosen by hand, relative to the root of the repository with `/`. */
  readonly chosen: readonly string[];
}

/** How far a scan is. The files that are done can be listed; they can be found by their words a little later. */
export interface ScanProgress {
  readonly done: number;
  readonly of: number;
}

/** What a scan has found. */
export interface ScanReport {
  readonly root: string;
  /** The folders in which a change concerns this repository: those of records, and those in which another may appear. */
  readonly watched: readonly WatchedFolder[];
  readonly files: number;
  /** How many files were read, because they are new or may have changed. */
  readonly read: number;
  /** The index says something else than before. */
  readonly changed: boolean;
  /** There are more folders or files than are looked at. */
  readonly truncated: boolean;
}

/** The first step is as long as what a list shows at once, so that it shows soon. */
const filesInFirstStep = 50;
/** At most so many files are read in one step, which is one transaction. */
const filesPerStep = 200;
/** And at most so many bytes, unless one file has more. */
const bytesPerStep = 4 * 1024 * 1024;
/** So many become searchable together; more at a time are fewer pieces for the index of words to put together. */
const textsPerStep = 2_500;

/**
 * Brings the index of a repository up to date, a step at a time: only files whose size, times or place on disk are not
 * those that are known are read, and only those whose content differs are taken in anew.
 * @param read reads the files, here or elsewhere.
 * @returns the report; null where the folder is not there any more. The index then keeps what it has.
 */
export async function* scanRepository(
  database: Sqlite,
  request: ScanRequest,
  read: ReadFiles = readFilesHere,
  now: () => number = Date.now,
): AsyncGenerator<ScanProgress, ScanReport | null> {
  const place = placeOf(request.folder);
  if (!place) return null;
  const found = findAdrFolders(place, request.chosen);
  const { files, watched, truncated } = listFiles(place, found, now());
  const before = JSON.stringify(adrFolders(database, request.repository));
  const known = knownFiles(database, request.repository);
  const { ids, stale } = inTransaction(database, () => {
    const paths = new Set(files.map(({ file }) => file.path));
    for (const [file, { id }] of known) if (!paths.has(file)) removeFile(database, id);
    const folders = writeFolders(database, request.repository, found.folders);
    const placed = files.map(({ folder, file }) => ({ ...file, folder: folders.get(folder.path) ?? 0 }));
    return { ids: folders, stale: placed.filter((file) => !keepFresh(database, file, known.get(file.path))) };
  });
  const steps = inSteps(stale);
  const batches = steps.map((step) => step.map((file) => fileToRead(place, file)));
  let done = files.length - stale.length;
  let taken = 0;
  let unsearched = 0;
  for await (const contents of read(batches)) {
    const step = steps.shift() ?? [];
    inTransaction(database, () => {
      for (const [index, file] of step.entries())
        if (takeIn(database, request.repository, file, contents[index], known.get(file.path))) taken += 1;
    });
    done += step.length;
    unsearched += step.length;
    yield { done, of: files.length };
    // While others still read, the words of those that were read are taken in.
    if (unsearched >= textsPerStep) unsearched -= makeSearchable(database, textsPerStep);
  }
  inTransaction(database, () => removeOtherFolders(database, request.repository, new Set(ids.keys())));
  while (makeSearchable(database, textsPerStep) > 0) yield { done, of: files.length };
  const changed = taken > 0 || JSON.stringify(adrFolders(database, request.repository)) !== before;
  return { root: place.root, watched, files: files.length, read: stale.length, changed, truncated };
}

interface FileOfFolder {
  readonly folder: AdrFolder;
  readonly file: ListedFile;
}

/** The files of all folders of records, and the folders to watch. */
function listFiles(
  { root }: RepositoryPlace,
  { folders, above, truncated }: FoundFolders,
  now: number,
): {
  readonly files: readonly FileOfFolder[];
  readonly watched: readonly WatchedFolder[];
  readonly truncated: boolean;
} {
  const others = new Set(folders.map((folder) => folder.path));
  const lists = folders.map((folder) => ({ folder, ...listAdrFiles(root, folder, now, others) }));
  const ofRecords = new Set(lists.flatMap((list) => list.folders));
  const watched = new Set([...above, ...ofRecords]);
  return {
    files: lists.flatMap(({ folder, files }) => files.map((file) => ({ folder, file }))),
    watched: [...watched].map((folder) => ({ path: path.join(root, folder), contents: ofRecords.has(folder) })),
    truncated: truncated || lists.some((list) => list.truncated),
  };
}

/** A listed file with the row of its folder of records. */
type PlacedFile = ListedFile & { readonly folder: number };

/** Whether a file is as it is known. It may still have come to another folder, which is noted. */
function keepFresh(database: Sqlite, file: PlacedFile, known: KnownFile | undefined): boolean {
  if (known === undefined || file.signature === '' || file.signature !== known.signature) return false;
  if (file.folder !== known.folder || file.category !== known.category) keepFile(database, known.id, file);
  return true;
}

function fileToRead({ root }: RepositoryPlace, { path: file, bytes }: PlacedFile): FileToRead {
  return { file: path.join(root, file), bytes };
}

function inSteps(files: readonly PlacedFile[]): (readonly PlacedFile[])[] {
  const steps: PlacedFile[][] = [];
  let bytes = 0;
  for (const file of files) {
    const step = steps.at(-1);
    const most = steps.length === 1 ? filesInFirstStep : filesPerStep;
    if (step && step.length < most && bytes + file.bytes <= bytesPerStep) {
      step.push(file);
      bytes += file.bytes;
    } else {
      steps.push([file]);
      bytes = file.bytes;
    }
  }
  return steps;
}

/** Takes in what was read. @returns whether its content is another than is known. */
function takeIn(
  database: Sqlite,
  repository: string,
  file: PlacedFile,
  content: ReadFile | undefined,
  known: KnownFile | undefined,
): boolean {
  if (!content) throw new Error(`${file.path} was not read.`);
  if (known && content.hash !== '' && content.hash === known.hash) {
    keepFile(database, known.id, file);
    return false;
  }
  writeFile(database, repository, file.folder, { ...file, ...content }, known);
  return true;
}
