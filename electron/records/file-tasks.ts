import path from 'node:path';
import { contentHash } from '../adr-folder/content-hash.ts';
import { readOnDisk } from '../adr-folder/file-state.ts';
import type { FileWriter } from '../adr-folder/write-atomically.ts';
import { recordRefused } from './record-refused.ts';

/** A file that is to have a text, or not to be there. */
export interface FileTask<Text extends string | null = string | null> {
  /** Relative to the folder. */
  readonly name: string;
  /** Null where the file is to go. */
  readonly text: Text;
  /** Hash of what we wrote there before; null where the file is not ours yet and must not be there. */
  readonly known: string | null;
}

/** A task with what is on disk: nothing, what it is to be, what we wrote before, or something else. */
export interface InspectedTask<Text extends string | null = string | null> extends FileTask<Text> {
  readonly found: 'gone' | 'same' | 'ours' | 'changed';
  readonly onDisk: { readonly text: string; readonly hash: string } | null;
}

/** Looks at the file of a task. @throws {ServiceRefused} `file-unreadable`. */
export async function inspectTask<Text extends string | null>(
  folder: string,
  task: FileTask<Text>,
): Promise<InspectedTask<Text>> {
  const file = await readOnDisk(path.join(folder, task.name));
  if (file.kind === 'unreadable') throw recordRefused.unreadable(path.join(folder, task.name), file.problem);
  if (file.kind === 'gone') return { ...task, found: task.text === null ? 'same' : 'gone', onDisk: null };
  const onDisk = { text: file.text, hash: file.hash };
  if (task.text !== null && file.hash === contentHash(task.text)) return { ...task, found: 'same', onDisk };
  return { ...task, found: file.hash === task.known ? 'ours' : 'changed', onDisk };
}

/**
 * Writes the files, or takes them away, one after the other. Where one fails, those before are put back as they were.
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
      await carryOut(writer, folder, task);
      written.push(task);
    } catch (error) {
      await putBack(error);
      throw error;
    }
  }
  return putBack;
}

async function carryOut(writer: FileWriter, folder: string, { name, text, onDisk }: InspectedTask): Promise<void> {
  if (text === null) await writer.remove(folder, name, onDisk?.hash ?? '');
  else if (onDisk === null) await writer.create(folder, name, text);
  else await writer.replace(folder, name, text, onDisk.hash);
}

async function undo(writer: FileWriter, folder: string, { name, text, onDisk }: InspectedTask): Promise<void> {
  if (text === null) {
    if (onDisk !== null) await writer.create(folder, name, onDisk.text);
    return;
  }
  const hash = contentHash(text);
  if (onDisk === null) await writer.remove(folder, name, hash);
  else await writer.replace(folder, name, onDisk.text, hash);
}
