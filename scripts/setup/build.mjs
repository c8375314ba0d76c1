// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { outputFolder, projectFolder, workFolder } from './locations.mjs';
import { packageProgram, runCommand } from './run-command.mjs';
import { electronEnvironment } from './electron.mjs';
import { SetupError } from './setup-error.mjs';
import { fingerprint, isStamped, writeStamp } from './stamp.mjs';
import { moveIntoPlace, withTemporaryFolder } from './temporary-folder.mjs';

const stampFile = path.join(outputFolder, '.app-built-from');

/** All that the built app is made from. */
const inputs = [
  'electron',
  'renderer',
  'shared',
  'templates',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** @param {import('./electron.mjs').Electron} electron its version decides for which Chromium is built */
function wanted(electron) {
  return fingerprint(projectFolder, inputs, [electron.version]);
}

/** @param {import('./electron.mjs').Electron} electron */
export function isAppBuilt(electron) {
  return fs.existsSync(path.join(outputFolder, 'main', 'main.js')) && isStamped(stampFile, wanted(electron));
}

/**
 * Builds the app into `out/`. One that fails leaves the build of before.
 * @param {import('./electron.mjs').Electron} electron
 * @param {'stdout' | 'stderr'} show where what the build prints goes
 */
export async function buildApp(electron, show) {
  const stamp = wanted(electron);
  await withTemporaryFolder(workFolder, 'app', async (folder) => {
    const args = [packageProgram('electron-vite'), 'build', '--outDir', folder, '--logLevel', 'warn'];
    const env = electronEnvironment(electron);
    const { code } = await runCommand(process.execPath, args, { cwd: projectFolder, env, show });
    if (code !== 0) throw new SetupError('The app could not be built; the messages above say why.');
    if (!fs.existsSync(path.join(folder, 'main', 'main.js'))) {
      throw new SetupError('The build ended well but made no main/main.js: see electron.vite.config.ts.');
    }
    fs.rmSync(stampFile, { force: true });
    for (const part of fs.readdirSync(folder)) moveIntoPlace(path.join(folder, part), path.join(outputFolder, part));
  });
  writeStamp(stampFile, stamp);
}
