import type { PlannedAdrFile } from '../../shared/ipc/adr-edit-contract.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import { writeEdit } from '../adr-edit/write-edit.ts';
import type { WrittenFiles } from '../adr-edit/written-files.ts';
import type { AdrFolderService } from '../adr-folder/adr-folder-service.ts';
import { adrRefused } from '../adr-folder/adr-refused.ts';
import type { CheckRequest } from '../adr-folder/checker.ts';
import type { FileWriter } from '../adr-folder/write-atomically.ts';
import { localDay } from '../records/record-parts.ts';
import type { Clock } from './clock.ts';

/** What is wrong in the ADRs of a repository, and mending what is safe to mend. */
export interface AdrCheckService {
  readonly lint: (input: Input<'adr:lint'>) => Promise<Output<'adr:lint'>>;
  readonly planFix: (input: Input<'adr:plan-fix'>) => Promise<Output<'adr:plan-fix'>>;
  /** @throws {ServiceRefused} what keeps the files from being written; then none is changed. */
  readonly writeFix: (input: Input<'adr:write-fix'>) => Promise<Output<'adr:write-fix'>>;
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
    root: rootOf(folders, repository),
    today: localDay(clock.now()),
  });
  /** @throws {ServiceRefused} `file-changed` where a file is not as it was read. */
  const assertUnchanged = async (repository: string, files: readonly PlannedAdrFile[]): Promise<void> => {
    for (const { path: file, hash } of files) {
      if ((await folders.read(repository, file)).hash === hash) continue;
      folders.recheck(repository);
      throw adrRefused.changedSince(file);
    }
  };
  const planFix = async ({ repository, of }: Input<'adr:plan-fix'>): Promise<Output<'adr:plan-fix'>> => {
    const request = requestFor(repository);
    const planned = await folders.check((checker) => checker.planFix({ ...request, of }));
    await assertUnchanged(repository, planned.files);
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
      const known = new Set(seen.map(({ path: file, hash }) => `${hash} ${file}`));
      if (seen.length !== files.length || !files.every((file) => known.has(`${file.hash} ${file.path}`)))
        throw adrRefused.changedSince(files[0]?.path ?? seen[0]?.path ?? '');
      const paths = files.map(({ path: file }) => file);
      try {
        await writeEdit(writer, rootOf(folders, input.repository), files);
        written.add(input.repository, paths);
      } finally {
        folders.recheck(input.repository);
        await folders.settled(input.repository);
      }
      return { files: paths, count };
    },
  };
}

function rootOf(folders: AdrFolderService, key: string): string {
  const found = folders.repositories().find((repository) => repository.key === key);
  if (!found) throw adrRefused.unknownRepository(key);
  if (found.root === null) throw adrRefused.folderGone(found.folder);
  return found.root;
}
