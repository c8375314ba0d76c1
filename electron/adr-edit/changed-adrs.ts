import path from 'node:path';
import type { AdrFormat } from '../../shared/adr/reading/adr-reading.ts';
import type { ChangedAdr } from '../../shared/ipc/adr-commit-contract.ts';
import { isNamedAsRecord } from '../adr-folder/adr-names.ts';
import { relativePath } from '../adr-folder/repository-place.ts';
import type { RepositoryState } from '../git/repository-state.ts';

/** An ADR as the index has it. */
interface ListedAdr {
  readonly path: string;
  readonly number: number | null;
  readonly title: string;
  /** `none` for what is no ADR that we understand. */
  readonly format: AdrFormat;
}

/**
 * What git says is not as in the last commit, of the ADRs and of what else was written here: what was written here first,
 * then by path. What others have deleted is theirs to commit.
 * @param root of the repository as the paths of the ADRs have it; git may have another top.
 * @param written how each file was left that was written here.
 */
export function changedAdrs(
  root: string,
  state: RepositoryState,
  adrs: ReadonlyMap<string, ListedAdr>,
  written: ReadonlyMap<string, 'written' | 'gone'>,
): readonly ChangedAdr[] {
  const changeOf = changesIn(root, state);
  const known = [...adrs.values()].map((adr) => ({ ...adr, isAdr: adr.format !== 'none' }));
  // What is gone or new may not be in the index.
  const others = [...written.keys()].flatMap((file) => {
    const name = path.posix.basename(file);
    return adrs.has(file) ? [] : [{ path: file, number: null, title: name, isAdr: isNamedAsRecord(name) }];
  });
  const changed: ChangedAdr[] = [];
  for (const { path: file, number, title, isAdr } of [...known, ...others]) {
    const change = changeOf(file);
    if (change === null || (change === 'deleted' && written.get(file) !== 'gone')) continue;
    changed.push({ path: file, number, title, isAdr, change, written: written.has(file) });
  }
  return changed.toSorted((a, b) => Number(b.written) - Number(a.written) || (a.path < b.path ? -1 : 1));
}

/** What has happened to a file since the last commit; null for nothing. */
function changesIn(root: string, state: RepositoryState): (file: string) => ChangedAdr['change'] | null {
  const found = new Map<string, ChangedAdr['change']>();
  const newFolders: string[] = [];
  for (const { path: file, kind } of state.files) {
    const own = relativePath(root, path.join(state.root, file));
    if (kind === 'untracked' && file.endsWith('/')) newFolders.push(`${own}/`);
    else if (kind === 'untracked') found.set(own, 'added');
    else if (kind !== 'ignored') found.set(own, kind === 'deleted' ? 'deleted' : 'changed');
  }
  return (file) => found.get(file) ?? (newFolders.some((folder) => file.startsWith(folder)) ? 'added' : null);
}
