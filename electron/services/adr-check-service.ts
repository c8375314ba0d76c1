import type { PlannedAdrFile } from '../../shared/ipc/adr-edit-contract.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import { writeEdit } from '../adr-edit/write-edit.ts';
import { writeRenumbering } from '../adr-edit/write-renumbering.ts';
import type { WrittenFiles } from '../adr-edit/written-files.ts';
import type { AdrFolderService } from '../adr-folder/adr-folder-service.ts';
import { adrRefused } from '../adr-folder/adr-refused.ts';
import type { CheckRequest } from '../adr-folder/checker.ts';
import { readText } from '../adr-folder/read-text.ts';
import type { FileWriter } from '../adr-folder/write-atomically.ts';
import { localDay } from '../records/record-parts.ts';
import type { Clock } from './clock.ts';
import { repositoryRoot } from './repository-root.ts';

/** What is wrong in the ADRs of a repository, mending what is safe to mend, and other numbers for them. */
export interface AdrCheckService {
  readonly lint: (input: Input<'adr:lint'>) => Promise<Output<'adr:lint'>>;
  readonly planFix: (input: Input<'adr:plan-fix'>) => Promise<Output<'adr:plan-fix'>>;
  /** @throws {ServiceRefused} what keeps the files from being written; then none is changed. */
  readonly writeFix: (input: Input<'adr:write-fix'>) => Promise<Output<'adr:write-fix'>>;
  readonly planRenumbering: (input: Input<'adr:plan-renumbering'>) => Promise<Output<'adr:plan-renumbering'>>;
  /** @throws {ServiceRefused} what keeps the files from being written; then none is changed. */
  readonly writeRenumbering: (input: Input<'adr:write-renumbering'>) => Promise<Output<'adr:write-renumbering'>>;
}

export interface AdrCheckParts {
  readonly folders: AdrFolderService;
  readonly clock: Clock;
  readonly writer: FileWriter;
  readonly written: WrittenFiles;
}

/** The service over the folders of the repositories that are open. */
export function createAdrCheckService({ folders, clock, writer, written }: AdrCheckParts): AdrCheckService {
  const requestFor = (repository: string): CheckRequest => ({
    repository,
    root: repositoryRoot(folders, repository),
    today: localDay(clock.now()),
  });
  /** @throws {ServiceRefused} `file-changed` where a file is not as it was read. */
  const assertUnchanged = async (repository: string, files: readonly SeenFile[]): Promise<void> => {
    const root = repositoryRoot(folders, repository);
    for (const { path: file, hash } of files) {
      if ((await readText(root, file)).hash === hash) continue;
      folders.recheck(repository);
      throw adrRefused.changedSince(file);
    }
  };
  const writing = async (repository: string, write: (root: string) => Promise<void>): Promise<void> => {
    try {
      await write(repositoryRoot(folders, repository));
    } finally {
      folders.recheck(repository);
      await folders.settled(repository);
    }
  };
  const planFix = async ({ repository, of }: Input<'adr:plan-fix'>): Promise<Output<'adr:plan-fix'>> => {
    const request = requestFor(repository);
    const planned = await folders.check((checker) => checker.planFix({ ...request, of }));
    await assertUnchanged(repository, planned.files);
    return planned;
  };
  const planRenumbering = async (input: Input<'adr:plan-renumbering'>): Promise<Output<'adr:plan-renumbering'>> => {
    const root = repositoryRoot(folders, input.repository);
    const planned = await folders.check((checker) => checker.planRenumbering({ ...input, root }));
    if (planned.kind === 'planned') await assertUnchanged(input.repository, touched(planned));
    return planned;
  };
  return {
    lint: async ({ repository }) => {
      const request = requestFor(repository);
      return folders.check((checker) => checker.lint(request));
    },
    planFix,
    writeFix: async ({ seen, ...input }) => {
      const { files, count } = await planFix(input);
      assertSeen(seen, files);
      const paths = files.map(({ path: file }) => file);
      await writing(input.repository, async (root) => {
        await writeEdit(writer, root, files);
        written.add(input.repository, paths);
      });
      return { files: paths, count };
    },
    planRenumbering,
    writeRenumbering: async ({ seen, ...input }) => {
      const planned = await planRenumbering(input);
      if (planned.kind === 'refused') return planned;
      assertSeen(seen, touched(planned));
      const newPaths = new Map(planned.moves.map((move) => [move.path, move.newPath]));
      const paths = touched(planned).map(({ path: file }) => newPaths.get(file) ?? file);
      await writing(input.repository, async (root) => {
        await writeRenumbering(writer, root, planned);
        written.addGone(input.repository, [...newPaths.keys()]);
        written.add(input.repository, paths);
      });
      return { kind: 'written', path: newPaths.get(input.file) ?? input.file, files: paths };
    },
  };
}

/** A file with the hash of what it was seen to be. */
type SeenFile = Pick<PlannedAdrFile, 'path' | 'hash'>;

/** All files that a renumbering changes, each once: its name, its text or both. */
function touched({ moves, files }: Output<'adr:plan-renumbering'> & { readonly kind: 'planned' }): readonly SeenFile[] {
  const moving = new Set(moves.map((move) => move.path));
  return [...moves, ...files.filter((file) => !moving.has(file.path))];
}

/** @throws {ServiceRefused} `file-changed` where these are not the files that were seen, as they were. */
function assertSeen(seen: readonly SeenFile[], files: readonly SeenFile[]): void {
  const known = new Set(seen.map(({ path: file, hash }) => `${hash} ${file}`));
  if (seen.length !== files.length || !files.every((file) => known.has(`${file.hash} ${file.path}`)))
    throw adrRefused.changedSince(files[0]?.path ?? seen[0]?.path ?? '');
}
