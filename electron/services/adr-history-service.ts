import path from 'node:path';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import type { AdrFolderService } from '../adr-folder/adr-folder-service.ts';
import type { AdrGitService } from '../adr-folder/adr-git-service.ts';
import { isListed } from '../adr-folder/adr-names.ts';
import type { FileCommit } from '../git/file-history.ts';
import { repositoryRoot } from './repository-root.ts';

/** When each ADR was committed first and last, and by whom. */
export interface AdrHistoryService {
  /** @throws {ServiceRefused} what kept git from reading its log. */
  readonly history: (input: Input<'adr:history'>) => Promise<Output<'adr:history'>>;
}

export interface AdrHistoryParts {
  readonly folders: AdrFolderService;
  readonly git: AdrGitService;
}

type Commit = NonNullable<Output<'adr:history'>['files']>[number]['first'];

/** The service over the user's git. */
export function createAdrHistoryService({ folders, git }: AdrHistoryParts): AdrHistoryService {
  return {
    history: async ({ repository, known }) => {
      const root = repositoryRoot(folders, repository);
      const places = folders.folders(repository).map((folder) => folder.path);
      const { version, files } = await git.history(root, places);
      if (version === known) return { version, files: null };
      return {
        version,
        files: [...files].flatMap(([file, { first, last, complete }]) =>
          isListed(path.posix.basename(file))
            ? [{ path: file, first: viewOf(first), last: viewOf(last), complete }]
            : [],
        ),
      };
    },
  };
}

function viewOf({ author, date }: FileCommit): Commit {
  return { author, day: date.slice(0, 10) };
}
