import { readdirSync, type Dirent } from 'node:fs';
import path from 'node:path';
import {
  isListed,
  isNamedAsRecord,
  isProbablyRecord,
  isSkipped,
  isSurelyRecord,
  isUsualName,
  usualPlaces,
} from './adr-names.ts';
import { readAdrDir, readLog4brains, type ConfiguredFolder } from './folder-configuration.ts';
import { folderInside, type RepositoryPlace } from './repository-place.ts';

/** How a folder of records came to be known. */
export type FolderOrigin = 'chosen' | 'adr-dir' | 'log4brains' | 'usual' | 'found';

/** A folder of records in a repository. */
export interface AdrFolder {
  /** Relative to the root of the repository, with `/`; empty for the root itself. */
  readonly path: string;
  readonly origin: FolderOrigin;
  /** The package that log4brains keeps here; else null. */
  readonly packageName: string | null;
  /** Only files that are numbered count, and no sub-folders: it is a folder of other things as well. */
  readonly mixed: boolean;
}

/** What a search has found. */
export interface FoundFolders {
  /** Those that were chosen by hand or are named by a configuration first, then by their path. */
  readonly folders: readonly AdrFolder[];
  /** Folders in which a new one would have to appear, relative to the root: those above usual places that are there. */
  readonly above: readonly string[];
  /** There are more folders than were looked at; one may have to be chosen by hand. */
  readonly truncated: boolean;
}

export interface SearchBounds {
  /** Folders below the opened one, counted in steps. */
  readonly depth: number;
  readonly count: number;
}

const usualBounds: SearchBounds = { depth: 7, count: 5_000 };

/**
 * The folders of records in an opened folder: chosen by hand, named by `.adr-dir` (looked for upwards as adr-tools does) or
 * `.log4brains.yml`, in the usual places, of a usual name anywhere, or full of records whatever its name. Nothing outside
 * the repository, no links followed, nothing in hidden folders or those of packages.
 */
export function findAdrFolders(
  place: RepositoryPlace,
  chosen: readonly string[] = [],
  bounds: SearchBounds = usualBounds,
): FoundFolders {
  const found = new Map<string, AdrFolder>();
  const add = (folder: string | null, origin: FolderOrigin, packageName: string | null = null, mixed = false): void => {
    if (folder !== null && !found.has(folder)) found.set(folder, { path: folder, origin, packageName, mixed });
  };
  const configured = (at: string, origin: FolderOrigin, list: readonly ConfiguredFolder[]): void => {
    for (const { folder, packageName } of list) add(folderInside(place.root, at, folder), origin, packageName);
  };
  for (const folder of chosen) add(folderInside(place.root, '', folder), 'chosen');
  const adrDir = upwards(place).flatMap((at) => {
    const named = readAdrDir(path.join(place.root, at));
    return named ? [[at, named] as const] : [];
  })[0];
  if (adrDir) configured(adrDir[0], 'adr-dir', [adrDir[1]]);
  const search = searchBelow(place, bounds, (at, names) => {
    if (names.has('.adr-dir') && at !== place.opened) {
      const named = readAdrDir(path.join(place.root, at));
      if (named) configured(at, 'adr-dir', [named]);
    }
    if (names.has('.log4brains.yml')) configured(at, 'log4brains', readLog4brains(path.join(place.root, at)));
  });
  for (const { folder, origin, mixed } of search.candidates) add(folder, origin, null, mixed);
  return { folders: withoutNested([...found.values()]), above: search.above, truncated: search.truncated };
}

interface Candidate {
  readonly folder: string;
  readonly origin: 'usual' | 'found';
  readonly mixed: boolean;
}

