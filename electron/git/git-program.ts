import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The git of this machine as an absolute path; null where none is installed. Only absolute entries of the search path
 * count, and never the folder that git is to work in: some systems look there first, and whoever made a repository
 * could put a program of that name into it.
 */
export function findGit(searchPath: string = process.env.PATH ?? ''): string | null {
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  for (const folder of searchPath.split(path.delimiter)) {
    const program = path.join(folder, name);
    if (path.isAbsolute(folder) && isProgram(program)) return program;
  }
  return null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
