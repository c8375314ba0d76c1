import path from 'node:path';
import type { ChangedAdr } from '../../shared/ipc/adr-commit-contract.ts';
import { relativePath } from '../adr-folder/repository-place.ts';
import type { RepositoryState } from '../git/repository-state.ts';

/** An ADR as the index has it. */
interface ListedAdr {
  readonly path: string;
  readonly number: number | null;
  readonly title: string;
}

/**
 * The ADRs that git says are not as in the last commit: those that were written here first, then by path.
 * @param root of the repository as the paths of the ADRs have it; git may have another top.
 */
export function changedAdrs(
  root: string,
  state: RepositoryState,
  adrs: Iterable<ListedAdr>,
  written: ReadonlySet<string>,
): readonly ChangedAdr[] {
  const found = new Map<string, ChangedAdr['change']>();
  const newFolders: string[] = [];
  for (const { path: file, kind } of state.files) {
    const own = relativePath(root, path.join(state.root, file));
    if (kind === 'untracked' && file.endsWith('/')) newFolders.push(`${own}/`);
    else if (kind !== 'ignored') found.set(own, kind === 'untracked' ? 'added' : 'changed');
  }
  const changed: ChangedAdr[] = [];
  for (const { path: file, number, title } of adrs) {
    const change = found.get(file) ?? (newFolders.some((folder) => file.startsWith(folder)) ? 'added' : null);
    if (change) changed.push({ path: file, number, title, change, written: written.has(file) });
  }
  return changed.toSorted((a, b) => Number(b.written) - Number(a.written) || (a.path < b.path ? -1 : 1));
}
