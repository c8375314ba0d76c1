// @ts-check
import path from 'node:path';
import { applications, launch } from './launch.mjs';
import { loadLibraryCode } from './library/load.mjs';
import { rounded, summary } from './statistics.mjs';

const options = 5;
const criteria = 25;
const presses = 60;
const frameMs = 16;

/**
 * From a digit key in the matrix of the step Score to the frame in which the new total of its column is painted.
 * `workMs` is what the page computes for it (event, React, style, layout, paint), `paintedMs` adds the wait for the
 * next frame, which is up to 16.7 ms at 60 Hz whatever the app does.
 * @param {string} folder for the data folder
 * @param {(text: string) => void} tell
 */
export async function measureKeyPress(folder, tell) {
  const { addMatrix, measureEvaluation } = await loadLibraryCode();
  const dataFolder = path.join(folder, 'key-press');
  const id = addMatrix(dataFolder, options, criteria);
  const evaluationMs = measureEvaluation(options, criteria);
  const { electron, page } = await launch(applications.fulcrum, dataFolder);
  try {
    await openMatrix(page, id);
    await page.evaluate(watchPresses);
    /** @type {Press[]} */
    const measured = [];
    // Some presses first, so that what is compiled on the way is compiled.
    for (let turn = -15; turn < presses; turn += 1) {
      const cell = (turn + 15) % (options * criteria);
      await page.evaluate(focusCell, `${Math.floor(cell / options)}-${cell % options}`);
      await page.evaluate(awaitPress);
      await page.keyboard.press('9');
      const result = await page.evaluate(pressResult);
      if (turn >= 0) measured.push(result);
    }
    const painted = summary(measured.map(({ paintedMs }) => paintedMs));
    const work = summary(measured.map(({ workMs }) => workMs));
    const late = measured.filter(({ frames }) => frames > 1).length;
    tell(`key press: work ${work.median} ms, painted after ${painted.median} ms`);
    return {
      what: `milliseconds from a digit key to the new total, ${options} options x ${criteria} criteria, ${presses} presses`,
      workMs: work,
      updatedMs: summary(measured.map(({ updatedMs }) => updatedMs)),
      paintedMs: painted,
      /** Presses whose result was not in the very next frame. */
      late,
      evaluationMs: rounded(evaluationMs),
      aim: `one frame: work p95 and painted median at most ${frameMs} ms, every result in the next frame`,
      met: work.p95 <= frameMs && painted.median <= frameMs && late === 0,
    };
  } finally {
    await electron.close();
  }
}

/**
 * @param {import('playwright').Page} page
 * @param {string} id
 */
async function openMatrix(page, id) {
  await page.evaluate((key) => (location.hash = `#/decision/${key}/score`), id);
  await page.locator('[data-criterion]').first().waitFor();
  await page.keyboard.press('m');
  await page.locator('tfoot td').first().waitFor();
}

/**
 * @typedef {object} Press
 * @property {number} updatedMs from the event to the new total in the document
 * @property {number} workMs the same and the rendering of the frame, without waiting for it
 * @property {number} paintedMs from the event to the end of the frame that shows it
 * @property {number} frames frames until then; 1 is the next one
 */

/** Runs in the page: notes each press of a key and what follows from it. */
function watchPresses() {
  const totals = document.querySelector('tfoot');
  if (!totals) throw new Error('The matrix shows no totals.');
  const state = /** @type {any} */ (globalThis);
  /** @type {{event: number, begun: number, updated: number | null} | null} */
  let press = null;
  addEventListener(
    'keydown',
    (event) => {
      press = { event: event.timeStamp, begun: performance.now(), updated: null };
      watchFrames(press);
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (press) press.updated ??= performance.now();
  }).observe(totals, { subtree: true, childList: true, characterData: true });

  /** @param {{event: number, begun: number, updated: number | null}} watched */
  const watchFrames = (watched) => {
    let frames = 0;
    const onFrame = () => {
      const frameBegun = performance.now();
      frames += 1;
      // A message comes after the style, layout and paint of this frame.
      const channel = new MessageChannel();
      channel.port1.start();
      channel.port1.addEventListener('message', () => {
        if (watched.updated === null) return void requestAnimationFrame(onFrame);
        const painted = performance.now();
        const inFrame = watched.updated > frameBegun;
        state.benchDone?.({
          updatedMs: watched.updated - watched.event,
          workMs: inFrame ? painted - frameBegun : watched.updated - watched.begun + painted - frameBegun,
          paintedMs: painted - watched.event,
          frames,
        });
      });
      channel.port2.postMessage(null);
    };
    requestAnimationFrame(onFrame);
  };
}

/**
 * Runs in the page: puts the focus on a cell and waits until all is drawn.
 * @param {string} cell
 * @returns {Promise<void>}
 */
function focusCell(cell) {
  const found = document.querySelector(`[data-cell="${cell}"]`);
  if (!(found instanceof HTMLElement)) throw new Error(`There is no cell ${cell}.`);
  found.focus();
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))));
}

/** Runs in the page: from now on waits for a key. */
function awaitPress() {
  const state = /** @type {any} */ (globalThis);
  state.benchResult = new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('No total has changed.')), 10_000);
    state.benchDone = (/** @type {Press} */ press) => {
      clearTimeout(limit);
      resolve(press);
    };
  });
}

/**
 * Runs in the page.
 * @returns {Promise<Press>} of the key awaited
 */
function pressResult() {
  return /** @type {any} */ (globalThis).benchResult;
}
