// @ts-check
import path from 'node:path';
import { startDisplay } from '../setup/display.mjs';
import { electronEnvironment, findElectron, resolveElectron } from '../setup/electron.mjs';
import { tellFailure } from '../setup/entry.mjs';
import { projectFolder, workFolder } from '../setup/locations.mjs';
import { appStep, dependenciesStep, electronStep, prepare, sqliteStep } from '../setup/prepare.mjs';
import { createProgress } from '../setup/progress.mjs';
import { packageProgram, runCommand, runNpm } from '../setup/run-command.mjs';
import { SetupError } from '../setup/setup-error.mjs';
import {
  displayPackages,
  electronPackages,
  installSystemPackages,
  missingLibraries,
} from '../setup/system-packages.mjs';
import { withTemporaryFolder } from '../setup/temporary-folder.mjs';
import { addCounts, closingLine, countPlaywright, countVitest, judgeRun, oneFailure } from './results.mjs';

/** @typedef {import('./results.mjs').Counts} Counts */

const progress = createProgress();

/** The parts in the order in which they run: what is quick and says most comes first. */
const parts = { types: runTypes, lint: runLint, unit: runUnitTests, e2e: runEndToEndTests };

/**
 * Runs all parts, or the ones that are named, and ends with one line that sums them up.
 * @param {readonly string[]} names
 * @returns {Promise<number>} exit code
 */
export async function runTests(names) {
  const unknown = names.find((name) => !(name in parts));
  if (unknown !== undefined)
    throw new SetupError(`There is no part ${unknown}. The parts: ${Object.keys(parts).join(', ')}.`);
  /** @type {Counts[]} */
  const results = [];
  for (const [name, run] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue;
    progress.line(`\n== ${name} ==`);
    results.push(await runPart(run));
  }
  const total = addCounts(results);
  progress.line(`\n${closingLine(total)}`);
  return total.failed === 0 ? 0 : 1;
}

/**
 * A part that cannot run is a failure, and the next one runs all the same.
 * @param {() => Promise<Counts>} run
 */
async function runPart(run) {
  try {
    return await run();
  } catch (error) {
    tellFailure(error);
    return oneFailure;
  }
}

/** @returns {Promise<Counts>} */
async function runTypes() {
  await prepare([dependenciesStep(progress)], progress);
  return runNpmScript('test:types');
}

/** @returns {Promise<Counts>} */
async function runLint() {
  await prepare([dependenciesStep(progress)], progress);
  return runNpmScript('test:lint');
}

/**
 * A check that says nothing but yes or no counts as one test.
 * @param {string} script
 * @returns {Promise<Counts>}
 */
async function runNpmScript(script) {
  const { code } = await runNpm(['run', '--silent', script], { cwd: projectFolder, show: 'stdout' });
  progress.line(code === 0 ? 'passed' : `failed with exit code ${code}`);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** @returns {Promise<Counts>} */
async function runUnitTests() {
  await prepareWithPackages(false);
  const env = findElectron() ? electronEnvironment(resolveElectron()) : process.env;
  return withTemporaryFolder(workFolder, 'unit-tests', async (folder) => {
    const report = path.join(folder, 'vitest.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const args = [packageProgram('vitest'), 'run', ...reporters];
    const { code } = await runCommand(process.execPath, args, { cwd: projectFolder, env, show: 'stdout' });
    return judge(code, report, countVitest);
  });
}

/** @returns {Promise<Counts>} */
async function runEndToEndTests() {
  await prepareWithPackages(true);
  const display = process.platform === 'linux' ? await startDisplay() : undefined;
  const electron = electronEnvironment(resolveElectron(), display?.environment);
  try {
    return await withTemporaryFolder(workFolder, 'e2e-tests', async (folder) => {
      const report = path.join(folder, 'playwright.json');
      const env = { ...electron, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
      const args = [packageProgram('@playwright/test', 'playwright'), 'test', '--reporter=list,json'];
      const { code } = await runCommand(process.execPath, args, { cwd: projectFolder, env, show: 'stdout' });
      return judge(code, report, countPlaywright);
    });
  } finally {
    await display?.stop();
  }
}

/**
 * @template Report
 * @param {number} exitCode
 * @param {string} reportFile
 * @param {(report: Report) => Counts} count
 */
function judge(exitCode, reportFile, count) {
  const { counts, problem } = judgeRun(exitCode, reportFile, count);
  if (problem) progress.line(problem);
  return counts;
}

/**
 * Sets up what tests need that load the SQLite addon, and where told so, what those need that open windows.
 * @param {boolean} withWindows
 */
async function prepareWithPackages(withWindows) {
  const electron = withWindows ? [electronStep(progress)] : [];
  await prepare([dependenciesStep(progress), ...electron], progress);
  const missing = withWindows ? await missingPackages() : [];
  if (missing.length > 0) await installSystemPackages(missing, progress);
  const sqlite = sqliteStep(progress, { inNode: true, inElectron: withWindows, mayInstallTools: true });
  await prepare([sqlite, ...(withWindows ? [appStep(progress, 'stdout')] : [])], progress);
}

/** Debian's packages that a window and a display need and this machine lacks. */
async function missingPackages() {
  if (process.platform !== 'linux') return [];
  const libraries = await missingLibraries(resolveElectron().executable);
  const hasXvfb = (await runCommand('Xvfb', ['-help'])).code !== 127;
  return [...(libraries.length > 0 ? electronPackages : []), ...(hasXvfb ? [] : displayPackages)];
}
