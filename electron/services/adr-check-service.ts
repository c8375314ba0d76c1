import { adrFile, type AdrFile } from '../../shared/adr/edits/edit.ts';
import { applyPatches } from '../../shared/adr/source/patch.ts';
import type { Finding } from '../../shared/adr/lint/finding.ts';
import { withFixes } from '../../shared/adr/lint/with-fixes.ts';
import type { PlannedAdrFile } from '../../shared/ipc/adr-edit-contract.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import { writeEdit } from '../adr-edit/write-edit.ts';
import type { WrittenFiles } from '../adr-edit/written-files.ts';
import { isMarkdown } from '../adr-folder/adr-names.ts';
import type { AdrFolderService } from '../adr-folder/adr-folder-service.ts';
import { adrRefused } from '../adr-folder/adr-refused.ts';
import { contentHash } from '../adr-folder/content-hash.ts';
import { lintRunAt, type LintRun } from '../adr-folder/lint-run.ts';
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

/** The files of a repository as they were read last, and how they are looked at. */
interface Checked extends LintRun {
  readonly root: string;
  readonly files: readonly AdrFile[];
  readonly hashes: ReadonlyMap<string, string>;
  /** Files that are no text of Markdown, which no rule can look at. */
  readonly unread: number;
}

/** The service over the folders of the repositories that are open. */
export function createAdrCheckService({ folders, clock, writer, written }: AdrCheckParts): AdrCheckService {
  const look = async (key: string): Promise<Checked> => {
    const root = rootOf(folders, key);
    const texts = folders.texts(key);
    // The text of a file that is no UTF-8 is not kept, so what is kept is not what it was made of.
    const read = texts.filter(({ path: file, text, hash }) => isMarkdown(file) && contentHash(text) === hash);
    const run = await lintRunAt({
      root,
      folders: folders.folders(key).map((folder) => folder.path),
      files: read.map((file) => file.path),
      today: localDay(clock.now()),
    });
    return {
      ...run,
      root,
      files: read.map((file) => adrFile(file.path, file.text)),
      hashes: new Map(read.map((file) => [file.path, file.hash])),
      unread: texts.length - read.length,
    };
  };
  const plan = async ({ repository, of }: Input<'adr:plan-fix'>): Promise<Planned> => {
    const checked = await look(repository);
    const { files, count } = of === null ? withFixes(checked.files, checked.findingsIn) : fixed(checked, of);
    const changed = changedFiles(checked, files);
    for (const { path: file, hash } of changed) {
      if ((await folders.read(repository, file)).hash === hash) continue;
      folders.recheck(repository);
      throw adrRefused.changedSince(file);
    }
    return { root: checked.root, files: changed, count };
  };
  return {
    lint: async ({ repository }) => {
      const { files, unread, notes, findingsIn } = await look(repository);
      return { files: files.length, unread, notes, findings: findingsIn(files).map(findingView) };
    },
    planFix: async (input) => {
      const { files, count } = await plan(input);
      return { files, count };
    },
    writeFix: async ({ seen, ...input }) => {
      const { root, files, count } = await plan(input);
      const known = new Set(seen.map(({ path: file, hash }) => `${hash} ${file}`));
      if (seen.length !== files.length || !files.every((file) => known.has(`${file.hash} ${file.path}`)))
        throw adrRefused.changedSince(files[0]?.path ?? seen[0]?.path ?? '');
      const paths = files.map(({ path: file }) => file);
      try {
        await writeEdit(writer, root, files);
        written.add(input.repository, paths);
      } finally {
        folders.recheck(input.repository);
        await folders.settled(input.repository);
      }
      return { files: paths, count };
    },
  };
}

interface Planned {
  readonly root: string;
  readonly files: readonly PlannedAdrFile[];
  readonly count: number;
}

function rootOf(folders: AdrFolderService, key: string): string {
  const found = folders.repositories().find((repository) => repository.key === key);
  if (!found) throw adrRefused.unknownRepository(key);
  if (found.root === null) throw adrRefused.folderGone(found.folder);
  return found.root;
}

function findingView({ fix, ...finding }: Finding): Output<'adr:lint'>['findings'][number] {
  return { ...finding, fix: fix?.label ?? null };
}

/** The files after the fix of one finding; as they are where it is not found any more. */
function fixed(
  { files, findingsIn }: Checked,
  of: NonNullable<Input<'adr:plan-fix'>['of']>,
): { readonly files: readonly AdrFile[]; readonly count: number } {
  const fix = findingsIn(files).find(
    ({ file, line, rule, message }) =>
      file === of.file && line === of.line && rule === of.rule && message === of.message,
  )?.fix;
  if (!fix) return { files, count: 0 };
  const patches = new Map(fix.edits.map((edit) => [edit.path, edit.patches]));
  return {
    files: files.map((file) => {
      const own = patches.get(file.path);
      return own ? adrFile(file.path, applyPatches(file.source, own)) : file;
    }),
    count: 1,
  };
}

function changedFiles(before: Checked, after: readonly AdrFile[]): readonly PlannedAdrFile[] {
  const texts = new Map(after.map((file) => [file.path, file.source.text]));
  return before.files.flatMap(({ path: file, source }) => {
    const text = texts.get(file) ?? source.text;
    const hash = before.hashes.get(file) ?? '';
    return text === source.text ? [] : [{ path: file, before: source.text, after: text, hash }];
  });
}
