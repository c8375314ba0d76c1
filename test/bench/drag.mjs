// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';
import { projectFolder } from '../../scripts/setup/locations.mjs';
import { applications, launch } from './launch.mjs';
import { framesOf } from './drag/frames.mjs';
import { rounded, summary } from './statistics.mjs';

const size = { options: 8, criteria: 40, ballots: 12 };
const moves = 300;
/** Between these shares of the rail, there and back in so many moves. */
const [lowest, highest, cycle] = [0.1, 0.7, 120];
const frameMs = 16;

/** What is dragged: the name of the slider begins so, in a step. */
const drags = [
  { name: 'whatIf', step: 'result', slider: 'section[aria-label="What if"] input[type="range"]' },
  { name: 'swing', step: 'weigh', slider: 'table input[type="range"]' },
];

/**
 * How long the main thread of the page works for each frame while a weight is dragged, a move of the pointer a frame:
 * from Chromium's own trace, so that nothing is added to what is measured. `workMs` is the sum of all tasks that end
 * between two frames, `taskMs` the longest of them: until it ends nothing answers.
 * @param {string} folder for the data folder
 * @param {(text: string) => void} tell
 */
export async function measureDrag(folder, tell) {
  const dataFolder = path.join(folder, 'drag');
  const id = await addDecision(dataFolder);
  const { electron, page } = await launch(applications.fulcrum, dataFolder);
  try {
    /** @type {Record<string, unknown>} */
    const results = {};
    let met = true;
    for (const { name, step, slider } of drags) {
      await page.evaluate((address) => (location.hash = address), `#/decision/${id}/${step}`);
      await page.locator(slider).first().waitFor({ state: 'attached' });
      await page.evaluate(() => document.fonts.ready);
      // Once before it counts, so that what is compiled on the way is compiled.
      await drag(page, slider, 2 * cycle);
      const trace = path.join(folder, `${name}.json`);
      await electron.evaluate(({ contentTracing }) =>
        contentTracing.startRecording({
          included_categories: [
            'toplevel',
            'devtools.timeline',
            'disabled-by-default-devtools.timeline',
            'cc',
            'benchmark',
          ],
        }),
      );
      const intervals = await drag(page, slider, moves);
      await electron.evaluate(({ contentTracing }, file) => contentTracing.stopRecording(file), trace);
      const frames = framesOf(JSON.parse(fs.readFileSync(trace, 'utf8')));
      const work = summary(frames.map(({ workMs }) => workMs));
      const over = frames.filter(({ workMs }) => workMs > frameMs).length;
      const processor = summary(frames.map(({ processorMs }) => processorMs));
      const task = summary(frames.map(({ taskMs }) => taskMs));
      met &&= over === 0;
      results[name] = {
        frames: frames.length,
        workMs: work,
        /** The same in time of the processor, which leaves out the waiting for others on a busy machine. */
        processorMs: processor,
        longestTaskMs: task,
        /** Share of frames for which the main thread worked longer than a frame lasts. */
        shareOver: rounded(over / frames.length),
        /** Between two frames as the page sees them. */
        intervalMs: summary(intervals),
      };
      tell(
        `${name}: work median ${work.median}, p95 ${work.p95}, highest ${work.highest} ms; ${over} of ${frames.length} frames over ${frameMs} ms; longest task ${task.highest} ms; of the processor median ${processor.median}, p95 ${processor.p95}, highest ${processor.highest} ms`,
      );
    }
    return {
      what: `milliseconds of the main thread for each frame while a weight is dragged, ${size.options} options x ${size.criteria} criteria, ${size.ballots} ballots`,
      ...results,
      aim: `no frame over ${frameMs} ms`,
      met,
    };
  } finally {
    await electron.close();
  }
}

/**
 * Drags a slider to and fro, a move of the mouse a frame; those that come while the page still works on one are left out,
 * as a window puts them together.
 * @param {import('playwright').Page} page
 * @param {string} slider
 * @param {number} count moves
 * @returns {Promise<readonly number[]>} milliseconds between the frames
 */
async function drag(page, slider, count) {
  const input = page.locator(slider).first();
  await input.scrollIntoViewIfNeeded();
  // The hidden input of a styled slider is a point; what is dragged is the rail around it.
  const box = await input.evaluate((element) => {
    let rail = element;
    while (rail.getBoundingClientRect().width < 40 && rail.parentElement) rail = rail.parentElement;
    const { x, y, width, height } = rail.getBoundingClientRect();
    return { x, y, width, height };
  });
  const place = (/** @type {number} */ share) => ({
    x: box.x + 8 + (box.width - 16) * share,
    y: box.y + box.height / 2,
  });
  const devtools = await page.context().newCDPSession(page);
  const start = place(lowest);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.evaluate(watchFrames);
  let moves = 0;
  let isUnderWay = false;
  await new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      if (moves === count) {
        clearInterval(timer);
        return resolve(undefined);
      }
      const phase = (moves % cycle) / cycle;
      const at = place(lowest + (highest - lowest) * (phase < 0.5 ? phase * 2 : 2 - phase * 2));
      moves += 1;
      if (isUnderWay) return undefined;
      isUnderWay = true;
      return devtools
        .send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at, button: 'left', buttons: 1 })
        .then(() => (isUnderWay = false), reject);
    }, 1000 / 60);
  });
  const intervals = await page.evaluate(watchedFrames);
  await page.mouse.up();
  await devtools.detach();
  return intervals;
}

/** Runs in the page: notes when each frame begins. */
function watchFrames() {
  const state = /** @type {any} */ (globalThis);
  /** @type {number[]} */
  const begun = [];
  const note = (/** @type {number} */ now) => {
    begun.push(now);
    state.benchFrame = requestAnimationFrame(note);
  };
  state.benchFrame = requestAnimationFrame(note);
  state.benchBegun = begun;
}

/**
 * Runs in the page: the milliseconds between the frames noted, and no more notes.
 * @returns {readonly number[]}
 */
function watchedFrames() {
  const { benchFrame, benchBegun } = /** @type {any} */ (globalThis);
  cancelAnimationFrame(benchFrame);
  return benchBegun.slice(1).map((/** @type {number} */ now, /** @type {number} */ index) => now - benchBegun[index]);
}

/** @param {string} dataFolder */
async function addDecision(dataFolder) {
  const file = path.join(projectFolder, 'test', 'bench', 'drag', 'team-library.ts');
  const { module } = await runnerImport(file, { root: projectFolder, configFile: false, logLevel: 'error' });
  const { addTeamDecision } = /** @type {typeof import('./drag/team-library.ts')} */ (module);
  return addTeamDecision(dataFolder, size);
}
