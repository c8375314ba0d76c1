import { lstat, readFile } from 'node:fs/promises';
import { contentHash } from './content-hash.ts';

/** Records and decision files are far smaller; nothing beyond is read into memory. */
const largestBytes = 20 * 1024 * 1024;

/** A file as it is on disk. A link or a folder in its place, a file too large or without permission is unreadable. */
export type FileOnDisk =
  | { readonly kind: 'text'; readonly text: string; readonly hash: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreadable'; readonly problem: string };

/** Reads a file without following a link in its place. */
export async function readOnDisk(file: string): Promise<FileOnDisk> {
  try {
    const found = await lstat(file);
    if (found.isSymbolicLink()) return { kind: 'unreadable', problem: 'it is a link to another place' };
    if (!found.isFile()) return { kind: 'unreadable', problem: 'it is not a file' };
    if (found.size > largestBytes) return { kind: 'unreadable', problem: 'it is larger than 20 MiB' };
    const bytes = await readFile(file);
    return { kind: 'text', text: bytes.toString('utf8'), hash: contentHash(bytes) };
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'gone' };
    return { kind: 'unreadable', problem: code === 'EACCES' ? 'there is no permission to read it' : code };
  }
}

/** Whether a file is still what was written: compared by hash, so that not even a line ending goes unnoticed. */
export async function fileState(file: string, hash: string): Promise<'unchanged' | 'changed' | 'gone' | 'unreadable'> {
  const found = await readOnDisk(file);
  if (found.kind !== 'text') return found.kind;
  return found.hash === hash ? 'unchanged' : 'changed';
}

/** The code of a file system error such as `EACCES`; `UNKNOWN` for any other error. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}
