import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A real ADR, from a public repository. */
export interface CorpusFile {
  /** Its repository first, then its path there, with slashes. */
  readonly path: string;
  readonly text: string;
}

const folder = fileURLToPath(new URL('../../../../shared/corpora', import.meta.url));

/**
 * The real ADR folders that lie beside this project, 216 files. They are not part of it: where they are missing the
 * list is empty, and the tests on them are skipped, which is said here.
 */
export const corpusFiles: readonly CorpusFile[] = readCorpora();

export const hasCorpora = corpusFiles.length > 0;

/** How a file may also have been saved: by an editor of another system, or cut short. */
export const variants = [
  ['as it is', (text: string) => text],
  ['with CRLF', (text: string) => text.replace(/\r?\n/g, '\r\n')],
  ['with a byte order mark', (text: string) => `\uFEFF${text}`],
  ['without its final newline', (text: string) => text.replace(/(?:\r?\n)+$/, '')],
] as const;

function readCorpora(): readonly CorpusFile[] {
  if (!existsSync(folder)) {
    // eslint-disable-next-line no-console
    console.warn(`SKIPPED: the tests on real ADR folders, because ${folder} is not there.`);
    return [];
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md') && entry.parentPath !== folder)
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
