import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { PlannedAdrFile } from '../../shared/ipc/adr-edit-contract.ts';
import { contentHash } from '../adr-folder/content-hash.ts';
import { isInside } from '../adr-folder/repository-place.ts';
import { WriteRefused, type FileWriter } from '../adr-folder/write-atomically.ts';
import { ServiceRefused } from '../services/service-refused.ts';
import { editRefused } from './edit-refused.ts';

interface PlacedFile extends PlannedAdrFile {
  /** Absolute, without links. */
  readonly folder: string;
  readonly name: string;
}

/**
 * Writes changed files one after the other, each whole and only over what was read. Where one cannot be written, those
 * before it are put back.
 * @param root of the repository, absolute, without links.
 * @throws {ServiceRefused} and then no file is changed; but for `write-incomplete`, which says which one is.
 */
export async function writeEdit(writer: FileWriter, root: string, files: readonly PlannedAdrFile[]): Promise<void> {
  const placed: PlacedFile[] = [];
  for (const file of files) placed.push(await placeOf(root, file));
  const written: PlacedFile[] = [];
  for (const file of placed) {
    try {
      await writer.replace(file.folder, file.name, file.after, file.hash);
      written.push(file);
    } catch (error) {
      await putBack(writer, written, file, error);
      throw failureOf(file, error);
    }
  }
}

async function placeOf(root: string, file: PlannedAdrFile): Promise<PlacedFile> {
  const place = path.join(root, file.path);
  try {
    const folder = await realpath(path.dirname(place));
    if (!isInside(root, place) || !isInside(root, folder)) throw editRefused.outside(file.path);
    if ((await lstat(place)).isSymbolicLink()) throw editRefused.link(file.path);
    return { ...file, folder, name: path.basename(place) };
  } catch (error) {
    throw failureOf(file, error);
  }
}

async function putBack(
  writer: FileWriter,
  written: readonly PlacedFile[],
  failed: PlacedFile,
  cause: unknown,
): Promise<void> {
  for (const { folder, name, path: file, before, after } of written) {
    try {
      await writer.replace(folder, name, before, contentHash(after));
    } catch {
      throw editRefused.incomplete(failed.path, file, cause);
    }
  }
}

function failureOf({ path: file }: PlannedAdrFile, error: unknown): Error {
  if (error instanceof ServiceRefused) return error;
  if (error instanceof WriteRefused)
    return error.code === 'outside' ? editRefused.outside(file) : editRefused.changed(file);
  return editRefused.unwritable(file, error);
}
