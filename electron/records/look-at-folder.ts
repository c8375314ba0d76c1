import { errorCode } from '../adr-folder/file-state.ts';
import { folderProblem } from '../adr-folder/folder-problem.ts';
import { scanFolder, type FolderScan } from '../adr-folder/scan-folder.ts';

/** What is known of a folder with no records, or of none. */
export const nothingFound: FolderScan = { adrs: [], highest: 0 };

/** The records in a folder, or why records cannot be written into it. */
export async function lookAtFolder(
  folder: string,
): Promise<{ readonly scan: FolderScan; readonly problem: string | null }> {
  const problem = await folderProblem(folder);
  if (problem !== null) return { scan: nothingFound, problem };
  try {
    return { scan: await scanFolder(folder), problem: null };
  } catch (error) {
    return { scan: nothingFound, problem: `${folder} cannot be read (${errorCode(error)}). Pick another folder.` };
  }
}
