import { execFile, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const projectFolder = path.resolve(import.meta.dirname, '../../..');

/** The program as it is built; one file. */
export const program = path.join(projectFolder, 'out', 'cli', 'main.mjs');

/** The shipped example, from which the tests make theirs. */
export const exampleFile = path.join(projectFolder, 'templates', 'examples', 'django-vs-nodejs.decision.json');

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Brings the built program up to date, by the script that users run it with. */
export async function buildProgram(): Promise<void> {
  const { code, errors } = await runProcess(process.execPath, [
    path.join(projectFolder, 'scripts', 'cli.mjs'),
    '--version',
  ]);
  if (code !== 0) throw new Error(errors);
}

/** Runs the program in a process of its own. */
export function runCli(...args: string[]): Promise<Ended> {
  return runProcess(process.execPath, [program, ...args]);
}

/** Runs the whole way that users take, from another folder. */
export function runThroughNpm(folder: string, ...args: string[]): Promise<Ended> {
  return runProcess('npm', ['--prefix', projectFolder, 'run', '-s', 'cli', '--', ...args], { cwd: folder });
}

export function runProcess(
  command: string,
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: NodeJS.ProcessEnv;
    readonly uid?: number;
    readonly gid?: number;
  } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(command, args, { ...options, maxBuffer: 64 * 1024 * 1024 }, (_, output, errors) =>
      resolve({ code: child.exitCode, output, errors }),
    );
  });
}

/** Runs the program and closes the reading end of its output at once, as `| head` does. */
export function runWithClosedOutput(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('close', (code) => resolve({ code, output: '', errors }));
  });
}

/** A decision file as loose JSON, for tests that break it. */
// oxlint-disable-next-line typescript/no-explicit-any
export type LooseFile = any;

/** Writes a changed copy of the shipped example into a folder. */
export function writeExample(folder: string, name: string, change: (file: LooseFile) => void = () => {}): string {
  const json: LooseFile = JSON.parse(readFileSync(exampleFile, 'utf8'));
  change(json);
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify(json));
  return file;
}

/** Adds a second round: the first with every score of Node.js at 10. */
export function addSecondRound(file: LooseFile): void {
  const second = structuredClone(file.rounds[0]);
  second.round = 2;
  for (const score of second.scores) if (score.option === 'nodejs') score.value = 10;
  file.rounds[0].closedAt = '2026-03-12T10:00:00.000Z';
  file.rounds.push(second);
}
