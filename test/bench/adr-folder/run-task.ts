import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../../cli/run.ts';
import { scannerOnThread } from '../../../electron/adr-folder/scanner-on-thread.ts';
import { everything, queryAdrIndex } from '../../../electron/store/adr-index/query-adr-index.ts';
import { openAdrIndex } from '../../../electron/store/adr-index/open-adr-index.ts';
import { closeDatabase } from '../../../electron/store/open-database.ts';

/*
 * The program that does one thing in a process of its own, so that nothing is compiled, cached or collected from before,
 * and tells what it took. Arguments: what to do, the repository, the index, the bundle of the thread that scans.
 */

/** What a task took. */
export interface TaskTimes {
  readonly ms: number;
  /** Until all files can be listed; null where that is not part of it. */
  readonly listedMs: number | null;
  /** Time of the processor on all threads. */
  readonly processorMs: number;
  /** The most memory that the process had, and that it had before; null where the system does not tell. */
  readonly peakMiB: number | null;
  readonly beforeMiB: number | null;
  /** Files, or findings. */
  readonly count: number;
  /** Milliseconds of each answer of a search. */
  readonly answersMs: readonly number[];
}

/** So many rows of the list are asked for together. */
const page = 40;

/** Each a word or two as they are typed; every beginning is asked for. */
const searches = ['kafka billing', 'opentelemetry', 'ops-1234', 'restored backup', 'node.js', 'svelte portal 77'];

const [task = '', repository = '', indexFile = '', program = ''] = process.argv.slice(2);

async function open(): Promise<Partial<TaskTimes>> {
  const begun = performance.now();
  const index = openAdrIndex(indexFile);
  const scanner = scannerOnThread(program, indexFile);
  let listedMs: number | null = null;
  const report = await scanner.scan({ repository, folder: repository, chosen: [] }, ({ done, of }) => {
    if (done === of) listedMs ??= performance.now() - begun;
  });
  const ms = performance.now() - begun;
  await scanner.close();
  closeDatabase(index);
  return { ms, listedMs, count: report?.files ?? 0 };
}

/** The same files, with nothing done with them. */
function read(): Partial<TaskTimes> {
  const folders = ['docs/decisions', 'doc/adr', 'docs/adr'];
  const texts = folders.flatMap((folder) =>
    readdirSync(path.join(repository, folder)).map((name) => readFileSync(path.join(repository, folder, name), 'utf8')),
  );
  return { count: texts.length };
}

function search(): Partial<TaskTimes> {
  const index = openAdrIndex(indexFile);
  const query = { ...everything, repository, sort: 'match', limit: page } as const;
  const keys = searches.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));
  let count = 0;
  const answersMs = [...keys, ...keys].map((text) => {
    const begun = performance.now();
    count += queryAdrIndex(index, { ...query, text }).found;
    return performance.now() - begun;
  });
  closeDatabase(index);
  return { count, answersMs: answersMs.slice(keys.length) };
}

async function lint(): Promise<Partial<TaskTimes>> {
  const { code, output, errors } = await run(['adr', 'lint', repository, '--json']);
  if (code > 1) throw new Error(errors);
  return { count: JSON.parse(output).findings.length };
}

const tasks: Readonly<Record<string, () => Partial<TaskTimes> | Promise<Partial<TaskTimes>>>> = {
  open,
  read,
  search,
  lint,
};
const beforeMiB = peak();
const processor = process.cpuUsage();
const start = performance.now();
const result = await tasks[task]?.();
const ms = performance.now() - start;
const { user, system } = process.cpuUsage(processor);
const times: TaskTimes = {
  ms,
  listedMs: null,
  count: 0,
  answersMs: [],
  ...result,
  processorMs: (user + system) / 1000,
  peakMiB: peak(),
  beforeMiB,
};
process.stdout.write(JSON.stringify(times));

/** Of this program alone: what `resourceUsage` tells on Linux is also that of whoever started it. */
function peak(): number | null {
  try {
    const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'));
    return found ? Number(found[1]) / 1024 : null;
  } catch {
    return null;
  }
}
