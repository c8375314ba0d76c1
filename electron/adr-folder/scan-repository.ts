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
import { readAdrFile } from './read-adr-file.ts';
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

/** How far a scan is. The files that are done can be listed; they can be found by their words when all is done. */
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

/** So many files are read in one step, which is one transaction. */
const filesPerStep = 200;
/** So many become searchable in one step. */
const textsPerStep = 2_500;

/**
 * Brings the index of a repository up to date, a step at a time: only files whose size, times or place on disk are not
 * those that are known are read, and only those whose content differs are taken in anew.
 * @returns the report; null where the folder is not there any more. The index then keeps what it has.
 */
export function* scanRepository(
  database: Sqlite,
  request: ScanRequest,
  now: () => number = Date.now,
): Generator<ScanProgress, ScanReport | null> {
  const place = placeOf(request.folder);
  if (!place) return null;
  const found = findAdrFolders(place, request.chosen);
  const { files, watched, truncated } = listFiles(place, found, now());
  const before = JSON.stringify(adrFolders(database, request.repository));
  const known = knownFiles(database, request.repository);
  const ids = inTransaction(database, () => {
    const paths = new Set(files.map(({ file }) => file.path));
    for (const [file, { id }] of known) if (!paths.has(file)) removeFile(database, id);
    return writeFolders(database, request.repository, found.folders);
  });
  let read = 0;
  let taken = 0;
  for (let start = 0; start < files.length; start += filesPerStep) {
    const step = files.slice(start, start + filesPerStep).map(({ folder, file }) => ({
      file: { ...file, folder: ids.get(folder.path) ?? 0 },
      known: known.get(file.path),
    }));
    const stale = step.filter((one) => !isFresh(one.file, one.known));
    inTransaction(database, () => {
      for (const one of step)
        if (one.known && !belongs(one.file, one.known)) keepFile(database, one.known.id, one.file);
      for (const one of stale) if (takeIn(database, request.repository, place, one.file, one.known)) taken += 1;
    });
    read += stale.length;
    if (stale.length > 0) yield { done: start + step.length, of: files.length };
  }
  inTransaction(database, () => removeOtherFolders(database, request.repository, new Set(ids.keys())));
  while (makeSearchable(database, textsPerStep) > 0) yield { done: files.length, of: files.length };
  const changed = taken > 0 || JSON.stringify(adrFolders(database, request.repository)) !== before;
  return { root: place.root, watched, files: files.length, read, changed, truncated };
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

function isFresh(file: PlacedFile, known: KnownFile | undefined): boolean {
  return known !== undefined && file.signature !== '' && file.signature === known.signature;
}

function belongs(file: PlacedFile, known: KnownFile): boolean {
  return file.folder === known.folder && file.category === known.category;
}

/** Reads a file. @returns whether its content is another than is known. */
function takeIn(
  database: Sqlite,
  repository: string,
  { root }: RepositoryPlace,
  file: PlacedFile,
  known: KnownFile | undefined,
): boolean {
  const content = readAdrFile(path.join(root, file.path), file.bytes);
  if (known && content.hash !== '' && content.hash === known.hash) {
    keepFile(database, known.id, file);
    return false;
  }
  writeFile(database, repository, file.folder, { ...file, ...content }, known);
  return true;
}
