// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { buildApp, isAppBuilt } from './build.mjs';
import { buildCli, isCliBuilt } from './build-cli.mjs';
import { areDependenciesReady, installDependencies } from './dependencies.mjs';
import { ensureElectron, findElectron, resolveElectron } from './electron.mjs';
import { workFolder } from './locations.mjs';
import { withLock } from './lock.mjs';
import { electronRuntime, ensureSqliteAddon, isSqliteAddonReady, nodeRuntime } from './sqlite-addon.mjs';
import { missingLibraries, missingLibrariesText } from './system-packages.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * One thing that must be there. A later step may rely on all the earlier ones.
 * @typedef {object} Step
 * @property {string} name
 * @property {() => boolean} isReady looks, quickly, and changes nothing
 * @property {() => Promise<void>} make
 */

/**
 * Does the steps that are still to be done, one process at a time, and says what is there.
 * @param {readonly Step[]} steps
 * @param {import('./progress.mjs').Progress} progress
 */
export async function prepare(steps, progress) {
  if (steps.every((step) => step.isReady())) return;
  const waiting = (/** @type {string} */ holder) =>
    progress.line(`Another set-up (process ${holder}) is at work here; waiting for it ...`);
  await withLock(path.join(workFolder, 'lock'), () => makeMissing(steps, progress), waiting);
}

/**
 * @param {readonly Step[]} steps
 * @param {import('./progress.mjs').Progress} progress
 */
async function makeMissing(steps, progress) {
  for (const [index, step] of steps.entries()) {
    const ready = step.isReady();
    progress.line(`[${index + 1}/${steps.length}] ${step.name}${ready ? ': ready' : ''}`);
    if (!ready) await step.make();
  }
}

/**
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Step}
 */
export function dependenciesStep(progress) {
  return {
    name: 'Dependencies',
    isReady: areDependenciesReady,
    make: () => installDependencies(progress),
  };
}

/**
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Step}
 */
export function electronStep(progress) {
  return {
    name: 'Electron',
    isReady: () => findElectron() !== undefined,
    make: async () => {
      const electron = await ensureElectron(progress);
      progress.line(`  Electron ${electron.version} (${electron.kind})`);
    },
  };
}

/**
 * @param {import('./progress.mjs').Progress} progress
 * @param {{inNode: boolean, inElectron: boolean, mayInstallTools?: boolean}} where what is going to load it, and whether
 *   build tools may be installed for it
 * @returns {Step}
 */
export function sqliteStep(progress, { inNode, inElectron, mayInstallTools = false }) {
  const runtimes = () => [
    ...(inNode ? [nodeRuntime()] : []),
    ...(inElectron ? [electronRuntime(resolveElectron())] : []),
  ];
  return {
    name: 'SQLite',
    isReady: () => (!inElectron || findElectron() !== undefined) && isSqliteAddonReady(runtimes()),
    make: async () => {
      if (inElectron) await requireLibraries();
      await ensureSqliteAddon(runtimes(), progress, mayInstallTools);
    },
  };
}

/**
 * @param {import('./progress.mjs').Progress} progress
 * @param {'stdout' | 'stderr'} show
 * @returns {Step}
 */
export function appStep(progress, show) {
  return {
    name: 'Build',
    isReady: () => {
      const electron = findElectron();
      return electron !== undefined && isAppBuilt(electron);
    },
    make: () => progress.during('  Building the app', () => buildApp(resolveElectron(), show)),
  };
}

/**
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Step}
 */
export function cliStep(progress) {
  return {
    name: 'Build',
    isReady: isCliBuilt,
    make: () => progress.during('  Building the command line', buildCli),
  };
}

/**
 * Names the missing system libraries before Electron fails for want of them.
 * @throws {SetupError}
 */
export async function requireLibraries() {
  const electron = findElectron();
  if (!electron || !fs.existsSync(electron.executable)) return;
  const missing = await missingLibraries(electron.executable);
  if (missing.length > 0) throw new SetupError(await missingLibrariesText(missing));
}
