import type { AdrFolderService } from '../adr-folder/adr-folder-service.ts';
import { adrRefused } from '../adr-folder/adr-refused.ts';

/**
 * The top of a repository that is remembered; absolute, without links.
 * @param key of the repository.
 * @throws {ServiceRefused} `not-found`, `folder-gone`.
 */
export function repositoryRoot(folders: AdrFolderService, key: string): string {
  const found = folders.repositories().find((repository) => repository.key === key);
  if (!found) throw adrRefused.unknownRepository(key);
  if (found.root === null) throw adrRefused.folderGone(found.folder);
  return found.root;
}
