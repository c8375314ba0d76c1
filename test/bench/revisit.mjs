// @ts-check
import path from 'node:path';
import { applications } from './launch.mjs';
import { loadLibraryCode, loadRevisitTimes } from './library/load.mjs';
import { memoryOf } from './memory.mjs';
import { measureSearchIn } from './search.mjs';
import { startOnce } from './startup.mjs';
import { median, rounded, summary } from './statistics.mjs';

const decisions = 10_000;
const starts = 5;
const today = '2025-06-01';
const aims = { sizeMB: 300, startRatio: 1.25, keyMs: 16, listMs: 100 };

/**
 * A library of 10,000 decisions with two rounds each: its size, its start beside that of an empty one, its lists, its search,
 * its memory. Making it takes some minutes; where FULCRUM_BENCH_REVISIT names a data folder, the library in it is measured.
 * @param {string} folder for the data folders
 * @param {(text: string) => void} tell
 */
export async function measureRevisit(folder, tell) {
  const library = await loadLibraryCode();
  const { measureRevisit: timesOf } = await loadRevisitTimes();
  const given = process.env['FULCRUM_BENCH_REVISIT'];
  const dataFolder = given ?? path.join(folder, 'revisit');
  const addingMs = given === undefined ? library.fillRevisited(dataFolder, decisions) / decisions : null;
  if (addingMs !== null) tell(`${decisions} decisions added, ${rounded(addingMs)} ms each`);
  const times = timesOf(dataFolder, today);
  const sizeMB = (times.libraryMiB * 1024 ** 2) / 1e6;
  const due = summary(times.dueMs);
  const history = summary(times.historyMs);
  const lists = Object.fromEntries(Object.entries(times.listMs).map(([name, list]) => [name, summary(list)]));
  tell(`${rounded(sizeMB)} MB, due list ${due.median} ms, history ${history.median} ms`);
  const start = await measureStarts(folder, dataFolder, tell);
  const search = await measureSearchIn(library, dataFolder, decisions, tell);
  const memory = {
    full: await memoryOf('fulcrum', dataFolder, tell),
    empty: await memoryOf('fulcrum', path.join(folder, 'revisit-empty'), tell),
  };
  const within = {
    size: sizeMB < aims.sizeMB,
    start: start.ratio <= aims.startRatio,
    searchInMain: search.sqlMs.median <= aims.keyMs,
    searchPainted: search.paintedMs.median <= aims.keyMs,
    due: due.p95 <= aims.listMs,
    history: history.p95 <= aims.listMs,
    lists: Object.values(lists).every(({ p95 }) => p95 <= aims.listMs),
  };
  return {
    what: `a library of ${decisions} decisions with two rounds each`,
    addingMs: addingMs === null ? null : rounded(addingMs),
    sizeMB: rounded(sizeMB),
    tablesMiB: times.tablesMiB,
    openMs: summary(times.openMs),
    start,
    listMs: lists,
    dueMs: due,
    historyMs: history,
    search,
    memory,
    aim: `less than ${aims.sizeMB} MB, start at most ${aims.startRatio} times that of an empty library, ${aims.keyMs} ms for each key (median) in main and until it is painted, p95 of lists within ${aims.listMs} ms`,
    within,
    met: Object.values(within).every(Boolean),
  };
}

/**
 * Starts of the large library and of an empty one, in turn; the first of each is left out.
 * @param {string} folder
 * @param {string} dataFolder
 * @param {(text: string) => void} tell
 */
async function measureStarts(folder, dataFolder, tell) {
  /** @type {{full: number[], empty: number[]}} */
  const times = { full: [], empty: [] };
  const folders = { full: dataFolder, empty: path.join(folder, 'revisit-empty') };
  for (let turn = 0; turn <= starts; turn += 1) {
    for (const name of /** @type {const} */ (['empty', 'full'])) {
      const { interactiveMs } = await startOnce(applications.fulcrum, folders[name], 'New decision');
      tell(`start ${turn} with the ${name} library: ${interactiveMs} ms${turn === 0 ? ' (not counted)' : ''}`);
      if (turn > 0) times[name].push(interactiveMs);
    }
  }
  const ratio = rounded(median(times.full) / median(times.empty));
  return { fullMs: summary(times.full), emptyMs: summary(times.empty), ratio };
}
