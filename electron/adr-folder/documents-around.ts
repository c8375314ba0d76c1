import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { findGit } from '../git/git-program.ts';
import { runGit } from '../git/run-git.ts';
import { ServiceRefused } from '../services/service-refused.ts';
import { isMarkdown } from './adr-names.ts';

/** A folder with more than this is none of documents; the rest of it is not looked at. */
const mostFiles = 200;

/** Markdown upwards beside and above a folder of records, the nearest first. @returns paths from the root. */
export async function documentsAbove(root: string, folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (let upper = folder; upper !== '';) {
    upper = path.posix.dirname(upper) === '.' ? '' : path.posix.dirname(upper);
    const names = await markdownIn(path.join(root, upper));
    found.push(...names.map((name) => (upper === '' ? name : `${upper}/${name}`)));
  }
  return found;
}

/**
 * Markdown of a repository, wherever it lies, in which one of some names stands, as git finds it; without git none.
 * @returns paths from the root.
 */
export async function documentsNaming(root: string, names: readonly string[]): Promise<readonly string[]> {
  if (findGit() === null || names.length === 0) return [];
  const wanted = names.flatMap((name) => ['-e', name]);
  try {
    // Literal names of files are no patterns, so what is no Markdown is left out here.
    const { code, stdout } = await runGit(root, ['grep', '-lzIF', '--untracked', ...wanted]);
    return code === 0 ? stdout.split('\0').filter((file) => isMarkdown(file)) : [];
  } catch (error) {
    if (error instanceof ServiceRefused) return [];
    throw error;
  }
}

async function markdownIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && isMarkdown(entry.name))
    .map(({ name }) => name)
    .toSorted()
    .slice(0, mostFiles);
}
