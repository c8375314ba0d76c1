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
  const top = await runGit(folder, ['rev-parse', '--show-toplevel']);
  if (top.code !== 0) {
    const refusal = refusalOf(folder, top);
    if (refusal.code === 'no-repository') return null;
    throw refusal;
  }
  const gitFolder = await requireGit(folder, ['rev-parse', '--absolute-git-dir']);
  return { root: await realpath(path.resolve(line(top.stdout))), gitFolder: path.resolve(line(gitFolder)) };
}

/** The only line of an answer; a folder's name may itself end in a line end. */
function line(answer: string): string {
  return answer.endsWith('\n') ? answer.slice(0, -1) : answer;
}
