import path from 'node:path';
import { contentHash } from '../adr-folder/content-hash.ts';
import { readOnDisk } from '../adr-folder/file-state.ts';
import type { FileWriter } from '../adr-folder/write-atomically.ts';
import { recordRefused } from './record-refused.ts';

/** A file that is to have a text. */
export interface FileTask {
  /** Relative to the folder. */
  readonly name: string;
  readonly text: string;
  /** Hash of what we wrote there before; null where the file is not ours yet and must not be there. */
  readonly known: string | null;
}

/** A task with what is on disk: nothing, what it is to be, what we wrote before, or something else. */
export interface InspectedTask extends FileTask {
  readonly found: 'gone' | 'same' | 'ours' | 'changed';
  readonly onDisk: { readonly text: string; readonly hash: string } | null;
}

/** Looks at the file of a task. @throws {ServiceRefused} `file-unreadable`. */
export async function inspectTask(folder: string, task: FileTask): Promise<InspectedTask> {
  const file = await readOnDisk(path.join(folder, task.name));
  if (file.kind === 'unreadable') throw recordRefused.unreadable(path.join(folder, task.name), file.problem);
  if (file.kind === 'gone') return { ...task, found: 'gone', onDisk: null };
  const onDisk = { text: file.text, hash: file.hash };
  if (file.hash === contentHash(task.text)) return { ...task, found: 'same', onDisk };
  return { ...task, found: file.hash === task.known ? 'ours' : 'changed', onDisk };
}

/**
 * Writes the files one after the other. Where one fails, those written before are put back as they were.
 * @returns what puts them all back.
 * @throws what the writer says, or {ServiceRefused} `write-incomplete` where a file could not be put back.
 */
export async function writeTasks(
  writer: FileWriter,
  folder: string,
  tasks: readonly InspectedTask[],
): Promise<(cause: unknown) => Promise<void>> {
  const written: InspectedTask[] = [];
  const putBack = async (cause: unknown): Promise<void> => {
    for (const task of written.splice(0).toReversed()) {
      try {
        await undo(writer, folder, task);
      } catch {
        throw recordRefused.notRestored(path.join(folder, task.name), cause);
      }
    }
  };
  for (const task of tasks.filter(({ found }) => found !== 'same')) {
    try {
      if (task.onDisk === null) await writer.create(folder, task.name, task.text);
      else await writer.replace(folder, task.name, task.text, task.onDisk.hash);
      written.push(task);
    } catch (error) {
      await putBack(error);
      throw error;
    }
  }
  return putBack;
}

async function undo(writer: FileWriter, folder: string, { name, text, onDisk }: InspectedTask): Promise<void> {
  const hash = contentHash(text);
  if (onDisk === null) await writer.remove(folder, name, hash);
  else await writer.replace(folder, name, onDisk.text, hash);
}
