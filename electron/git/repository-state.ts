import { existsSync } from 'node:fs';
import path from 'node:path';
import { ServiceRefused } from '../services/service-refused.ts';
import { findRepository, type Repository } from './find-repository.ts';
import { requireGit, runGit } from './run-git.ts';
import { readStatus, type ChangedFile } from './status-entries.ts';

/** What a commit would meet in a repository. */
export interface RepositoryState {
  readonly kind: 'repository';
  readonly root: string;
  /** The branch that is checked out; null where none is (HEAD is detached). It may have no commit yet. */
  readonly branch: string | null;
  /** The last commit; null where there is none. */
  readonly commit: string | null;
  /** What is begun and not finished, such as a merge; null where nothing is. */
  readonly underWay: string | null;
  /** The lock that keeps everybody from committing, where it is there. */
  readonly lock: string | null;
  /** Who a commit would be from, `Name <address>`; null where git does not know. */
  readonly identity: string | null;
  /** Files that are not as the last commit has them; of a folder of untracked ones the folder, ending in `/`. Of those that were looked at. */
  readonly files: readonly ChangedFile[];
}

/** A folder as git sees it; `refused` where git cannot even look, with words to show. */
export type GitState =
  | RepositoryState
  | { readonly kind: 'no-git' }
  | { readonly kind: 'no-repository' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/**
 * The state of the repository that a folder belongs to. It writes nothing and never throws for what git refuses.
 * @param places files and folders that are looked at, absolute and in the repository; all of it where there are none.
 */
export async function gitState(folder: string, places: readonly string[] = []): Promise<GitState> {
  try {
    const repository = await findRepository(folder);
    return repository ? await stateOf(repository, places) : { kind: 'no-repository' };
  } catch (error) {
    if (!(error instanceof ServiceRefused)) throw error;
    if (error.code === 'git-missing') return { kind: 'no-git' };
    return { kind: 'refused', code: error.code, message: error.message };
  }
}

/** The state of a repository. @throws {ServiceRefused} what keeps git from looking. */
async function stateOf({ root, gitFolder }: Repository, places: readonly string[]): Promise<RepositoryState> {
  const look = ['status', '--porcelain=v2', '--branch', '-z', '--no-renames', '--untracked-files=normal'];
  const [status, identity] = await Promise.all([
    requireGit(root, [...look, '--ignore-submodules', '--', ...places]),
    committer(root),
  ]);
  const lock = path.join(gitFolder, 'index.lock');
  return {
    kind: 'repository',
    root,
    ...readStatus(status),
    underWay: operationUnderWay(gitFolder),
    lock: existsSync(lock) ? lock : null,
    identity,
  };
}

const operations: readonly (readonly [file: string, operation: string])[] = [
  ['rebase-merge', 'rebase'],
  [path.join('rebase-apply', 'applying'), 'git am'],
  ['rebase-apply', 'rebase'],
  ['MERGE_HEAD', 'merge'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
];

/** What was begun in a repository and is not finished, by the files that git keeps of it. */
export function operationUnderWay(gitFolder: string): string | null {
  return operations.find(([file]) => existsSync(path.join(gitFolder, file)))?.[1] ?? null;
}

/** Who a commit would be from. Git would make up an address from the machine's name; nobody wants that in a history. */
export async function committer(root: string): Promise<string | null> {
  const { code, stdout } = await runGit(root, [...knownIdentityOnly, 'var', 'GIT_COMMITTER_IDENT']);
  if (code !== 0) return null;
  return stdout.slice(0, stdout.lastIndexOf('>') + 1);
}

/** Keeps git from making up an identity. */
export const knownIdentityOnly: readonly string[] = ['-c', 'user.useConfigOnly=true'];
