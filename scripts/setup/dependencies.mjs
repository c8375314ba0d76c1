// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { projectFolder, workFolder } from './locations.mjs';
import { lastLines, runNpm } from './run-command.mjs';
import { SetupError } from './setup-error.mjs';
import { fingerprint, isStamped, writeStamp } from './stamp.mjs';
import { moveIntoPlace, withTemporaryFolder } from './temporary-folder.mjs';

const modulesFolder = path.join(projectFolder, 'node_modules');
const stampName = '.fulcrum-dependencies';

function wanted() {
  return fingerprint(projectFolder, ['package-lock.json'], [process.platform, process.arch]);
}

/** Whether node_modules holds what package-lock.json says. */
export function areDependenciesReady() {
  const stampFile = path.join(modulesFolder, stampName);
  if (isStamped(stampFile, wanted())) return true;
  // Somebody may have run npm by hand: what npm noted about node_modules, when it had finished, tells.
  const noted = readPackages(path.join(modulesFolder, '.package-lock.json'));
  const locked = readPackages(path.join(projectFolder, 'package-lock.json'));
  if (!noted || !locked || !holdsWhatIsLocked(noted, locked)) return false;
  writeStamp(stampFile, wanted());
  return true;
}

/** @typedef {Record<string, {version?: string, optional?: boolean}>} Packages by their folder */

/**
 * @param {string} file
 * @returns {Packages | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether installed packages are those of the lock file. Only optional ones, which are for certain platforms, may be
 * missing from either.
 * @param {Packages} installed
 * @param {Packages} locked
 */
export function holdsWhatIsLocked(installed, locked) {
  const folders = new Set([...Object.keys(installed), ...Object.keys(locked)]);
  folders.delete('');
  return [...folders].every((folder) => {
    const [has, shall] = [installed[folder], locked[folder]];
    return has && shall ? has.version === shall.version : (has ?? shall)?.optional === true;
  });
}

/**
 * Installs the dependencies in a temporary folder and puts them in place when all are there, so that an interrupted or
 * failed installation leaves those of before.
 * @param {import('./progress.mjs').Progress} progress
 */
export async function installDependencies(progress) {
  await withTemporaryFolder(workFolder, 'dependencies', async (folder) => {
    for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
      const file = path.join(projectFolder, name);
      if (fs.existsSync(file)) fs.copyFileSync(file, path.join(folder, name));
    }
    const stamp = wanted();
    await progress.during('  Installing them with npm', () => runInstallation(folder));
    writeStamp(path.join(folder, 'node_modules', stampName), stamp);
    moveIntoPlace(path.join(folder, 'node_modules'), modulesFolder);
  });
}

/** @param {string} folder with package.json and package-lock.json */
async function runInstallation(folder) {
  // The tools that build and test are needed even where NODE_ENV is production.
  const options = ['--include=dev', '--no-progress', '--loglevel=error'];
  let result = await runNpm(['ci', ...options], { cwd: folder });
  // A lock file that was made with a registry without the other platforms' packages lacks these, and `npm ci` refuses it
  // for that. `npm install` takes the same versions and looks for the missing ones; this copy of the lock file may change.
  if (/EUSAGE[^]*Missing: .* from lock file/.test(result.output)) {
    result = await runNpm(['install', ...options], { cwd: folder });
  }
  if (result.code !== 0)
    throw new SetupError(`npm could not install the dependencies:\n${lastLines(result.output, 25)}`);
  const installed = readPackages(path.join(folder, 'node_modules', '.package-lock.json'));
  const locked = readPackages(path.join(projectFolder, 'package-lock.json'));
  if (!installed || !locked || !holdsWhatIsLocked(installed, locked)) {
    throw new SetupError('package.json and package-lock.json do not fit together. `npm install` mends that.');
  }
}
