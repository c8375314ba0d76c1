import { access, constants, stat } from 'node:fs/promises';
import { errorCode } from './file-state.ts';

/** Why records cannot be written into a folder, in words with what to do; null where they can. */
export async function folderProblem(folder: string): Promise<string | null> {
  try {
    const found = await stat(folder);
    if (!found.isDirectory()) return `${folder} is a file, not a folder. Pick another folder.`;
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    switch (errorCode(error)) {
      case 'ENOENT':
        return `${folder} is not there any more. Pick it again, or another one.`;
      case 'ENOTDIR':
        return `${folder} leads through a file. Pick another folder.`;
      case 'EACCES':
      case 'EPERM':
        return `There is no permission to write into ${folder}. Change its permissions or pick another folder.`;
      case 'EROFS':
        return `${folder} is on a medium that cannot be written. Pick another folder.`;
      default:
        return `${folder} cannot be used (${errorCode(error)}). Pick another folder.`;
    }
  }
}
