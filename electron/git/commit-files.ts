import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onBranch } from './commit-branch.ts';
import type { Repository } from './find-repository.ts';
import { gitRefused, refusalOf, wordsOf } from './git-refused.ts';
import { committer, knownIdentityOnly, operationUnderWay } from './repository-state.ts';
import { requireGit, runGit, type GitRun } from './run-git.ts';
import { readStatus, type ChangedFile } from './status-entries.ts';

/** What is to be committed. */
export interface CommitRequest {
  /** Relative to the top of the working tree, with `/`: written, changed or deleted. Nothing else is committed. */
  readonly files: readonly string[];
  readonly message: string;
  /** Name of a branch to be made for it; null for the branch that is checked out. */
  readonly newBranch: string | null;
}

/** What was committed, and onto what. */
export interface Commit {
  readonly commit: string;
  readonly branch: string;
}

/**
 * Commits these files as they lie on disk and nothing else: what others have staged stays staged and uncommitted. The
 * hooks of the repository run, nothing is pushed.
 * @throws {ServiceRefused} and then branches, index and files are as they were.
 */
export async function commitFiles(repository: Repository, request: CommitRequest): Promise<Commit> {
  const { root, gitFolder } = repository;
  if (request.message.trim() === '') throw gitRefused.noMessage();
  for (const file of request.files) requireInside(file);
  const operation = operationUnderWay(gitFolder);
  if (operation !== null) throw gitRefused.underWay(operation);
  const lock = path.join(gitFolder, 'index.lock');
  if (existsSync(lock)) throw gitRefused.locked(lock);
  const changed = await changesOf(root, request.files);
  if ((await committer(root)) === null) throw gitRefused.noIdentity();
  return onBranch(root, request.newBranch, () => commitOnly(root, changed, request.message));
}

/** The files that a commit would have something of. @throws {ServiceRefused} where one cannot be committed, or none need be. */
async function changesOf(root: string, files: readonly string[]): Promise<readonly ChangedFile[]> {
  if (files.length === 0) throw gitRefused.noFiles();
  const looked = ['status', '--porcelain=v2', '-z', '--no-renames', '--untracked-files=all', '--ignored=matching'];
  const { files: found } = readStatus(await requireGit(root, [...looked, '--', ...files]));
  for (const { path: file, kind } of found) {
    if (kind === 'ignored') throw gitRefused.ignored(file);
    if (kind === 'conflict') throw gitRefused.conflict(file);
  }
  if (found.length === 0) throw gitRefused.noFiles();
  return found;
}

/** @returns the new commit. */
async function commitOnly(root: string, changed: readonly ChangedFile[], message: string): Promise<string> {
  const before = await headOf(root);
  const added = changed.filter(({ kind }) => kind === 'untracked').map(({ path: file }) => file);
  try {
    // A commit of given files takes only those that the index knows of, be it without content.
    if (added.length > 0) await requireGit(root, ['add', '--intent-to-add', '--', ...added], { writes: true });
    const failure = await tryCommit(root, changed, message);
    const commit = await headOf(root);
    // A hook that runs after the commit may fail or be stopped; the commit is there all the same.
    if (commit !== null && commit !== before) return commit;
    throw failure ?? gitRefused.other('');
  } catch (error) {
    await forget(root, added);
    throw error;
  }
}

/** @returns why there is no commit; null where git says that there is one. */
async function tryCommit(root: string, changed: readonly ChangedFile[], message: string): Promise<Error | null> {
  const traceFolder = await mkdtemp(path.join(tmpdir(), 'fulcrum-git-'));
  const trace = path.join(traceFolder, 'trace');
  const files = changed.map(({ path: file }) => file);
  try {
    const run = await runGit(
      root,
      [...knownIdentityOnly, 'commit', '--quiet', '--cleanup=whitespace', '--file=-', '--only', '--', ...files],
      { writes: true, input: message, environment: { GIT_TRACE2_EVENT: trace } },
    );
    if (run.code === 0) return null;
    const hook = failedHook(await readFile(trace, 'utf8').catch(() => ''));
    return hook === null ? refusalOf(root, run) : gitRefused.hook(hook, wordsOf(said(run)));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await rm(traceFolder, { recursive: true, force: true });
  }
}

/**
 * The hook that git ran itself and that failed, from its own event log (`GIT_TRACE2_EVENT`, one JSON object a line):
 * nothing in what git prints tells a refusal by a hook from one of its own.
 */
function failedHook(trace: string): string | null {
  const started = new Map<unknown, string>();
  for (const line of trace.split('\n')) {
    if (!line.includes('"child_')) continue;
    const event = eventOf(line);
    // The session id of a git that a hook runs has its parent's before a slash.
    if (event === null || String(event.sid).includes('/')) continue;
    if (event.event === 'child_start' && event.child_class === 'hook')
      started.set(event.child_id, String(event.hook_name));
    const hook = started.get(event.child_id);
    if (event.event === 'child_exit' && hook !== undefined && event.code !== 0) return hook;
  }
  return null;
}

function eventOf(line: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(line) as Readonly<Record<string, unknown>>;
  } catch {
    // A line that was cut off says nothing about a hook.
    return null;
  }
}

/** Takes files out of the index that only our attempt has put there. The files themselves stay as they are. */
async function forget(root: string, added: readonly string[]): Promise<void> {
  if (added.length === 0) return;
  await runGit(root, ['update-index', '--force-remove', '-z', '--stdin'], {
    writes: true,
    input: added.map((file) => `${file}\0`).join(''),
  });
}

async function headOf(root: string): Promise<string | null> {
  const { code, stdout } = await runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  return code === 0 ? stdout.trim() : null;
}

function said({ stdout, stderr }: GitRun): string {
  return `${stderr}\n${stdout}`;
}

function requireInside(file: string): void {
  const parts = file.split('/');
  const leadsOut = parts.some((part) => part === '' || part === '.' || part === '..');
  if (leadsOut || path.isAbsolute(file) || parts[0]?.toLowerCase() === '.git') throw gitRefused.outside(file);
}
