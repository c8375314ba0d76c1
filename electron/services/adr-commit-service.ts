import type { Input, Output } from '../../shared/ipc/contract.ts';
import { changedAdrs } from '../adr-edit/changed-adrs.ts';
import type { WrittenFiles } from '../adr-edit/written-files.ts';
import type { AdrFolderService } from '../adr-folder/adr-folder-service.ts';
import type { AdrGitService } from '../adr-folder/adr-git-service.ts';
import { adrRefused } from '../adr-folder/adr-refused.ts';
import { proposedMessage } from '../adr-folder/commit-message.ts';
import { isInside } from '../adr-folder/repository-place.ts';
import { gitRefused } from '../git/git-refused.ts';
import type { GitState, RepositoryState } from '../git/repository-state.ts';
import type { RecordStore } from '../store/records.ts';
import type { LinkedFiles } from './linked-files.ts';
import { repositoryRoot } from './repository-root.ts';

/** Committing ADRs that were written. Nothing is pushed. */
export interface AdrCommitService {
  /** What a commit would meet; it writes nothing. */
  readonly commitState: (input: Input<'adr:commit-state'>) => Promise<Output<'adr:commit-state'>>;
  readonly repositoryOfRecord: (input: Input<'adr:repository-of-record'>) => Output<'adr:repository-of-record'>;
  /** @throws {ServiceRefused} why nothing was committed. */
  readonly commit: (input: Input<'adr:commit'>) => Promise<Output<'adr:commit'>>;
}

export interface AdrCommitParts {
  readonly folders: AdrFolderService;
  readonly linked: (repository: string) => LinkedFiles;
  readonly git: AdrGitService;
  readonly records: Pick<RecordStore, 'ofDecision'>;
  readonly written: WrittenFiles;
}

/** As many as can be looked through. */
const mostShown = 200;

/** The service over the user's git. */
export function createAdrCommitService({ folders, linked, git, records, written }: AdrCommitParts): AdrCommitService {
  return {
    commitState: async ({ repository, files }) => {
      const root = repositoryRoot(folders, repository);
      const own = written.of(repository);
      const state = await git.state(root, placesOf(folders.folders(repository), own));
      if (state.kind !== 'repository') return { kind: 'without', ...whyWithout(state, root), written: own.size };
      const changed = changedAdrs(root, state, linked(repository).items, own);
      const wanted = files && new Set(files);
      return {
        kind: 'repository',
        branch: state.branch,
        obstacle: obstacleIn(state),
        identity: state.identity,
        files: changed.slice(0, mostShown),
        written: changed.filter((file) => file.written).length,
        more: Math.max(0, changed.length - mostShown),
        message: proposedMessage(changed.filter((file) => wanted?.has(file.path) ?? file.written)),
      };
    },
    repositoryOfRecord: ({ decision }) => {
      const folder = records.ofDecision(decision)[0]?.folder;
      const around = folders
        .repositories()
        .filter(({ root }) => root !== null && folder !== undefined && isInside(root, folder))
        .toSorted((a, b) => (b.root?.length ?? 0) - (a.root?.length ?? 0));
      return { repository: around[0]?.key ?? null };
    },
    commit: async ({ repository, files, message, newBranch }) => {
      const root = repositoryRoot(folders, repository);
      const { items } = linked(repository);
      const own = written.of(repository);
      for (const file of files) if (!items.has(file) && !own.has(file)) throw adrRefused.unknownFile(file);
      const done = await git.commit(root, { files, message, newBranch });
      written.forget(repository, files);
      return done;
    },
  };
}

/** Where git has to look: the ADR folders, and what was written outside of them. */
function placesOf(folders: readonly { readonly path: string }[], written: ReadonlyMap<string, unknown>) {
  const paths = folders.map((folder) => folder.path);
  const isLookedAt = (file: string): boolean => paths.some((folder) => folder === '' || file.startsWith(`${folder}/`));
  return [...paths, ...[...written.keys()].filter((file) => !isLookedAt(file))];
}

function whyWithout(state: Exclude<GitState, RepositoryState>, root: string) {
  switch (state.kind) {
    case 'no-git':
      return { reason: state.kind, message: gitRefused.missing().message };
    case 'no-repository':
      return { reason: state.kind, message: gitRefused.noRepository(root).message };
    case 'refused':
      return { reason: state.kind, message: state.message };
  }
}

/** What a commit would be refused for whatever is in it. */
function obstacleIn({ lock, underWay, identity }: RepositoryState): string | null {
  if (underWay !== null) return gitRefused.underWay(underWay).message;
  if (lock !== null) return gitRefused.locked(lock).message;
  if (identity === null) return gitRefused.noIdentity().message;
  return null;
}
