import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { run } from '../../../cli/run.ts';
import { contentHash } from '../../../electron/adr-folder/content-hash.ts';
import { checkerOnThread } from '../../../electron/adr-folder/checker-on-thread.ts';
import { scannerOnThread } from '../../../electron/adr-folder/scanner-on-thread.ts';
import { everything, queryAdrIndex } from '../../../electron/store/adr-index/query-adr-index.ts';
import { openAdrIndex } from '../../../electron/store/adr-index/open-adr-index.ts';
import { makeSearchable, writeFile, writeFolders } from '../../../electron/store/adr-index/write-adr-index.ts';
import { closeDatabase } from '../../../electron/store/open-database.ts';
import { inTransaction } from '../../../electron/store/sqlite.ts';
import { readAdrHead } from '../../../shared/adr/reading/read-adr.ts';
import { parseSource } from '../../../shared/adr/source/parse-source.ts';

/*
 * The program that does one thing in a process of its own, so that nothing is compiled, cached or collected from before,
 * and tells what it took. Arguments: what to do, the repository, the index, the bundle of the thread that scans.
 */

/** What a task took. */
export interface TaskTimes {
  readonly ms: number;
  /** Until the first files can be listed, and all of them; null where that is not part of it. */
  readonly firstMs: number | null;
  readonly listedMs: number | null;
  /** What each part of the work takes alone and one after the other, on one thread; null where that was not asked. */
  readonly partsMs: PartTimes | null;
  /** Time of the processor on all threads. */
  readonly processorMs: number;
  /** The most memory that the process had, and that it had before; null where the system does not tell. */
  readonly peakMiB: number | null;
  readonly beforeMiB: number | null;
  /** Files, or findings. */
  readonly count: number;
  /** Milliseconds of each answer of a search, or of the findings as they are asked for again and again. */
  readonly answersMs: readonly number[];
  /** The longest that the main thread was held meanwhile; null where that is not part of it. */
  readonly heldMs: number | null;
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
  let firstMs: number | null = null;
  let listedMs: number | null = null;
  const report = await scanner.scan({ repository, folder: repository, chosen: [] }, ({ done, of }) => {
    firstMs ??= performance.now() - begun;
    if (done === of) listedMs ??= performance.now() - begun;
  });
  const ms = performance.now() - begun;
  await scanner.close();
  closeDatabase(index);
  return { ms, firstMs, listedMs, count: report?.files ?? 0 };
}

const folders = ['docs/decisions', 'doc/adr', 'docs/adr'];

/** The same files, from the cache of the system, with nothing done with them. */
function read(): Partial<TaskTimes> {
  return { count: texts().length };
}

function texts(): readonly { readonly file: string; readonly text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(repository, folder)).map((name) => {
      const file = `${folder}/${name}`;
      return { file, text: readFileSync(path.join(repository, file), 'utf8') };
    }),
  );
}

/** Milliseconds of what opening is made of. */
interface PartTimes {
  readonly reading: number;
  readonly hashing: number;
  readonly understanding: number;
  readonly rows: number;
  readonly words: number;
}

/** All that opening must do at least, with nothing between. */
function parts(): Partial<TaskTimes> {
  const index = openAdrIndex(indexFile);
  const timed = <T>(work: () => T): readonly [result: T, ms: number] => {
    const begun = performance.now();
    return [work(), performance.now() - begun];
  };
  const [files, reading] = timed(texts);
  const [hashes, hashing] = timed(() => files.map(({ text }) => contentHash(text)));
  const [readings, understanding] = timed(() => files.map(({ file, text }) => readAdrHead(file, parseSource(text))));
  const [, rows] = timed(() =>
    inTransaction(index, () => {
      const origin = { origin: 'usual', packageName: null, mixed: false } as const;
      const ids = writeFolders(
        index,
        repository,
        folders.map((folder) => ({ path: folder, ...origin })),
      );
      files.forEach(({ file, text }, at) => {
        const reading = readings[at];
        const folder = ids.get(path.posix.dirname(file)) ?? 0;
        const known = { path: file, category: '', signature: '', hash: hashes[at] ?? '', text };
        if (reading) writeFile(index, repository, folder, { ...known, reading }, undefined);
      });
    }),
  );
  const [, words] = timed(() => makeSearchable(index, files.length));
  closeDatabase(index);
  return { count: files.length, partsMs: { reading, hashing, understanding, rows, words } };
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

/** The findings as the window asks for them, twice: the first time all files are read. */
async function check(): Promise<Partial<TaskTimes>> {
  const index = openAdrIndex(indexFile);
  const checker = checkerOnThread(program, indexFile);
  const held = monitorEventLoopDelay({ resolution: 1 });
  held.enable();
  const answersMs: number[] = [];
  let count = 0;
  for (const _ of ['first', 'again']) {
    const begun = performance.now();
    count = (await checker.lint({ repository, root: repository, today: '2026-01-01' })).findings.length;
    answersMs.push(performance.now() - begun);
  }
  held.disable();
  await checker.close();
  closeDatabase(index);
  return { count, answersMs, heldMs: held.max / 1e6 };
}

const tasks: Readonly<Record<string, () => Partial<TaskTimes> | Promise<Partial<TaskTimes>>>> = {
  open,
  read,
  parts,
  search,
  lint,
  check,
};
const beforeMiB = peak();
const processor = process.cpuUsage();
const start = performance.now();
const result = await tasks[task]?.();
const ms = performance.now() - start;
const { user, system } = process.cpuUsage(processor);
const times: TaskTimes = {
  ms,
  firstMs: null,
  listedMs: null,
  partsMs: null,
  count: 0,
  answersMs: [],
  heldMs: null,
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
