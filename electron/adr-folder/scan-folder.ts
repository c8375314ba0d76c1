import { readdir } from 'node:fs/promises';

export interface FolderScan {
  /** Names of the files that look like records, whoever wrote them. */
  readonly adrs: readonly string[];
  /** Highest number among them; 0 where none has one. */
  readonly highest: number;
}

/** `0001-title.md` and what other tools make of it: other separators, more or fewer digits. */
const numbered = /^(\d+)[-_ .].*\.md$/i;

/** Names that begin with a date, as log4brains makes them, count as records but not as numbers. */
const dated = /^(19|20)\d{6}$/;

/**
 * The records in a folder, by their names alone; sub-folders and all other files are left out of account.
 * @throws what the file system says where the folder cannot be listed.
 */
export async function scanFolder(folder: string): Promise<FolderScan> {
  const entries = await readdir(folder, { withFileTypes: true });
  const adrs: string[] = [];
  let highest = 0;
  for (const entry of entries) {
    const digits = numbered.exec(entry.name)?.[1];
    if (digits === undefined || entry.isDirectory()) continue;
    adrs.push(entry.name);
    const number = Number(digits);
    if (!dated.test(digits) && digits.length <= 6) highest = Math.max(highest, number);
  }
  return { adrs: adrs.toSorted(), highest };
}
