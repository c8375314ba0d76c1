// @ts-check
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build, runnerImport } from 'vite';
import { projectFolder, workFolder } from '../../scripts/setup/locations.mjs';
import { withTemporaryFolder } from '../../scripts/setup/temporary-folder.mjs';
import { median, rounded, summary } from './statistics.mjs';

/** @typedef {import('./adr-folder/run-task.ts').TaskTimes} TaskTimes */

const sizes = [
  { count: 1_000, turns: 5, isLinted: true },
  { count: 10_000, turns: 3, isLinted: false },
];
const aims = { cold: 3, warm: 0.1, keyMs: 16, lintMs: 1_000, heldMs: 50 };

/**
 * Opening a repository of ADRs as the app does it, on a thread of its own: cold, without an index, and warm, with all
 * unchanged, in turns with merely reading the same files; search in it, `adr lint`, and the findings as the window asks for
 * them. Each in a process of its own.
 * @param {string} folder for the repositories
 * @param {(text: string) => void} tell
 */
export async function measureAdrFolder(folder, tell) {
  const writeAdrRepository = await loadWriter();
  return withTemporaryFolder(workFolder, 'bench-adr-folder', async (programs) => {
    await bundle(programs);
    const results = sizes.map(({ count, ...size }) => {
      const repository = path.join(folder, `adrs-${count}`);
      const { files, bytes } = writeAdrRepository(repository, count);
      tell(`${count} ADRs written, ${Math.round(bytes / files.length)} bytes each`);
      return /** @type {const} */ ([count, measureSize({ ...size, programs, repository, count, bytes }, tell)]);
    });
    const met = results.every(([, { met: all }]) => all);
    return {
      what: 'milliseconds to open a repository of ADRs beside reading the same files, to search and to lint it',
      ...Object.fromEntries(results.map(([count, result]) => [`of${count}`, result])),
      aim: `cold at most ${aims.cold} times as long as reading, warm ${aims.warm} of cold, p95 of all keys within ${aims.keyMs} ms, lint of 1,000 within ${aims.lintMs} ms, and the main thread never held for ${aims.heldMs} ms while it is checked on another`,
      met,
    };
  });
}

/**
 * @param {{programs: string, repository: string, count: number, turns: number, isLinted: boolean, bytes: number}} size
 * @param {(text: string) => void} tell
 */
