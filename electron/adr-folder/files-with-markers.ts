import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { hasIndexMarkers } from '../../shared/adr/index-file/index-text.ts';
import { ServiceRefused } from '../services/service-refused.ts';
import { isMarkdown } from './adr-names.ts';
import { readText } from './read-text.ts';

/** A folder with more than this is none of documents; the rest of it is not looked at. */
const mostFiles = 200;

/**
 * Files with adr-log's markers for an index: among those of a folder of records, then upwards beside and above it.
 * @param listed the files of the folder, with their texts
 * @returns paths from the root, the nearest first
 */
export async function filesWithMarkers(
  root: string,
  folder: string,
  listed: readonly { readonly path: string; readonly text: string }[],
): Promise<readonly string[]> {
  const found = listed.filter(({ text }) => hasIndexMarkers(text)).map((file) => file.path);
  for (let upper = folder; upper !== '';) {
    upper = path.posix.dirname(upper) === '.' ? '' : path.posix.dirname(upper);
    for (const name of await markdownIn(path.join(root, upper))) {
      const file = upper === '' ? name : `${upper}/${name}`;
      if (await hasMarkers(root, file)) found.push(file);
    }
  }
  return found;
}

async function markdownIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && isMarkdown(entry.name))
    .map(({ name }) => name)
    .toSorted()
    .slice(0, mostFiles);
}

async function hasMarkers(root: string, file: string): Promise<boolean> {
  try {
    const { text, utf8 } = await readText(root, file);
    return utf8 && hasIndexMarkers(text);
  } catch (error) {
    // What cannot be read cannot be written either.
    if (error instanceof ServiceRefused) return false;
    throw error;
  }
}
