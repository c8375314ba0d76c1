// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium } from 'playwright';
import { resolveElectron } from '../../scripts/setup/electron.mjs';
import { applications, commandLine } from './launch.mjs';
import { median, rounded, summary } from './statistics.mjs';

const repetitions = 9;

/** The application starts undisturbed; what it noted itself is read only after this time. */
const undisturbedMs = 3000;

/**
 * From the start of the process to a window that can be used, in turn with the bare application: the moment in which
 * the largest content was painted (the page keeps it as `largest-contentful-paint`: in Fulcrum the empty library with
 * its buttons), the window was shown, and no long task was under way. A real click must then be answered.
 * @param {string} folder for data folders
 * @param {(text: string) => void} tell
 */
export async function measureStartup(folder, tell) {
  /** @type {Record<'fulcrum' | 'bare', Start[]>} */
  const starts = { fulcrum: [], bare: [] };
  // The first start of each makes its profile and is left out.
  for (let turn = 0; turn <= repetitions; turn += 1) {
    for (const name of /** @type {const} */ (['bare', 'fulcrum'])) {
      const start = await startOnce(applications[name], path.join(folder, `startup-${name}`));
      tell(`start ${turn} of ${name}: ${start.interactiveMs} ms${turn === 0 ? ' (not counted)' : ''}`);
      if (turn > 0) starts[name].push(start);
    }
  }
  const times = (/** @type {readonly Start[]} */ list) => list.map(({ interactiveMs }) => interactiveMs);
  const ratio = median(times(starts.fulcrum)) / median(times(starts.bare));
  const aim = 1.5;
  return {
    what: 'milliseconds from the start of the process to a painted, usable window; an empty library that exists',
    fulcrumMs: summary(times(starts.fulcrum)),
    bareMs: summary(times(starts.bare)),
    ratio: rounded(ratio),
    aim: `ratio of the medians at most ${aim}`,
    met: ratio <= aim,
    fulcrumSteps: medianSteps(starts.fulcrum),
    bareSteps: medianSteps(starts.bare),
  };
}

/**
 * @typedef {object} Start
 * @property {number} interactiveMs
 * @property {Record<string, number>} steps milliseconds from the start of the process, or after `main` where it says so
 */

/**
 * @param {string} application
 * @param {string} dataFolder
 * @param {string} [pressed] what can be pressed and answers at once: in Fulcrum with decisions the name of a button
 * @returns {Promise<Start>}
 */
export async function startOnce(application, dataFolder, pressed = '') {
  const args = commandLine(application, dataFolder, ['--remote-debugging-port=0']);
  const startedAt = performance.timeOrigin + performance.now();
  const child = spawn(resolveElectron().executable, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  try {
    const address = await debuggingAddress(child);
    await delay(undisturbedMs);
    const browser = await chromium.connectOverCDP(address);
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('The application has opened no window.');
    const button = page.locator('main button').filter({ hasText: pressed }).first();
    await button.waitFor();
    const noted = await page.evaluate(readNotes);
    await expectAnswer(page, button);
    const begun = noted.origin - startedAt;
    const painted = begun + noted.painted;
    // The app's own marks count from a start that Linux tells to the second only; what lies between two of them is exact.
    const { 'window-created': created = 0, 'window-shown': shown = 0 } = noted.marks;
    const interactive = Math.max(painted, begun + shown - created, begun + noted.busyUntil);
    return {
      interactiveMs: rounded(interactive),
      steps: { ...sinceMain(noted.marks), 'page begins': begun, 'largest paint': painted },
    };
  } finally {
    child.kill();
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(timer);
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function debuggingAddress(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.setEncoding('utf8').on('data', (part) => {
      text += part;
      const found = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (found) resolve(found);
    });
    child.on('exit', () => reject(new Error(`The application ended at once.\n${text}`)));
    child.on('error', reject);
  });
}

/** Runs in the page: what it noted while it started, in milliseconds after `origin`. */
async function readNotes() {
  const entries = await new Promise((resolve) => {
    /** @type {PerformanceEntry[]} */
    const list = [];
    const observer = new PerformanceObserver((found) => list.push(...found.getEntries()));
    for (const type of ['largest-contentful-paint', 'longtask']) observer.observe({ type, buffered: true });
    setTimeout(() => resolve(list), 100);
  });
  const ofType = (/** @type {string} */ type) =>
    entries.filter((/** @type {PerformanceEntry} */ entry) => entry.entryType === type);
  const painted = ofType('largest-contentful-paint').at(-1)?.startTime;
  if (painted === undefined) throw new Error('The page noted no paint.');
  const busy = ofType('longtask').filter((/** @type {PerformanceEntry} */ entry) => entry.startTime <= painted + 50);
  const bridge = /** @type {any} */ (globalThis).fulcrum;
  const info = bridge ? await bridge.appInfo() : null;
  return {
    origin: performance.timeOrigin,
    painted,
    busyUntil: Math.max(0, ...busy.map((/** @type {PerformanceEntry} */ entry) => entry.startTime + entry.duration)),
    marks: /** @type {Record<string, number>} */ (info?.ok ? info.value.startup : {}),
  };
}

/**
 * A click by the pointer changes something: in Fulcrum a dialog opens, in the bare application the button is marked.
 * @param {import('playwright').Page} page
 * @param {import('playwright').Locator} button
 */
async function expectAnswer(page, button) {
  await button.click();
  await page.locator('[role=dialog], [data-clicked]').first().waitFor({ timeout: 5000 });
}

/** @param {Record<string, number>} marks */
function sinceMain({ main = 0, ...marks }) {
  return Object.fromEntries(Object.entries(marks).map(([name, at]) => [`${name}, after main`, at - main]));
}

/** @param {readonly Start[]} starts */
function medianSteps(starts) {
  const names = Object.keys(starts[0]?.steps ?? {});
  return Object.fromEntries(names.map((name) => [name, rounded(median(starts.map(({ steps }) => steps[name] ?? 0)))]));
}
