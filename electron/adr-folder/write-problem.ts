import { errorCode } from './file-state.ts';

/** Why something could not be written into a folder, as part of a sentence. @param error what the file system said. */
export function writeProblem(error: unknown): string {
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
      return 'there is no permission';
    case 'EROFS':
      return 'the medium cannot be written';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full';
    case 'ENOENT':
      return 'the folder is not there any more';
    case 'EEXIST':
    case 'ENOTDIR':
      return 'a file is in the place of the folder';
    default:
      return error instanceof Error ? error.message : 'for a reason that is not known';
  }
}
