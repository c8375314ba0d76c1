import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentHash } from '../electron/adr-folder/content-hash.ts';
import { findAdrFolders, type AdrFolder } from '../electron/adr-folder/find-adr-folders.ts';
import { errorCode } from '../electron/adr-folder/file-state.ts';
import { isListed, isMarkdown } from '../electron/adr-folder/adr-names.ts';
import { listAdrFiles, type ListedFile } from '../electron/adr-folder/list-adr-files.ts';
import { decoded, largestBytes } from '../electron/adr-folder/read-adr-file.ts';
import { placeOf, type RepositoryPlace } from '../electron/adr-folder/repository-place.ts';
import { adrFile, type AdrFile } from '../shared/adr/edits/edit.ts';
import { FileRefused } from './file-refused.ts';

/** A file of a folder of records. */
export interface FileInFolder {
  /** As it can be typed where the program was started. */
  readonly shown: string;
  readonly category: string;
  /** Its path is that from the root of the repository; null for a file that is no text of Markdown. */
  readonly adr: AdrFile | null;
  /** Why there is none; empty where there is. */
  readonly why: string;
  /** SHA-256 of its bytes; empty where they could not be read. */
  readonly hash: string;
}

/** A folder of records with its files, by name. */
export interface ReadFolder {
  readonly folder: AdrFolder;
  readonly shown: string;
  readonly files: readonly FileInFolder[];
}

/** The folders of records that a folder has, or is. */
export interface ReadFolders {
  readonly place: RepositoryPlace;
  readonly folders: readonly ReadFolder[];
  /** How a path from the root of the repository can be typed where the program was started. */
  readonly shown: (file: string) => string;
  /** There are more folders or files than are looked at. */
  readonly truncated: boolean;
}

/**
 * Reads all folders of records in a folder, without an index. A folder that is one of records itself is read with its
 * categories; one in which nothing is found is taken for one where it has texts, as if chosen by hand.
 * @throws {FileRefused} where there is no such folder.
 */
export function readAdrFolders(typed: string): ReadFolders {
  const place = existingPlace(typed);
  const shown = shownFrom(typed, place);
  const { folders, truncated } = foldersOf(place);
  const others = new Set(folders.map((folder) => folder.path));
  const lists = folders.map((folder) => ({ folder, ...listAdrFiles(place.root, folder, Date.now(), others) }));
  return {
    place,
    folders: lists.map(({ folder, files }) => ({
      folder,
      shown: shown(folder.path),
      files: files.toSorted(byPath).map((file) => readListed(place.root, file, shown)),
    })),
    shown,
    truncated: truncated || lists.some((list) => list.truncated),
  };
}

/** All files that can be read as text of Markdown, whatever they say. */
export function adrFilesIn({ folders }: ReadFolders): readonly AdrFile[] {
  return folders.flatMap(({ files }) => files.flatMap(({ adr }) => (adr ? [adr] : [])));
}

/** That a folder has no records, and what to do. */
export function noRecords(typed: string): string {
  return `No folder with ADRs was found in ${typed}. Name the folder they lie in.`;
}

/**
 * The only folder of records among those that were read.
 * @throws {FileRefused} where there is none, or several: then it says what to type.
 */
export function onlyFolderOf({ folders }: ReadFolders, typed: string, saying: string): ReadFolder {
  const [only, second] = folders;
  if (!only) throw new FileRefused(noRecords(typed));
  if (!second) return only;
  const names = folders.map(({ shown }) => shown).join(', ');
  throw new FileRefused(`There are several folders of ADRs in ${typed}: ${names}. ${saying}`);
}

function existingPlace(typed: string): RepositoryPlace {
  try {
    const place = placeOf(typed);
    if (place) return place;
  } catch (error) {
    if (errorCode(error) === 'EACCES') throw new FileRefused(`The folder ${typed} may not be read by this user.`);
    throw error;
  }
  throw new FileRefused(`There is no folder ${typed}.`);
}

function foldersOf(place: RepositoryPlace): ReturnType<typeof findAdrFolders> {
  const found = findAdrFolders(place);
  const inside = found.folders.filter(({ path: at }) => isBelow(place.opened, at));
  const [only] = inside;
  const isItself = inside.length === 1 && only?.path === place.opened;
  if ((isItself || found.folders.length === 0) && mayBeOne(place)) return withItself(place);
  return { ...found, folders: inside.length > 0 ? inside : found.folders };
}

/** Whether a folder can be taken for one of records: it has texts in it, and is not the top of a repository. */
function mayBeOne({ root, opened }: RepositoryPlace): boolean {
  const names = readdirSync(path.join(root, opened));
  return names.some(isListed) && !(opened === '' && names.includes('.git'));
}

/** The folder itself, as if chosen by hand, with the folders inside that a configuration names. */
function withItself(place: RepositoryPlace): ReturnType<typeof findAdrFolders> {
  const found = findAdrFolders(place, [path.join(place.root, place.opened)]);
  return { ...found, folders: found.folders.filter(({ path: at }) => isBelow(place.opened, at)) };
}

function isBelow(opened: string, folder: string): boolean {
  return opened === '' || folder === opened || folder.startsWith(`${opened}/`);
}

function shownFrom(typed: string, { root, opened }: RepositoryPlace): (file: string) => string {
  return (file) => path.join(typed, path.relative(path.join(root, opened), path.join(root, file)));
}

function readListed(
  root: string,
  { path: file, category, bytes }: ListedFile,
  shown: (file: string) => string,
): FileInFolder {
  const about = { shown: shown(file), category };
  const unread = (why: string, hash = ''): FileInFolder => ({ ...about, adr: null, why, hash });
  if (!isMarkdown(file)) return unread('It is not Markdown.');
  if (bytes > largestBytes) return unread('It is larger than 2 MiB.');
  try {
    const content = readFileSync(path.join(root, file));
    const hash = contentHash(content);
    const text = decoded(content);
    return text === null
      ? unread('It is not UTF-8 text.', hash)
      : { ...about, adr: adrFile(file, text), why: '', hash };
  } catch (error) {
    const code = errorCode(error);
    if (code === 'UNKNOWN') throw error;
    return unread(code === 'EACCES' ? 'There is no permission to read it.' : `It cannot be read (${code}).`);
  }
}

/** By name, numbers in names by their value. */
function byPath(one: ListedFile, other: ListedFile): number {
  return names.compare(one.path, other.path);
}

const names = new Intl.Collator('en', { numeric: true });