/** Goes through folders level by level, so that with a bound it is the deep ones that are left out. */
function searchBelow(
  { root, opened }: RepositoryPlace,
  { depth, count }: SearchBounds,
  configuration: (folder: string, names: ReadonlySet<string>) => void,
): { readonly candidates: readonly Candidate[]; readonly above: readonly string[]; readonly truncated: boolean } {
  const places = new Set(usualPlaces.map((usual) => joined(opened, usual)));
  const parents = new Set([opened, ...usualPlaces.flatMap((usual) => parentsOf(joined(opened, usual), opened))]);
  const candidates: Candidate[] = [];
  const above: string[] = [];
  const seen = new Set<string>();
  let level: readonly string[] = [opened];
  for (let step = 0; level.length > 0; step += 1) {
    const next: string[] = [];
    for (const folder of level) {
      if (step > depth || seen.size >= count) return { candidates, above, truncated: true };
      if (seen.has(folder)) continue;
      seen.add(folder);
      const entries = entriesOf(path.join(root, folder));
      configuration(folder, new Set(entries.map(({ name }) => name)));
      if (parents.has(folder)) above.push(folder);
      const candidate = judge(root, folder, entries, places.has(folder), folder === opened);
      if (candidate) candidates.push(candidate);
      // What lies below a folder of records are its categories.
      if (candidate && !candidate.mixed) continue;
      for (const entry of entries) {
        const inside = joined(folder, entry.name);
        if (entry.isDirectory() && (!isSkipped(entry.name) || places.has(inside))) next.push(inside);
        // A usual place may be a link to where the records are.
        const real = entry.isSymbolicLink() && places.has(inside) ? folderInside(root, '', inside) : null;
        if (real === null) continue;
        places.add(real);
        next.push(real);
      }
    }
    level = next;
  }
  return { candidates, above, truncated: false };
}

/** Whether a folder is one of records; null where it is not. */
function judge(
  root: string,
  folder: string,
  entries: readonly Dirent[],
  isPlace: boolean,
  isOpened: boolean,
): Candidate | null {
  const files = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  const hasTexts = files.some(isListed);
  if (isPlace && (hasTexts || files.length === 0 || hasRecordsBelow(root, folder, entries)))
    return { folder, origin: 'usual', mixed: false };
  // The top of a repository holds its other things too, whatever its name.
  const isTop = entries.some(({ name }) => name === '.git');
  const usual = !isTop && isUsualName(path.basename(path.join(root, folder)));
  if (usual && (files.some(isNamedAsRecord) || hasRecordsBelow(root, folder, entries)))
    return { folder, origin: 'found', mixed: false };
  const sure = files.filter(isSurelyRecord).length;
  const isRecords = sure >= 2 || (isOpened && (sure > 0 || (!isTop && files.filter(isProbablyRecord).length >= 2)));
  return isRecords ? { folder, origin: 'found', mixed: true } : null;
}

/** Whether a folder keeps its records in sub-folders, as categories. */
function hasRecordsBelow(root: string, folder: string, entries: readonly Dirent[]): boolean {
  return entries.some(
    (entry) =>
      entry.isDirectory() &&
      !isSkipped(entry.name) &&
      entriesOf(path.join(root, folder, entry.name)).some(({ name }) => isNamedAsRecord(`${entry.name}/${name}`)),
  );
}

/** A folder inside another one is its category, unless somebody has named it. */
function withoutNested(folders: readonly AdrFolder[]): readonly AdrFolder[] {
  const named = ({ origin }: AdrFolder): boolean => origin !== 'usual' && origin !== 'found';
  const whole = folders.filter(({ mixed }) => !mixed);
  const isNested = ({ path: inner }: AdrFolder): boolean =>
    whole.some(({ path: outer }) => outer !== inner && (outer === '' || inner.startsWith(`${outer}/`)));
  const kept = folders.filter((folder) => named(folder) || !isNested(folder));
  return kept.toSorted((a, b) => Number(named(b)) - Number(named(a)) || (named(a) ? 0 : a.path < b.path ? -1 : 1));
}

function upwards({ opened }: RepositoryPlace): readonly string[] {
  return [opened, ...parentsOf(opened, '')];
}

/** The folders above one, nearest first, up to and with a last one. */
function parentsOf(folder: string, last: string): readonly string[] {
  const parents: string[] = [];
  for (let at = folder; at !== last && at !== '';) {
    at = at.includes('/') ? at.slice(0, at.lastIndexOf('/')) : '';
    parents.push(at);
  }
  return parents;
}

function joined(folder: string, inside: string): string {
  return folder === '' ? inside : `${folder}/${inside}`;
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // A folder without permission has no records that anybody could read.
    return [];
  }
}
