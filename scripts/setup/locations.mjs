// @ts-check
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What is built. Git ignores it, and it lies on the same disk as node_modules, so that a rename works between them. */
export const outputFolder = path.join(projectFolder, 'out');

/** Where things are prepared before they are renamed into place inside the project. */
export const workFolder = path.join(outputFolder, '.setup');

/**
 * What is kept outside the project, so that the next clone finds it too.
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {NodeJS.Platform} [platform]
 */
export function cacheFolder(environment = process.env, platform = process.platform) {
  const home = os.homedir();
  if (environment.XDG_CACHE_HOME && path.isAbsolute(environment.XDG_CACHE_HOME)) {
    return path.join(environment.XDG_CACHE_HOME, 'fulcrum');
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'fulcrum');
  if (platform === 'win32') {
    return path.join(environment.LOCALAPPDATA || path.join(home, 'AppData', 'Local'), 'fulcrum', 'Cache');
  }
  return path.join(home, '.cache', 'fulcrum');
}
