// @ts-check
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../setup/locations.mjs';

/** Debian's `nobody` and `nogroup`. */
const nobody = 65534;

/**
 * @typedef {object} OrdinaryUserCopy
 * @property {string} executable starts Electron as an ordinary user, with the sandbox that root cannot have
 * @property {string} appFolder the first argument for it
 * @property {string} dataFolder which that user may write to
 */

/**
 * Lays Electron and the built app where an ordinary user may read them, with a program that starts them as one. For tests
 * that run as root, as in CI: whatever root starts has no sandbox.
 * @param {string} folder new and empty, and everybody must be able to reach it: one in the system's temporary folder
 * @param {Pick<import('../setup/electron.mjs').Electron, 'distPath' | 'executable'>} electron
 * @param {string} [project] the folder with the built app
 * @returns {OrdinaryUserCopy}
 */
export function makeOrdinaryUserCopy(folder, electron, project = projectFolder) {
  fs.chmodSync(folder, 0o755);
  copy(electron.distPath, path.join(folder, 'electron'));
  const appFolder = path.join(folder, 'app');
  for (const part of [
    'package.json',
    'templates',
    'out/main',
    'out/preload',
    'out/renderer',
    'node_modules/better-sqlite3',
  ]) {
    fs.mkdirSync(path.dirname(path.join(appFolder, part)), { recursive: true });
    copy(path.join(project, part), path.join(appFolder, part));
  }
  const dataFolder = path.join(folder, 'data');
  fs.mkdirSync(dataFolder);
  fs.chownSync(dataFolder, nobody, nobody);
  const program = path.join(folder, 'electron', path.relative(electron.distPath, electron.executable));
  const executable = path.join(folder, 'electron-as-ordinary-user');
  const user = `--reuid=${nobody} --regid=${nobody} --clear-groups`;
  fs.writeFileSync(executable, `#!/bin/sh\nHOME='${dataFolder}' exec setpriv ${user} '${program}' "$@"\n`, {
    mode: 0o755,
  });
  return { executable, appFolder, dataFolder };
}

/**
 * Copies as links to the same files where the disk is the same, which takes no time and no room.
 * @param {string} from
 * @param {string} to
 */
function copy(from, to) {
  if (spawnSync('cp', ['-aLl', from, to]).status === 0) return;
  fs.rmSync(to, { recursive: true, force: true });
  fs.cpSync(from, to, { recursive: true, dereference: true });
}
