import { readFileSync } from 'node:fs';
import { readAdrHead } from '../../shared/adr/reading/read-adr.ts';
import type { AdrHead } from '../../shared/adr/reading/adr-reading.ts';
import { baseName, numberInFileName, titleFromFileName } from '../../shared/adr/reading/file-name.ts';
import { parseSource } from '../../shared/adr/source/parse-source.ts';
import { isMarkdown } from './adr-names.ts';
import { contentHash } from './content-hash.ts';
import { errorCode } from './file-state.ts';

/** A file of a folder of records as it was read. */
export interface ReadFile {
  /** SHA-256 of its bytes; empty where it could not be read. */
  readonly hash: string;
  /** Its text as it stands there, with its byte order mark; empty where it is none that can be shown. */
  readonly text: string;
  readonly reading: AdrHead;
}

/** Records have a few thousand bytes; a text beyond this is none and is not read. */
export const largestBytes = 2 * 1024 * 1024;

/** Throws where bytes are no UTF-8, and keeps a byte order mark. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads a file and what it says. A file that cannot be read, is no UTF-8 or no Markdown is not understood, and its
 * reading says why; it is never an error.
 * @param file absolute.
 */
export function readAdrFile(file: string, bytes: number): ReadFile {
  const name = baseName(file);
  if (bytes > largestBytes) return notUnderstood(name, 'It is larger than 2 MiB.');
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch (error) {
    return notUnderstood(name, unreadable(errorCode(error)));
  }
  const hash = contentHash(content);
  const text = decoded(content);
  if (text === null) return notUnderstood(name, 'It is not UTF-8 text, so it is left as it is.', hash);
  if (!isMarkdown(name)) return notUnderstood(name, 'It is not Markdown, so it is shown as it is.', hash, text);
  try {
    return { hash, text, reading: readAdrHead(file, parseSource(text)) };
  } catch (error) {
    // Readers understand any text; should one of them fail all the same, the other files are still to be listed.
    return notUnderstood(name, `It could not be understood (${String(error)}).`, hash, text);
  }
}

/** The text of bytes; null where they are no UTF-8. */
export function decoded(content: Uint8Array): string | null {
  try {
    return utf8.decode(content);
  } catch {
    return null;
  }
}

function unreadable(code: string): string {
  return code === 'EACCES' || code === 'EPERM' ? 'There is no permission to read it.' : `It cannot be read (${code}).`;
}

function notUnderstood(name: string, why: string, hash = '', text = ''): ReadFile {
  return {
    hash,
    text,
    reading: {
      format: 'none',
      why,
      number: numberInFileName(name),
      title: titleFromFileName(name),
      titleLine: null,
      status: null,
      date: null,
      people: [],
      tags: [],
      links: [],
      reviewDate: null,
    },
  };
}
