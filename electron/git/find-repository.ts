import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { refusalOf } from './git-refused.ts';
import { requireGit, runGit } from './run-git.ts';

/** A git repository with a working tree. Paths are absolute, without links in them. */
export interface Repository {
  /** The top of the working tree. */
  readonly root: string;
  /** What belongs to this working tree alone, such as its index: `.git`, or a folder elsewhere for a further one. */
  readonly gitFolder: string;
}

/**
 * The repository that a folder belongs to; null where it belongs to none.
 * @throws {ServiceRefused} `git-missing`, `folder-gone`, `repository-not-owned` and what else keeps git from looking.
 */
export async function findRepository(folder: string): Promise<Repository | null> {
  const both = await runGit(folder, ['rev-parse', '--show-toplevel', '--absolute-git-dir']);
  if (both.code !== 0) {
    const refusal = refusalOf(folder, both);
    if (refusal.code === 'no-repository') return null;
    throw refusal;
  }
  const [root, gitFolder, ...more] = line(both.stdout).split('\n');
  if (root !== undefined && gitFolder !== undefined && more.length === 0) return repositoryOf(root, gitFolder);
  // A folder's name may have a line end in it; asked for alone, each answer is all of what git says.
  const [top, own] = await Promise.all(
    ['--show-toplevel', '--absolute-git-dir'].map((what) => requireGit(folder, ['rev-parse', what])),
  );
  return repositoryOf(line(top ?? ''), line(own ?? ''));
}

async function repositoryOf(root: string, gitFolder: string): Promise<Repository> {
  return { root: await realpath(path.resolve(root)), gitFolder: path.resolve(gitFolder) };
}

/** An answer without the line end behind it; a folder's name may itself end in one. */
function line(answer: string): string {
  return answer.endsWith('\n') ? answer.slice(0, -1) : answer;
}
