// @ts-check
import path from 'node:path';
import { _electron } from 'playwright';
import { resolveElectron } from '../../scripts/setup/electron.mjs';
import { projectFolder } from '../../scripts/setup/locations.mjs';

/** The two applications that are compared, by the folder that Electron is given. */
export const applications = {
  fulcrum: projectFolder,
  bare: path.join(projectFolder, 'test', 'bench', 'bare-app'),
};

/**
 * The command line of an application with a data folder of its own.
 * @param {string} application folder
 * @param {string} dataFolder
 * @param {readonly string[]} [switches]
 */
export function commandLine(application, dataFolder, switches = []) {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [...root, ...switches, application, `--user-data-dir=${dataFolder}`];
}

/**
 * Starts an application under Playwright and waits for its first button.
 * @param {string} application folder
 * @param {string} dataFolder
 */
export async function launch(application, dataFolder) {
  const electron = await _electron.launch({
    executablePath: resolveElectron().executable,
    args: commandLine(application, dataFolder),
    timeout: 60_000,
  });
  const page = await electron.firstWindow();
  await page.locator('main button').first().waitFor();
  return { electron, page };
}
