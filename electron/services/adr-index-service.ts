import path from 'node:path';
import { adrFile } from '../../shared/adr/edits/edit.ts';
import { indexEntries } from '../../shared/adr/index-file/index-entries.ts';
import { indexPath, indexWarnings } from '../../shared/adr/index-file/index-forms.ts';
import { indexText, usualIndexTitle } from '../../shared/adr/index-file/index-text.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import { editRefused } from '../adr-edit/edit-refused.ts';
import { writeEdit } from '../adr-edit/write-edit.ts';
import type { WrittenFiles } from '../adr-edit/written-files.ts';
import type { AdrFolderService } from '../adr-folder/adr-folder-service.ts';
import { adrRefused } from '../adr-folder/adr-refused.ts';
import { contentHash } from '../adr-folder/content-hash.ts';
import { filesWithMarkers } from '../adr-folder/files-with-markers.ts';
import { readText, type TextOnDisk } from '../adr-folder/read-text.ts';
import { WriteRefused, type FileWriter } from '../adr-folder/write-atomically.ts';
import { ServiceRefused } from './service-refused.ts';
import { repositoryRoot } from './repository-root.ts';

/** The list of an ADR folder's decisions, kept in a file: what it would say is shown before it is written. */
export interface AdrIndexService {
  readonly planIndex: (input: Input<'adr:plan-index'>) => Promise<Output<'adr:plan-index'>>;
  /** @throws {ServiceRefused} `file-changed` where it would not be what was seen, and what else keeps it from being written. */
  readonly writeIndex: (input: Input<'adr:write-index'>) => Promise<Output<'adr:write-index'>>;
}

export interface AdrIndexParts {
  readonly folders: AdrFolderService;
  readonly writer: FileWriter;
  readonly written: WrittenFiles;
}

type Plan = Output<'adr:plan-index'>;

/** The service over the folders of the repositories that are open. */
export function createAdrIndexService({ folders, writer, written }: AdrIndexParts): AdrIndexService {
  const plan = async ({ repository, folder, form, file }: Input<'adr:plan-index'>): Promise<Plan> => {
    const root = repositoryRoot(folders, repository);
    if (!folders.folders(repository).some((known) => known.path === folder)) throw adrRefused.unknownFile(folder);
    const listed = folders.texts(repository).filter((item) => item.folder === folder);
    const withMarkers = form === 'markers' ? await filesWithMarkers(root, folder, listed) : [];
    const place = indexPath(form, folder, file ?? withMarkers[0] ?? '');
    if (place === '') return { kind: 'no-markers' };
    const present = await presentText(root, place);
    if (form === 'markers' && !present) throw adrRefused.unknownFile(place);
    if (present && !present.utf8) return { kind: 'refused', path: place, why: 'It is not UTF-8 text.', withMarkers };
    const adrs = listed.filter(({ format }) => format !== 'none').map((item) => adrFile(item.path, item.text));
    const entries = indexEntries(adrs, place);
    const made = indexText(present?.text ?? null, entries, usualIndexTitle);
    if (made.kind === 'refused') return { kind: 'refused', path: place, why: made.why, withMarkers };
    return {
      kind: 'planned',
      path: place,
      before: present?.text ?? null,
      after: made.text,
      hash: present?.hash ?? null,
      version: contentHash(JSON.stringify([place, present?.hash ?? null, made.text])),
      entries: entries.length,
      warnings: indexWarnings(place, folder),
      withMarkers,
    };
  };
  return {
    planIndex: plan,
    writeIndex: async ({ version, ...input }) => {
      const root = repositoryRoot(folders, input.repository);
      const planned = await plan(input);
      if (planned.kind !== 'planned' || planned.version !== version)
        throw adrRefused.changedSince(planned.kind === 'no-markers' ? input.folder : planned.path);
      const { path: file, before, after, hash } = planned;
      try {
        if (before === null || hash === null) await create(writer, root, file, after);
        else await writeEdit(writer, root, before === after ? [] : [{ path: file, before, after, hash }]);
        written.add(input.repository, [file]);
      } finally {
        folders.recheck(input.repository);
      }
      return { path: file };
    },
  };
}

async function presentText(root: string, file: string): Promise<TextOnDisk | null> {
  try {
    return await readText(root, file);
  } catch (error) {
    if (error instanceof ServiceRefused && error.code === 'not-found') return null;
    throw error;
  }
}

async function create(writer: FileWriter, root: string, file: string, text: string): Promise<void> {
  const place = path.join(root, file);
  try {
    await writer.create(path.dirname(place), path.basename(place), text);
  } catch (error) {
    throw error instanceof WriteRefused ? editRefused.changed(file) : editRefused.unwritable(file, error);
  }
}
