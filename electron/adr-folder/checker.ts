import { adrFile, type AdrFile } from '../../shared/adr/edits/edit.ts';
import type { Finding } from '../../shared/adr/lint/finding.ts';
import { withFixes } from '../../shared/adr/lint/with-fixes.ts';
import { applyPatches } from '../../shared/adr/source/patch.ts';
import type { PlannedAdrFile } from '../../shared/ipc/adr-edit-contract.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import { adrFolders } from '../store/adr-index/adr-facets.ts';
import type { Sqlite } from '../store/sqlite.ts';
import { createIndexedFiles, type IndexedFiles } from './indexed-files.ts';
import { lintRunAt, type LintRun } from './lint-run.ts';
import { planRenumbering, type RenumberingPlan, type RenumberRequest } from './plan-renumbering.ts';

/** What is to be checked: the files of a repository as they were read last. */
export interface CheckRequest {
  /** Key of the repository. */
  readonly repository: string;
  /** Absolute, without links. */
  readonly root: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Looks for what is wrong in the ADRs of an index, and plans what mends it. Writes nothing. */
export interface AdrChecker {
  readonly lint: (request: CheckRequest) => Promise<Output<'adr:lint'>>;
  /** What the fix of a finding changes, or with null all that are safe. */
  readonly planFix: (
    request: CheckRequest & { readonly of: Input<'adr:plan-fix'>['of'] },
  ) => Promise<Output<'adr:plan-fix'>>;
  /** What changes where a file gets another number. */
  readonly planRenumbering: (
    request: Pick<CheckRequest, 'repository' | 'root'> & RenumberRequest,
  ) => Promise<RenumberingPlan>;
  /** Ends it, also in the middle of something. */
  readonly close: () => Promise<void>;
}

/** Checks on this thread. */
export function checkerHere(index: Sqlite): AdrChecker {
  const filesOf = createIndexedFiles(index);
  const look = async ({ repository, root, today }: CheckRequest): Promise<IndexedFiles & LintRun> => {
    const indexed = filesOf(repository);
    const run = await lintRunAt({
      root,
      folders: adrFolders(index, repository).map((folder) => folder.path),
      files: indexed.files.map((file) => file.path),
      today,
    });
    return { ...indexed, ...run };
  };
  return {
    lint: async (request) => {
      const { files, unread, notes, findingsIn } = await look(request);
      return { files: files.length, unread, notes, findings: findingsIn(files).map(findingView) };
    },
    planFix: async ({ of, ...request }) => {
      const checked = await look(request);
      const { files, count } = of === null ? withFixes(checked.files, checked.findingsIn) : fixed(checked, of);
      return { files: changedFiles(checked, files), count };
    },
    planRenumbering: async ({ repository, root, ...request }) =>
      planRenumbering({ root, ...filesOf(repository) }, request),
    close: () => Promise.resolve(),
  };
}

function findingView({ fix, ...finding }: Finding): Output<'adr:lint'>['findings'][number] {
  return { ...finding, fix: fix?.label ?? null };
}

/** The files after the fix of one finding; as they are where it is not found any more. */
function fixed(
  { files, findingsIn }: IndexedFiles & LintRun,
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

function changedFiles(before: IndexedFiles, after: readonly AdrFile[]): readonly PlannedAdrFile[] {
  const texts = new Map(after.map((file) => [file.path, file.source.text]));
  return before.files.flatMap(({ path: file, source }) => {
    const text = texts.get(file) ?? source.text;
    const hash = before.hashes.get(file) ?? '';
    return text === source.text ? [] : [{ path: file, before: source.text, after: text, hash }];
  });
}
