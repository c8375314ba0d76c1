import { adrFile, type AdrFile } from '../../shared/adr/edits/edit.ts';
import { adrItems } from '../store/adr-index/adr-items.ts';
import { everything, findAdrIds } from '../store/adr-index/query-adr-index.ts';
import { prepared, type Sqlite } from '../store/sqlite.ts';
import { isMarkdown } from './adr-names.ts';
import { contentHash } from './content-hash.ts';

/** The files of a repository as they were read last, as rules look at them. */
export interface IndexedFiles {
  readonly files: readonly AdrFile[];
  /** By path: SHA-256 of the bytes that each was read from. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Number of files that are no text of Markdown, which no rule can look at. */
  readonly unread: number;
}

/** A file that was read in full takes some ten times its bytes; of more the next question reads them again. */
const mostKept = 3_000;

/** Reads the files of repositories from an index; those of the last one that stay as they were are read once. */
export function createIndexedFiles(index: Sqlite): (repository: string) => IndexedFiles {
  let kept: { readonly repository: string; readonly files: ReadonlyMap<string, AdrFile> } | null = null;
  return (repository) => {
    const known = kept?.repository === repository ? kept.files : new Map<string, AdrFile>();
    const rows = rowsOf(index, repository, known);
    const files = new Map<string, AdrFile>();
    for (const { path, hash, text } of rows) {
      const key = keyOf(path, hash);
      const file = known.get(key) ?? readAs(path, text, hash);
      if (file) files.set(key, file);
    }
    kept = files.size > mostKept ? null : { repository, files };
    return {
      files: [...files.values()],
      hashes: new Map(rows.map(({ path, hash }) => [path, hash])),
      unread: rows.length - files.size,
    };
  };
}

interface IndexedRow {
  readonly path: string;
  readonly hash: string;
  /** Empty where the file is known as it is. */
  readonly text: string;
}

/** All from one state of the index, which may be written meanwhile. */
function rowsOf(index: Sqlite, repository: string, known: ReadonlyMap<string, AdrFile>): readonly IndexedRow[] {
  const textOf = prepared(index, 'SELECT text FROM adr_text WHERE file = ?');
  return index.transaction(() =>
    adrItems(index, findAdrIds(index, { ...everything, repository })).map(({ id, path, hash }) => ({
      path,
      hash,
      text: known.has(keyOf(path, hash)) ? '' : String(textOf.get(id)?.text ?? ''),
    })),
  )();
}

function keyOf(path: string, hash: string): string {
  return `${hash} ${path}`;
}

/** Null for no Markdown, and for what is no UTF-8: its text is not kept, so what is kept is not what it was made of. */
function readAs(path: string, text: string, hash: string): AdrFile | null {
  return isMarkdown(path) && contentHash(text) === hash ? adrFile(path, text) : null;
}
