import type { Input, Output } from '../../shared/ipc/contract.ts';
import { planFacts, planRelation, type EditPlan, type FileToEdit } from '../adr-edit/plan-edit.ts';
import type { WrittenFiles } from '../adr-edit/written-files.ts';
import { planText } from '../adr-edit/plan-text.ts';
import { writeEdit } from '../adr-edit/write-edit.ts';
import type { AdrFolderService } from '../adr-folder/adr-folder-service.ts';
import type { FileWriter } from '../adr-folder/write-atomically.ts';
import { repositoryRoot } from './repository-root.ts';

/** Changing ADRs where they lie: what changes is shown before, and written only over what was seen. */
export interface AdrEditService {
  readonly planEdit: (input: Input<'adr:plan-edit'>) => Promise<Output<'adr:plan-edit'>>;
  /** @throws {ServiceRefused} what keeps the files from being written. */
  readonly writeEdit: (input: Input<'adr:write-edit'>) => Promise<Output<'adr:write-edit'>>;
}

export interface AdrEditParts {
  readonly folders: AdrFolderService;
  readonly writer: FileWriter;
  readonly written: WrittenFiles;
}

/** The service over the folders of the repositories that are open. */
export function createAdrEditService({ folders, writer, written }: AdrEditParts): AdrEditService {
  const fileAt = async (repository: string, path: string): Promise<FileToEdit> => ({
    path,
    ...(await folders.read(repository, path)),
  });
  const plan = async ({ repository, file, change }: Input<'adr:plan-edit'>): Promise<EditPlan> => {
    const own = await fileAt(repository, file);
    switch (change.kind) {
      case 'facts':
        return planFacts(own, change);
      case 'relation':
        return planRelation(own, await fileAt(repository, change.other), change.relation);
      case 'text':
        return planText(own, change.text);
    }
  };
  return {
    planEdit: plan,
    writeEdit: async ({ seen, ...edit }) => {
      const planned = await plan(edit);
      if (planned.kind === 'refused') return planned;
      if (!wereSeen(planned.files, seen)) return { kind: 'changed-on-disk', files: planned.files };
      try {
        await writeEdit(writer, repositoryRoot(folders, edit.repository), planned.files);
      } finally {
        folders.recheck(edit.repository);
      }
      const files = planned.files.map(({ path }) => path);
      written.add(edit.repository, files);
      return { kind: 'written', files };
    },
  };
}

/** Whether the files that would be written are those that were seen, as they were seen. */
function wereSeen(
  planned: (EditPlan & { readonly kind: 'planned' })['files'],
  seen: Input<'adr:write-edit'>['seen'],
): boolean {
  const key = ({ path, hash }: { readonly path: string; readonly hash: string }): string => `${hash} ${path}`;
  const known = new Set(seen.map(key));
  return planned.length === seen.length && planned.every((file) => known.has(key(file)));
}
