import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { adrRefused } from './adr-refused.ts';
import { contentHash } from './content-hash.ts';
import { errorCode } from './file-state.ts';
import { decoded, largestBytes } from './read-adr-file.ts';
import { isInside } from './repository-place.ts';

/** A text file of a repository as it is on disk. */
export interface TextOnDisk {
  /** As it stands there, with its byte order mark; of one that is no UTF-8 a character for each byte, to look at only. */
  readonly text: string;
  readonly utf8: boolean;
  /** SHA-256 of its bytes: whoever writes it says by this what they have seen. */
  readonly hash: string;
}

/**
 * Reads a text of a repository, from inside of it only, also by way of links.
 * @param root without links in it.
 * @param file relative to the root.
 * @throws {ServiceRefused} `file-unreadable`, with what is wrong.
 */
export async function readText(root: string, file: string): Promise<TextOnDisk> {
  const wanted = path.resolve(root, file);
  try {
    const real = await realpath(wanted);
    if (!isInside(root, wanted) || !isInside(root, real))
      throw adrRefused.unreadable(file, 'it lies outside the repository');
    // A pipe in its place must not keep us waiting.
    const handle = await open(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await handle.stat();
      if (!found.isFile()) throw adrRefused.unreadable(file, 'it is not a file');
      if (found.size > largestBytes) throw adrRefused.unreadable(file, 'it is larger than 2 MiB');
      const bytes = await handle.readFile();
      const text = decoded(bytes);
      return { text: text ?? bytes.toString('latin1'), utf8: text !== null, hash: contentHash(bytes) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw adrRefused.unknownFile(file);
    if (errorCode(error) === 'EACCES') throw adrRefused.unreadable(file, 'there is no permission');
    throw error;
  }
}
