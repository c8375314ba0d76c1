import { lstatSync, readdirSync, realpathSync, statSync, type BigIntStats, type Dirent } from 'node:fs';
import path from 'node:path';
import { isListed, isNumbered, isSkipped } from './adr-names.ts';
import type { AdrFolder } from './find-adr-folders.ts';
import { isInside } from './repository-place.ts';

/** A file as it lies in a folder of records. */
export interface ListedFile {
  /** Relative to the root of the repository, with `/`. */
  readonly path: string;
  /** Its folder relative to the folder of records; empty for that folder itself. */
  readonly category: string;
  /**
   * Size, times and place on disk in one text: where it is the same as before, so is the file. Empty where the file is
   * too fresh for that: the next write may carry the same time.
   */
  readonly signature: string;
  readonly bytes: number;
}

/** The files of a folder of records, and the folders they lie in, which are those to watch. */
export interface ListedFolder {
  readonly files: readonly ListedFile[];
  /** Relative to the root of the repository, with `/`. */
  readonly folders: readonly string[];
  /** There are more than were looked at. */
  readonly truncated: boolean;
}

const deepest = 6;
const mostFiles = 50_000;

/** How long after its last change a file may be changed again at the same time of its clock, in milliseconds. */
const clockStepMs = 50;
/** The same where times are kept in whole seconds, or in pairs of them. */
const coarseClockStepMs = 2_100;

/**
 * Lists the files of a folder of records and of its categories, without reading them. Links are followed to files of the
 * repository only, and to no folders.
 * @param root the root of the repository, without links in it.
 * @param now milliseconds since 1970, as the file system has it.
 * @param others folders of records that are none of its categories, by their paths.
 */
export function listAdrFiles(
  root: string,
  folder: AdrFolder,
  now: number,
  others: ReadonlySet<string> = new Set(),
): ListedFolder {
  const files: ListedFile[] = [];
  const folders: string[] = [];
  let level: readonly string[] = [''];
  for (let step = 0; level.length > 0; step += 1) {
    const next: string[] = [];
    for (const category of level) {
      if (step > deepest || files.length >= mostFiles) return { files, folders, truncated: true };
      const inside = joined(folder.path, category);
      folders.push(inside);
      for (const entry of entriesOf(path.join(root, inside))) {
        if (entry.isDirectory()) {
          if (folder.mixed || isSkipped(entry.name) || others.has(joined(inside, entry.name))) continue;
          next.push(joined(category, entry.name));
          continue;
        }
        if (!(folder.mixed ? isNumbered(entry.name) : isListed(entry.name))) continue;
        const found = statsOf(root, path.join(root, inside, entry.name), entry);
        if (!found) continue;
        const file = joined(inside, entry.name);
        files.push({ path: file, category, signature: signatureOf(found, now), bytes: Number(found.size) });
      }
    }
    level = next;
  }
  return { files, folders, truncated: false };
}

function joined(folder: string, inside: string): string {
  return folder === '' || inside === '' ? folder + inside : `${folder}/${inside}`;
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // It went while we looked, or nobody may look into it; either way it has nothing to list.
    return [];
  }
}

/** What the file system says of a file; null for what is none, or leads out of the repository. */
function statsOf(root: string, file: string, entry: Dirent): BigIntStats | null {
  try {
    if (!entry.isSymbolicLink()) {
      const found = lstatSync(file, { bigint: true });
      return found.isFile() ? found : null;
    }
    if (!isInside(root, realpathSync(file))) return null;
    const found = statSync(file, { bigint: true });
    return found.isFile() ? found : null;
  } catch {
    return null;
  }
}

function signatureOf({ size, mtimeNs, ctimeNs, ino }: BigIntStats, now: number): string {
  const step = mtimeNs % 1_000_000_000n === 0n ? coarseClockStepMs : clockStepMs;
  const latest = mtimeNs > ctimeNs ? mtimeNs : ctimeNs;
  return now - Number(latest / 1_000_000n) < step ? '' : `${size}.${mtimeNs}.${ctimeNs}.${ino}`;
}
