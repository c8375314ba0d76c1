// @ts-check
import path from 'node:path';
import { applications, launch } from './launch.mjs';
import { loadLibraryCode } from './library/load.mjs';
import { rounded, summary } from './statistics.mjs';

const decisions = 1000;
const frameMs = 16;
/** Titles end in a number, so that the last keys of most of these narrow the list further. */
const searches = [
  'kafka billing 1',
  'redis warehouse 4',
  'greta 56',
  'svelte portal 2',
  'keycloak 31',
  'observability fleet 8',
  'hugo 77',
  'graphql 52',
  'mobile 903',
  'vue pricing 6',
  'nomad 18',
  'container 64',
  'rabbitmq 250',
  'memcached 47',
  'femi 812',
  'partner 375',
  'grpc 9',
  'opensearch 66',
];

/**
 * From each key of a search at 1,000 decisions to the frame in which its hits are painted. A key counts where the
 * number of hits changes with it, for only then can be seen that the list is the new one.
 * @param {string} folder for the data folder
 * @param {(text: string) => void} tell
 */
export async function measureSearch(folder, tell) {
  const library = await loadLibraryCode();
  const dataFolder = path.join(folder, 'search');
  const begun = performance.now();
  library.fillLibrary(dataFolder, decisions);
  tell(`library of ${decisions} decisions made in ${Math.round((performance.now() - begun) / 1000)} s`);
  return measureSearchIn(library, dataFolder, decisions, tell);
}

/**
 * The same in a library that is there.
 * @param {Awaited<ReturnType<typeof loadLibraryCode>>} library
 * @param {string} dataFolder
 * @param {number} decisions how many it has
 * @param {(text: string) => void} tell
 */
export async function measureSearchIn(library, dataFolder, decisions, tell) {
  const prefixes = searches.map((text) => Array.from(text, (_, index) => text.slice(0, index + 1)));
  const expected = new Map(library.measureSearch(dataFolder, prefixes.flat()).map((hit) => [hit.text, hit]));
  const { electron, page } = await launch(applications.fulcrum, dataFolder);
  try {
    const field = page.getByRole('searchbox');
    await field.click();
    await page.evaluate(watchKeys);
    /** @type {Key[]} */
    const measured = [];
    for (const texts of prefixes) {
      let shown = decisions;
      for (const text of texts) {
        const found = expected.get(text)?.found ?? 0;
        await page.evaluate(awaitKey, found === shown ? null : found);
        await page.keyboard.type(text.slice(-1));
        const result = await page.evaluate(keyResult);
        if (result && found !== shown) measured.push(result);
        shown = found;
      }
      await field.fill('');
      await page.evaluate(waitForCount, decisions);
    }
    const answers = await page.evaluate(answerTimes, prefixes.flat());
    const painted = summary(measured.map(({ paintedMs }) => paintedMs));
    tell(`search: painted after ${painted.median} ms`);
    return {
      what: `milliseconds from a key in the search to its painted hits at ${decisions} decisions`,
      paintedMs: painted,
      /** Until the hits stand in the document; the rest is rendering and the wait for a frame. */
      updatedMs: summary(measured.map(({ updatedMs }) => updatedMs)),
      /** From the page's question to main's answer: SQL and the way there and back. */
      answerMs: summary(answers),
      sqlMs: summary([...expected.values()].map(({ sqlMs }) => rounded(sqlMs))),
      aim: `median at most ${frameMs} ms`,
      met: painted.median <= frameMs,
    };
  } finally {
    await electron.close();
  }
}

/**
 * @typedef {object} Key
 * @property {number} updatedMs from the event to the new hits in the document
 * @property {number} paintedMs from the event to the end of the frame that shows them
 */

/** Runs in the page: notes when a key went in. */
function watchKeys() {
  const state = /** @type {any} */ (globalThis);
  addEventListener('keydown', (event) => (state.benchKeyAt = event.timeStamp), { capture: true });
  state.benchCount = () => {
    const words = document.querySelector('main [role=status]')?.textContent ?? '';
    return words === '' ? 0 : Number(/[\d,]+/.exec(words)?.[0].replaceAll(',', ''));
  };
}

/**
 * Runs in the page: from now on waits for a key and then for a number of hits.
 * @param {number | null} count null where the number stays: then until main has answered and all is drawn
 */
function awaitKey(count) {
  const state = /** @type {any} */ (globalThis);
  const afterPaint = (/** @type {() => void} */ work) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.start();
      channel.port1.addEventListener('message', work);
      channel.port2.postMessage(null);
    });
  state.benchResult = new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`The list shows ${state.benchCount()}, not ${count}.`)), 10_000);
    const done = (/** @type {Key | null} */ key) => {
      clearTimeout(limit);
      resolve(key);
    };
    if (count === null) {
      const settle = async () => {
        // Main answers in order: this answer comes after the one to the key.
        await state.fulcrum.appInfo();
        afterPaint(() => afterPaint(() => done(null)));
      };
      addEventListener('input', () => setTimeout(settle, 30), { once: true });
      return;
    }
    const observer = new MutationObserver(() => {
      if (state.benchCount() !== count) return;
      observer.disconnect();
      const updated = performance.now();
      afterPaint(() =>
        done({ updatedMs: updated - state.benchKeyAt, paintedMs: performance.now() - state.benchKeyAt }),
      );
    });
    observer.observe(document.querySelector('main') ?? document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

/**
 * Runs in the page.
 * @returns {Promise<Key | null>} of the key awaited; null where it was not measured
 */
function keyResult() {
  return /** @type {any} */ (globalThis).benchResult;
}

/**
 * Runs in the page: how long main takes to answer each query.
 * @param {readonly string[]} texts
 * @returns {Promise<number[]>} milliseconds
 */
async function answerTimes(texts) {
  const bridge = /** @type {any} */ (globalThis).fulcrum;
  const times = [];
  for (const text of texts) {
    const begun = performance.now();
    await bridge.libraryList({
      text,
      status: null,
      tag: null,
      person: null,
      archived: false,
      sort: 'updated',
      limit: 24,
    });
    times.push(performance.now() - begun);
  }
  return times;
}

/**
 * Runs in the page.
 * @param {number} count
 * @returns {Promise<void>}
 */
function waitForCount(count) {
  return new Promise((resolve) => {
    const look = () =>
      /** @type {any} */ (globalThis).benchCount() === count
        ? requestAnimationFrame(() => setTimeout(resolve, 50))
        : requestAnimationFrame(look);
    look();
  });
}