function measureSize({ programs, repository, count, turns, isLinted, bytes }, tell) {
  const indexFile = `${repository}.sqlite`;
  /** @type {(task: string) => TaskTimes} */
  const run = (task) => runTask(programs, task, repository, indexFile);
  // Once before it counts, so that the disk has been read.
  run('read');
  const withoutIndex = () => {
    for (const part of ['', '-wal', '-shm']) fs.rmSync(`${indexFile}${part}`, { force: true });
  };
  withoutIndex();
  const parts = run('parts').partsMs;
  const turnTimes = Array.from({ length: turns }, () => {
    withoutIndex();
    return { read: run('read'), cold: run('open'), warm: run('open'), lint: isLinted ? run('lint') : null };
  });
  for (const { read, cold, warm } of turnTimes)
    for (const times of [read, cold, warm])
      if (times.count !== count) throw new Error(`${times.count} of ${count} files were read.`);
  const search = run('search');
  const key = summary(search.answersMs);
  const check = isLinted ? run('check') : null;
  const [firstMs = Number.NaN, againMs = Number.NaN] = check?.answersMs ?? [];
  const lint = turnTimes.flatMap((times) => times.lint ?? []);
  /** @param {(times: typeof turnTimes[number]) => number} value the ratio in one turn, in which one came right after the other */
  const ratio = (value) => Math.round(median(turnTimes.map(value)) * 1000) / 1000;
  const result = {
    read: figures(turnTimes.map(({ read }) => read)),
    cold: figures(turnTimes.map(({ cold }) => cold)),
    warm: figures(turnTimes.map(({ warm }) => warm)),
    lint: lint.length === 0 ? null : { ...figures(lint), findings: lint[0]?.count },
    /** On a thread beside the main one: all files read, then asked again. */
    check: check && {
      firstMs: rounded(firstMs),
      againMs: rounded(againMs),
      heldMs: rounded(check.heldMs ?? Number.NaN),
    },
    /** What opening is made of, each part alone on one thread; two threads and more share it. */
    partsMs: parts && Object.fromEntries(Object.entries(parts).map(([part, ms]) => [part, rounded(ms)])),
    ratios: {
      coldToRead: ratio(({ cold, read }) => cold.ms / read.ms),
      firstToRead: ratio(({ cold, read }) => (cold.firstMs ?? cold.ms) / read.ms),
      listedToRead: ratio(({ cold, read }) => (cold.listedMs ?? cold.ms) / read.ms),
      coldToReadProcessor: ratio(({ cold, read }) => cold.processorMs / read.processorMs),
      warmToCold: ratio(({ warm, cold }) => warm.ms / cold.ms),
    },
    /** From the question to the answer, for each key; the page is drawn in addition. */
    searchKeyMs: key,
    indexMiB: rounded(fs.statSync(indexFile).size / 1024 ** 2),
    textMiB: rounded(bytes / 1024 ** 2),
  };
  const { coldToRead, warmToCold, firstToRead, listedToRead } = result.ratios;
  tell(
    `${count} ADRs: read ${result.read.ms} ms, cold ${result.cold.ms} ms (${coldToRead} times; first listed ${firstToRead} times, all ${listedToRead} times), ` +
      `warm ${result.warm.ms} ms (${warmToCold} of cold), a key ${key.median} ms, p95 ${key.p95} ms, ` +
      (result.lint ? `lint ${result.lint.ms} ms, ` : '') +
      (result.check
        ? `checked in ${result.check.firstMs} ms, again ${result.check.againMs} ms, main held ${result.check.heldMs} ms, `
        : '') +
      `peak ${result.cold.peakMiB} MiB`,
  );
  const met = {
    cold: coldToRead <= aims.cold,
    warm: warmToCold <= aims.warm,
    search: key.p95 <= aims.keyMs,
    lint: result.lint === null || result.lint.ms <= aims.lintMs,
    held: result.check === null || result.check.heldMs <= aims.heldMs,
  };
  return { ...result, within: met, met: Object.values(met).every(Boolean) };
}

/** @param {readonly TaskTimes[]} turns */
function figures(turns) {
  const middle = (/** @type {(times: TaskTimes) => number} */ value) => rounded(median(turns.map(value)));
  const listed = turns.every(({ listedMs }) => listedMs !== null);
  return {
    ms: middle(({ ms }) => ms),
    ...(listed && {
      firstMs: middle(({ firstMs }) => firstMs ?? 0),
      listedMs: middle(({ listedMs }) => listedMs ?? 0),
    }),
    processorMs: middle(({ processorMs }) => processorMs),
    peakMiB: middle(({ peakMiB }) => peakMiB ?? Number.NaN),
    /** Of which the process had before it began. */
    beforeMiB: middle(({ beforeMiB }) => beforeMiB ?? Number.NaN),
  };
}

/**
 * @param {string} programs
 * @param {string} task
 * @param {string} repository
 * @param {string} indexFile
 * @returns {TaskTimes}
 */
function runTask(programs, task, repository, indexFile) {
  const args = [path.join(programs, 'run-task.mjs'), task, repository, indexFile, path.join(programs, 'adr-scan.mjs')];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 }));
}

/** @param {string} outDir inside the project, where the SQLite addon is found */
async function bundle(outDir) {
  await build({
    root: projectFolder,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node20',
      minify: true,
      outDir,
      rolldownOptions: {
        input: {
          'run-task': path.join(projectFolder, 'test', 'bench', 'adr-folder', 'run-task.ts'),
          'adr-scan': path.join(projectFolder, 'electron', 'adr-folder', 'scan-thread.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
}

async function loadWriter() {
  const file = path.join(projectFolder, 'test', 'bench', 'adr-folder', 'write-folder.ts');
  const { module } = await runnerImport(file, { root: projectFolder, configFile: false, logLevel: 'error' });
  return /** @type {typeof import('./adr-folder/write-folder.ts')} */ (module).writeAdrRepository;
}
