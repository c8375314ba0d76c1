import { adrFile, type AdrFile } from '../../shared/adr/edits/edit.ts';
import { adrLookup, type AdrLookup } from '../../shared/adr/relations/adr-lookup.ts';
import { adrRelations, type AdrRelations } from '../../shared/adr/relations/relations.ts';
import type { AdrFolderService } from '../adr-folder/adr-folder-service.ts';
import type { AdrItem } from '../store/adr-index/adr-items.ts';

/** The files of a repository as what looks across files needs them: with their links, without their texts. */
export interface LinkedFiles {
  readonly items: ReadonlyMap<string, AdrItem>;
  readonly lookup: AdrLookup;
  readonly relations: AdrRelations;
}

/** The linked files of a repository; kept until something in it changes. */
export function createLinkedFiles(folders: AdrFolderService): (repository: string) => LinkedFiles {
  const kept = new Map<string, LinkedFiles>();
  folders.subscribe(({ repository, what }) => {
    if (what === 'content') kept.delete(repository);
  });
  return (repository) => {
    const known = kept.get(repository);
    if (known) return known;
    const linked = linkedFiles(folders, repository);
    kept.set(repository, linked);
    return linked;
  };
}

const noText = adrFile('', '');

function linkedFiles(folders: AdrFolderService, repository: string): LinkedFiles {
  const items = folders.linked(repository);
  const files: readonly AdrFile[] = items.map((item) => ({
    path: item.path,
    source: noText.source,
    reading: { ...noText.reading, ...item },
  }));
  return {
    items: new Map(items.map((item) => [item.path, item])),
    lookup: adrLookup(files),
    relations: adrRelations(files),
  };
}
