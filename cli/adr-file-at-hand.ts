import { realpathSync } from 'node:fs';
import path from 'node:path';
import { isMarkdown } from '../electron/adr-folder/adr-names.ts';
import { errorCode } from '../electron/adr-folder/file-state.ts';
import { readText, type TextOnDisk } from '../electron/adr-folder/read-text.ts';
import { ServiceRefused } from '../electron/services/service-refused.ts';
import { adrFile, type AdrFile } from '../shared/adr/edits/edit.ts';
import { FileRefused } from './file-refused.ts';

/** A record that was named on the command line. */
export interface FileAtHand {
  /** As it was typed. */
  readonly typed: string;
  /** Absolute, without links. */
  readonly place: string;
  /** SHA-256 of the bytes that were read: it is written only in the place of these. */
  readonly hash: string;
  readonly adr: AdrFile;
}

/**
 * Reads records that are to be edited together; their paths are told from the nearest folder that they share.
 * @throws {FileRefused} where one cannot be read, or is no Markdown in UTF-8.
 */
export async function readFilesAtHand<const Typed extends readonly string[]>(
  typed: Typed,
): Promise<{ readonly [Place in keyof Typed]: FileAtHand }> {
  const places = typed.map((file) => realPlace(file));
  const folder = sharedFolder(places.map((place) => path.dirname(place)));
  const files = await Promise.all(
    places.map(async (place, index): Promise<FileAtHand> => {
      const name = typed[index] ?? place;
      const { text, hash } = await utf8Text(name, place);
      const inside = path.relative(folder, place).split(path.sep).join('/');
      return { typed: name, place, hash, adr: adrFile(inside, text) };
    }),
  );
  return files as unknown as { readonly [Place in keyof Typed]: FileAtHand };
}

function realPlace(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new FileRefused(`${file} does not exist.`);
    throw new FileRefused(`${file} cannot be read (${code}).`);
  }
}

async function utf8Text(typed: string, place: string): Promise<TextOnDisk> {
  if (!isMarkdown(place)) throw new FileRefused(`${typed} is not Markdown (*.md).`);
  try {
    const found = await readText(path.dirname(place), path.basename(place));
    if (found.utf8) return found;
  } catch (error) {
    if (error instanceof ServiceRefused) throw new FileRefused(`${typed}: ${error.message}`);
    throw error;
  }
  throw new FileRefused(`${typed} is not UTF-8 text, so it is left alone.`);
}

function sharedFolder(folders: readonly string[]): string {
  const [first = '', ...rest] = folders;
  let shared = first;
  while (!rest.every((folder) => folder === shared || folder.startsWith(withSeparator(shared))))
    shared = path.dirname(shared);
  return shared;
}

function withSeparator(folder: string): string {
  return folder.endsWith(path.sep) ? folder : folder + path.sep;
}
