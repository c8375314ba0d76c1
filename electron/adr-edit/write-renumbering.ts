import { lstat, rm } from 'node:fs/promises';
import path from 'node:path';
import { readOnDisk } from '../adr-folder/file-state.ts';
import type { PlannedMove } from '../adr-folder/plan-renumbering.ts';
import { isInside } from '../adr-folder/repository-place.ts';
import { syncFolder } from '../adr-folder/through-temporary.ts';
import { linkOrRename, WriteRefused, type FileWriter } from '../adr-folder/write-atomically.ts';
import type { PlannedAdrFile } from '../../shared/ipc/adr-edit-contract.ts';
import { ServiceRefused } from '../services/service-refused.ts';
import { editRefused } from './edit-refused.ts';
import { writeEdit } from './write-edit.ts';

/** Files that get other names, and texts by the paths before. */
export interface RenumberingToWrite {
  readonly moves: readonly PlannedMove[];
  readonly files: readonly PlannedAdrFile[];
}

/**
 * Gives files their new names and texts, never over a file that is there, and only what is as it was read: all of it, or
 * what was done is taken back.
 * @param root of the repository, absolute, without links.
 * @throws {ServiceRefused} and then no file is changed; but for `write-incomplete`, which says which one is.
 */
export async function writeRenumbering(
  writer: FileWriter,
  root: string,
  { moves, files }: RenumberingToWrite,
): Promise<void> {
  const newPaths = new Map(moves.map((move) => [move.path, move.newPath]));
  const done: PlannedMove[] = [];
  try {
    for (const move of moves) {
      await assertAsRead(root, move);
      await moveFile(root, move.path, move.newPath);
      done.push(move);
    }
    const renamed = files.map((file) => ({ ...file, path: newPaths.get(file.path) ?? file.path }));
    await writeEdit(writer, root, renamed);
  } catch (error) {
    const failed = moves[done.length]?.path ?? '';
    await moveBack(root, done, failed, error);
    throw error instanceof ServiceRefused ? error : editRefused.unwritable(failed, error);
  }
  for (const folder of new Set(moves.map((move) => path.dirname(path.join(root, move.newPath)))))
    await syncFolder(folder);
}

async function assertAsRead(root: string, { path: file, newPath, hash }: PlannedMove): Promise<void> {
  const places = [file, newPath].map((one) => path.join(root, one));
  if (!places.every((place) => isInside(root, place))) throw editRefused.outside(file);
  const found = await readOnDisk(path.join(root, file));
  if (found.kind === 'unreadable' && (await lstat(path.join(root, file))).isSymbolicLink())
    throw editRefused.link(file);
  if (found.kind !== 'text' || found.hash !== hash) throw editRefused.changed(file);
}

async function moveFile(root: string, from: string, to: string): Promise<void> {
  try {
    await linkOrRename(path.join(root, from), path.join(root, to));
  } catch (error) {
    throw error instanceof WriteRefused ? editRefused.taken(to) : error;
  }
  try {
    await rm(path.join(root, from), { force: true });
  } catch (error) {
    await rm(path.join(root, to));
    throw error;
  }
}

async function moveBack(root: string, done: readonly PlannedMove[], failed: string, cause: unknown): Promise<void> {
  for (const move of done.toReversed()) {
    try {
      await moveFile(root, move.newPath, move.path);
    } catch {
      throw editRefused.incomplete(failed, move.newPath, cause);
    }
  }
}
