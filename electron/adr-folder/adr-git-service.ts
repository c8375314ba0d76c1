import path from 'node:path';
import { commitFiles, type Commit } from '../git/commit-files.ts';
import { folderHistory, type FileHistory } from '../git/file-history.ts';
import { filesOnOtherBranches, type FilesOnBranch } from '../git/files-on-branches.ts';
import { findGit } from '../git/git-program.ts';
import { findRepository, type Repository } from '../git/find-repository.ts';
import { gitRefused } from '../git/git-refused.ts';
import { gitState, type GitState } from '../git/repository-state.ts';
import { runGit } from '../git/run-git.ts';
import { contentHash } from './content-hash.ts';
import { relativePath } from './repository-place.ts';

/** What git says of the files of a repository. All paths are relative to its root, with `/`. */
export interface AdrGitService {
  /**
   * What a commit of these files, and of those in these folders, would meet; also that there is no git or no repository,
   * which hinders nothing else.
   */
  readonly state: (root: string, places: readonly string[]) => Promise<GitState>;
  /**
   * First and last commit and the authors of each file in some folders and below; kept until there is another commit.
   * Empty without git or a repository.
   * @throws {ServiceRefused} what kept git from reading its log.
   */
  readonly history: (root: string, folders: readonly string[]) => Promise<GitHistory>;
  /** What a folder has on other local branches; empty without git or a repository. */
  readonly otherBranches: (root: string, folder: string) => Promise<readonly FilesOnBranch[]>;
  /**
   * Commits these files and nothing else; one commit after the other.
   * @throws {ServiceRefused} and then nothing was committed.
   */
  readonly commit: (root: string, request: AdrCommit) => Promise<Commit>;
}

/** What git's log says of the files of a repository. */
export interface GitHistory {
  /** Another one where another commit is checked out, or other folders are asked for; empty without a repository. */
  readonly version: string;
  readonly files: ReadonlyMap<string, FileHistory>;
}

export interface AdrCommit {
  readonly files: readonly string[];
  readonly message: string;
  /** Name of a branch to be made for it; null for the one that is checked out. */
  readonly newBranch: string | null;
}

const noHistory: GitHistory = { version: '', files: new Map() };

/** The service around the user's git. */
export function createAdrGitService(): AdrGitService {
  const histories = new Map<string, { readonly version: string; readonly history: Promise<GitHistory> }>();
  let latest: Promise<unknown> = Promise.resolve();
  return {
    state: (root, places) =>
      gitState(
        root,
        places.map((place) => path.join(root, place)),
      ),
    history: async (root, folders) => {
      const repository = await repositoryAt(root);
      if (!repository) return noHistory;
      const head = await runGit(repository.root, ['rev-parse', '--verify', '--quiet', 'HEAD']);
      const version = contentHash(JSON.stringify([head.stdout, folders]));
      const known = histories.get(root);
      if (known?.version === version) return known.history;
      const history = historyOf(repository, root, folders).then((files) => ({ version, files }));
      histories.set(root, { version, history });
      history.catch(() => {
        if (histories.get(root)?.version === version) histories.delete(root);
      });
      return history;
    },
    otherBranches: async (root, folder) => {
      const repository = await repositoryAt(root);
      return repository ? filesOnOtherBranches(repository.root, inRepository(repository, root, folder)) : [];
    },
    commit: (root, request) => {
      const commit = latest.then(async () => {
        const repository = await findRepository(root);
        if (!repository) throw gitRefused.noRepository(root);
        const files = request.files.map((file) => inRepository(repository, root, file));
        return commitFiles(repository, { ...request, files });
      });
      latest = commit.catch(() => {
        // Whoever asked for it is told; the next commit is not concerned.
      });
      return commit;
    },
  };
}

async function historyOf(
  repository: Repository,
  root: string,
  folders: readonly string[],
): Promise<ReadonlyMap<string, FileHistory>> {
  const inside = folders.map((folder) => inRepository(repository, root, folder));
  const found = await folderHistory(repository.root, inside);
  if (repository.root === root) return found;
  return new Map([...found].map(([file, history]) => [relativePath(root, path.join(repository.root, file)), history]));
}

/** The repository at a root; null also without git, which is no failure where there is merely less to be shown. */
async function repositoryAt(root: string): Promise<Repository | null> {
  if (findGit() === null) return null;
  return findRepository(root);
}

/** A path relative to a root of ours, relative to git's: the two differ only where git was told of another working tree. */
function inRepository(repository: Repository, root: string, file: string): string {
  return relativePath(repository.root, path.join(root, file));
}
