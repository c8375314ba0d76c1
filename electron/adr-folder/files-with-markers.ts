import { hasIndexMarkers } from '../../shared/adr/index-file/index-text.ts';
import { ServiceRefused } from '../services/service-refused.ts';
import { documentsAbove } from './documents-around.ts';
import { readText } from './read-text.ts';

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
  for (const file of await documentsAbove(root, folder)) if (await hasMarkers(root, file)) found.push(file);
  return found;
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
