// @ts-check
import fs from 'node:fs';
import { lastLines, runCommand } from './run-command.mjs';
import { SetupError } from './setup-error.mjs';

/** Debian's packages with the libraries that Electron links or loads. */
export const electronPackages = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libnotify4', 'libxtst6'];

/** Debian's packages with a display that needs no screen. */
export const displayPackages = ['xvfb', 'xauth'];

/** Whether Debian's package manager is here (Debian, Ubuntu and their kin). */
export function isDebian() {
  return process.platform === 'linux' && fs.existsSync('/etc/debian_version') && fs.existsSync('/usr/bin/apt-get');
}

export function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * The one command, as this user must type it, that installs Debian's packages.
 * @param {readonly string[]} packages
 */
export async function installCommand(packages) {
  const names = await Promise.all(packages.map(currentName));
  const sudo = isRoot() ? '' : 'sudo ';
  return `${sudo}apt-get update && ${sudo}apt-get install -y ${names.join(' ')}`;
}

/**
 * The shared libraries that a program needs and this machine lacks, such as `libgtk-3.so.0`.
 * @param {string} executable
 * @returns {Promise<string[]>}
 */
export async function missingLibraries(executable) {
  if (process.platform !== 'linux') return [];
  return parseMissingLibraries((await runCommand('ldd', [executable])).output);
}

/**
 * Reads what `ldd` prints.
 * @param {string} output
 */
export function parseMissingLibraries(output) {
  return [
    ...new Set([...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => /** @type {string} */ (match[1]))),
  ];
}

/** @param {readonly string[]} missing */
export async function missingLibrariesText(missing) {
  const problem = `Electron needs system libraries that are missing here: ${missing.join(', ')}.`;
  if (!isDebian()) return `${problem}\nInstall GTK 3, NSS, ALSA, GBM and the X11 libraries with your package manager.`;
  return `${problem}\nInstall them, then run the same command again:\n  ${await installCommand(electronPackages)}`;
}

/**
 * Installs Debian's packages as root; as an ordinary user says how.
 * @param {readonly string[]} packages
 * @param {import('./progress.mjs').Progress} progress
 * @throws {SetupError}
 */
export async function installSystemPackages(packages, progress) {
  const list = packages.join(' ');
  if (!isDebian()) {
    throw new SetupError(`Please install these with your system's package manager (Debian's names): ${list}`);
  }
  if (!isRoot()) {
    throw new SetupError(
      `System packages are missing. Install them, then run the same command again:\n  ${await installCommand(packages)}`,
    );
  }
  await progress.during(`  Installing Debian packages: ${list}`, async () => {
    // Without an update the package lists of a fresh machine may be empty or old; a failing mirror shows at the install.
    await runCommand('apt-get', ['update', '-qq']);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const names = await Promise.all(packages.map(currentName));
    const result = await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env });
    if (result.code !== 0) throw new SetupError(`apt-get could not install ${list}:\n${lastLines(result.output)}`);
  });
}

/**
 * Debian 13 and Ubuntu 24.04 renamed some libraries when time stamps grew to 64 bits; apt does not always find those by
 * their old name.
 * @param {string} name
 */
async function currentName(name) {
  if (!name.startsWith('lib')) return name;
  return (await runCommand('apt-cache', ['show', `${name}t64`])).code === 0 ? `${name}t64` : name;
}
