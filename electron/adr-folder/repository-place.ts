import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** A folder that was opened, and the repository that it is or lies in. */
export interface RepositoryPlace {
  /** The nearest folder upwards that has a `.git`, else the folder itself; absolute, without links. Nothing outside is read. */
  readonly root: string;
  /** Where it was opened, relative to the root with `/`; empty for the root itself. */
  readonly opened: string;
}

/** Where an opened folder is; null where there is no such folder. Git need not be installed. */
export function placeOf(folder: string): RepositoryPlace | null {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return null;
  const opened = realpathSync(folder);
  let root = opened;
  for (let upper = opened; ; upper = path.dirname(upper)) {
    if (existsSync(path.join(upper, '.git'))) {
      root = upper;
      break;
    }
    if (upper === path.dirname(upper)) break;
  }
  return { root, opened: relativePath(root, opened) };
}

/** A path inside a folder, relative to it with `/`; empty for the folder itself. */
export function relativePath(root: string, inside: string): string {
  return path.relative(root, inside).split(path.sep).join('/');
}

/** Whether a path is a folder or lies in it. Both absolute and without links. */
export function isInside(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/**
 * The real place of a path that was given relative to a folder of a repository; null where it is outside of the
 * repository, also by way of a link, or is no folder.
 */
export function folderInside(root: string, from: string, given: string): string | null {
  const folder = path.resolve(root, from, given);
  if (!isInside(root, folder) || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return null;
  const real = realpathSync(folder);
  return isInside(root, real) ? relativePath(root, real) : null;
}
