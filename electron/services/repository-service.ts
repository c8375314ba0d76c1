import { realpathSync } from 'node:fs';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import type { RepositorySummary } from '../../shared/ipc/adr-contract.ts';
import type { AdrFolderService, AdrRepository } from '../adr-folder/adr-folder-service.ts';
import { adrRefused } from '../adr-folder/adr-refused.ts';
import type { ChangeFeed } from './change-feed.ts';

/** Repositories with ADRs: which are remembered, and which of their folders count. */
export interface RepositoryService {
  readonly list: () => Output<'repository:list'>;
  readonly add: () => Promise<Output<'repository:add'>>;
  readonly open: (input: Input<'repository:open'>) => undefined;
  readonly forget: (input: Input<'repository:forget'>) => Promise<undefined>;
  readonly overview: (input: Input<'repository:overview'>) => Output<'repository:overview'>;
  readonly addFolder: (input: Input<'repository:add-folder'>) => Promise<Output<'repository:add-folder'>>;
  readonly removeFolder: (input: Input<'repository:remove-folder'>) => undefined;
  readonly changes: ChangeFeed;
}

export interface RepositoryParts {
  readonly folders: AdrFolderService;
  readonly changes: ChangeFeed;
  /** Asks the user for a folder; null where they cancelled. */
  readonly pickFolder: (title: string, start: string | null) => Promise<string | null>;
}

/** The service over the folders; all paths come from dialogs. */
export function createRepositoryService({ folders, changes, pickFolder }: RepositoryParts): RepositoryService {
  const byKey = (key: string): AdrRepository => {
    const found = folders.repositories().find((repository) => repository.key === key);
    if (!found) throw adrRefused.unknownRepository(key);
    return found;
  };
  const summary = ({ key, name, folder, root, openedAt, state }: AdrRepository): RepositorySummary => ({
    key,
    name,
    folder,
    present: root !== null,
    openedAt,
    files: folders.folders(key).reduce((sum, { files }) => sum + files, 0),
    state,
  });
  return {
    list: () => ({ repositories: folders.repositories().map(summary) }),
    add: async () => {
      const folder = await pickFolder('Open a repository', null);
      return { repository: folder === null ? null : folders.open(folder).key };
    },
    open: ({ repository }) => {
      folders.open(byKey(repository).folder);
      return undefined;
    },
    forget: async ({ repository }) => {
      await folders.forget(byKey(repository).key);
      return undefined;
    },
    overview: ({ repository }) => {
      const found = byKey(repository);
      return {
        repository: summary(found),
        folders: folders.folders(repository),
        chosenFolders: found.chosenFolders,
        facets: folders.facets(repository),
      };
    },
    addFolder: async ({ repository }) => {
      const { root, folder } = byKey(repository);
      const picked = await pickFolder('Folder of ADRs', root ?? folder);
      // The repository is known without links, the dialog may have come by way of one.
      if (picked !== null) folders.chooseFolder(repository, realpathSync(picked));
      return { folder: picked };
    },
    removeFolder: ({ repository, folder }) => {
      folders.unchooseFolder(byKey(repository).key, folder);
      return undefined;
    },
    changes,
  };
}
