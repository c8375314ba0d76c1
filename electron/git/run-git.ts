import { spawn, type ChildProcess } from 'node:child_process';
import { statSync } from 'node:fs';
import { findGit } from './git-program.ts';
import { gitRefused, refusalOf } from './git-refused.ts';

/** How a git program ended, and what it said (UTF-8). */
export interface GitRun {
  /** Its exit code; -1 where a signal ended it. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface GitOptions {
  /** What it reads from its standard input. */
  readonly input?: string;
  /** After so long it is stopped, with all that it started, in milliseconds. */
  readonly timeoutMs?: number;
  /**
   * It writes into the repository and runs the hooks of its user. Without, it only looks: takes no lock, asks no
   * server for missing objects, starts none of the programs that a repository's own configuration may name.
   */
  readonly writes?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

const lookingLimitMs = 30_000;
const writingLimitMs = 180_000;
const largestOutput = 64 * 1024 * 1024;
/** What a hook left running may hold the pipes open; how long they are listened to after git itself has ended. */
const afterExitMs = 300;
/** What does not end when it is told to is ended after so long. */
const patienceMs = 3_000;

/** Variables that would make git look at another repository, for example when Fulcrum is started from a hook. */
const redirecting =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|INDEX_VERSION|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|PREFIX|CONFIG|CONFIG_PARAMETERS|CONFIG_COUNT|TRACE.*|EXTERNAL_DIFF|DIFF_OPTS|LITERAL_PATHSPECS|GLOB_PATHSPECS|NOGLOB_PATHSPECS|ICASE_PATHSPECS)$/;

/**
 * Runs the user's git in a folder: a list of arguments, no shell, no terminal, no editor, English words.
 * @returns how it ended, whatever its exit code.
 * @throws {ServiceRefused} `git-missing`, `folder-gone`, `git-timed-out`, `git-output-too-large`.
 */
export function runGit(folder: string, args: readonly string[], options: GitOptions = {}): Promise<GitRun> {
  const program = findGit();
  if (program === null) return Promise.reject(gitRefused.missing());
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return Promise.reject(gitRefused.folderGone(folder));
  const timeoutMs = options.timeoutMs ?? (options.writes === true ? writingLimitMs : lookingLimitMs);
  const child = spawn(program, [...globalArguments(options), ...args], {
    cwd: folder,
    env: environmentOf(options),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
    // A group of its own, so that a hook can be stopped together with git; and no terminal to ask questions on.
    detached: process.platform !== 'win32',
  });
  return outcomeOf(child, timeoutMs, options.input ?? '');
}

/**
 * The standard output of a git program that must succeed.
 * @throws {ServiceRefused} what kept it from doing so, in words.
 */
export async function requireGit(folder: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
  const run = await runGit(folder, args, options);
  if (run.code !== 0) throw refusalOf(folder, run);
  return run.stdout;
}

function globalArguments({ writes = false }: GitOptions): readonly string[] {
  const literal = ['--literal-pathspecs', '--no-pager', '-c', 'core.quotePath=false'];
  return writes ? literal : [...literal, '-c', 'core.fsmonitor=false', '-c', 'log.showSignature=false'];
}

function environmentOf({ writes = false, environment = {} }: GitOptions): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !redirecting.test(name));
  const looking = { GIT_OPTIONAL_LOCKS: '0', GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1' };
  return {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_EDITOR: ':',
    GIT_PAGER: 'cat',
    ...(writes ? {} : looking),
    ...environment,
  };
}

function outcomeOf(child: ChildProcess, timeoutMs: number, input: string): Promise<GitRun> {
  return new Promise((resolve, reject) => {
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    const timers: NodeJS.Timeout[] = [];
    let size = 0;
    let refusal: Error | null = null;
    const stop = (reason: Error): void => {
      if (refusal) return;
      refusal = reason;
      killGroup(child, 'SIGTERM');
      timers.push(setTimeout(killGroup, patienceMs, child, 'SIGKILL'));
    };
    const end = (code: number | null): void => {
      for (const timer of timers) clearTimeout(timer);
      child.stdout?.destroy();
      child.stderr?.destroy();
      // A hook may outlive the git that ran it.
      if (refusal) killGroup(child, 'SIGKILL');
      if (refusal) reject(refusal);
      else resolve({ code: code ?? -1, stdout: textOf(out), stderr: textOf(err) });
    };
    const collect = (into: Buffer[]) => (chunk: Buffer) => {
      into.push(chunk);
      size += chunk.length;
      if (size > largestOutput) stop(gitRefused.tooMuch());
    };
    timers.push(setTimeout(() => stop(gitRefused.timedOut(Math.round(timeoutMs / 1_000))), timeoutMs));
    child.stdout?.on('data', collect(out));
    child.stderr?.on('data', collect(err));
    // Git may end without having read all of its input; its exit code then says why.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
    child.once('error', reject);
    child.once('exit', (code) => timers.push(setTimeout(end, afterExitMs, code)));
    child.once('close', end);
  });
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8');
}

/** Ends git and the hooks it runs; git takes its own lock files away when it is told to end. */
function killGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It has ended by itself meanwhile.
  }
}
