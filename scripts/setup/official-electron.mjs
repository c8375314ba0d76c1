// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { projectFolder, workFolder } from './locations.mjs';
import { runCommand } from './run-command.mjs';
import { withTemporaryFolder } from './temporary-folder.mjs';

const packageFolder = path.join(projectFolder, 'node_modules', 'electron');

/** The longest that a download may stand still before it counts as failed. A slow one may take its time. */
const stillLimitMs = 30_000;

/** The version that package.json pins. */
export function officialVersion() {
  return JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8')).version;
}

/**
 * The official Electron where it is there completely: its downloader writes path.txt last.
 * @returns {{executable: string, distPath: string} | undefined}
 */
export function findOfficialElectron() {
  try {
    const distPath = path.join(packageFolder, 'dist');
    const executable = path.join(distPath, fs.readFileSync(path.join(packageFolder, 'path.txt'), 'utf8'));
    const version = fs.readFileSync(path.join(distPath, 'version'), 'utf8').replace(/^v/, '');
    return version === officialVersion() && fs.existsSync(executable) ? { executable, distPath } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Lets the electron package fetch its own binary.
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<string | undefined>} why it failed, in one line; undefined where it is there now
 */
export async function fetchOfficialElectron(progress) {
  progress.line(`  Downloading the official Electron ${officialVersion()} (about 120 MB) ...`);
  return withTemporaryFolder(workFolder, 'electron', async (folder) => {
    /** @type {NodeJS.ProcessEnv} */
    const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder };
    delete env.ELECTRON_OVERRIDE_DIST_PATH;
    const watch = watchGrowth([folder, path.join(packageFolder, 'dist')], progress);
    const result = await runCommand(process.execPath, [path.join(packageFolder, 'install.js')], {
      env,
      stop: watch.stop,
    });
    watch.end();
    if (findOfficialElectron()) return undefined;
    fs.rmSync(path.join(packageFolder, 'dist'), { recursive: true, force: true });
    if (watch.stop.aborted) return `nothing more arrived for ${stillLimitMs / 1000} s`;
    return (
      result.output
        .split('\n')
        .find((text) => /error|failed/i.test(text))
        ?.trim() ?? `exit code ${result.code}`
    );
  });
}

/**
 * Says every while how much has arrived, and asks for a stop once nothing more does.
 * @param {readonly string[]} folders
 * @param {import('./progress.mjs').Progress} progress
 * @returns {{stop: AbortSignal, end: () => void}}
 */
function watchGrowth(folders, progress) {
  const stopper = new AbortController();
  let bytes = 0;
  let grewAt = Date.now();
  let spokeAt = Date.now();
  const timer = setInterval(() => {
    const found = folders.reduce((sum, folder) => sum + sizeOfFolder(folder), 0);
    const now = Date.now();
    if (found !== bytes) [bytes, grewAt] = [found, now];
    if (now - grewAt > stillLimitMs) stopper.abort();
    if (now - spokeAt < 10_000) return;
    spokeAt = now;
    progress.line(`  ${Math.round(bytes / 1e6)} MB so far`);
  }, 1000);
  return { stop: stopper.signal, end: () => clearInterval(timer) };
}

/** @param {string} folder */
function sizeOfFolder(folder) {
  let bytes = 0;
  for (const entry of fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, withFileTypes: true }) : []) {
    const file = path.join(entry.parentPath, entry.name);
    bytes += fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes;
}
