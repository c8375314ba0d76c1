// @ts-check
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { projectFolder } from './locations.mjs';
import { lastLines, npmProgram, runCommand } from './run-command.mjs';
import { SetupError } from './setup-error.mjs';
import { installCommand, installSystemPackages, isDebian, isRoot } from './system-packages.mjs';
import { withTemporaryFolder } from './temporary-folder.mjs';

/** Debian's packages with what a build needs. */
const buildPackages = ['python3', 'make', 'g++'];

/**
 * better-sqlite3 asks for Node-API 10. Node 20 and Electron 33 have 9, plus all that it uses as experimental: with plain
 * NAPI_VERSION=9 it aborts at load, because it keeps references to strings. So built it loads in both, and in newer ones.
 */
const compilerFlags = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';

/**
 * Builds the SQLite addon from the source in its package, and hands the finished file to `keep`.
 * @param {(file: string) => Promise<void>} keep
 * @throws {SetupError}
 */
export async function buildAddon(keep) {
  // Not in the project and not in the cache: make cannot bear a space in a path, and either may have one.
  await withTemporaryFolder(os.tmpdir(), 'sqlite-addon', async (folder) => {
    copySources(folder);
    const args = [findNodeGyp(), 'rebuild', '--release', '--force_build=1', '--jobs=max'];
    const headers = findHeaders();
    if (headers) {
      // A link, because the folder of a Node.js may have a space in its path too.
      fs.symlinkSync(headers, path.join(folder, 'node-headers'));
      args.push(`--nodedir=${path.join(folder, 'node-headers')}`);
    }
    const env = { ...process.env, CXXFLAGS: `${process.env.CXXFLAGS ?? ''} ${compilerFlags}`.trim() };
    const { code, output } = await runCommand(process.execPath, args, {
      cwd: path.join(folder, 'better-sqlite3'),
      env,
    });
    const built = path.join(folder, 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node');
    if (code === 0 && fs.existsSync(built)) return keep(built);
    const hint = headers
      ? ''
      : `\nThe headers of Node.js were looked for beside ${process.execPath} and are not there.`;
    throw new SetupError(`The SQLite addon could not be built:\n${lastLines(output, 25)}${hint}`);
  });
}

/**
 * The package and what its build file requires, side by side in one folder.
 * @param {string} folder
 */
function copySources(folder) {
  const modules = path.join(projectFolder, 'node_modules');
  const source = path.join(modules, 'better-sqlite3');
  for (const name of ['package.json', 'binding.gyp', 'src', 'deps', 'lib']) {
    fs.cpSync(path.join(source, name), path.join(folder, 'better-sqlite3', name), { recursive: true });
  }
  const api = path.dirname(createRequire(path.join(source, 'package.json')).resolve('node-addon-api/package.json'));
  fs.cpSync(api, path.join(folder, 'better-sqlite3', 'node_modules', 'node-addon-api'), { recursive: true });
}

/** The prefix that has `include/node`, so that node-gyp downloads none; undefined where it must. */
function findHeaders() {
  const prefixes = [path.resolve(fs.realpathSync(process.execPath), '..', '..'), process.env.npm_config_nodedir];
  return prefixes.find((prefix) => prefix && fs.existsSync(path.join(prefix, 'include', 'node', 'node_api.h')));
}

/** node-gyp's JavaScript file: the project's, else npm's own. */
function findNodeGyp() {
  const npm = npmProgram();
  const places = [
    path.join(projectFolder, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js'),
    process.env.npm_config_node_gyp,
    npm && path.resolve(npm, '..', '..', 'node_modules', 'node-gyp', 'bin', 'node-gyp.js'),
  ];
  const found = places.find((file) => file && fs.existsSync(file));
  if (!found)
    throw new SetupError('The SQLite addon must be built, and node-gyp, which npm brings, is not to be found.');
  return found;
}

/**
 * Sees to it that the build tools are there, or names the one command that installs them.
 * @param {import('./progress.mjs').Progress} progress
 * @param {boolean} mayInstall
 * @throws {SetupError}
 */
export async function requireBuildTools(progress, mayInstall) {
  const missing = await missingBuildTools();
  if (missing.length === 0) return;
  if (mayInstall && isDebian() && isRoot()) return installSystemPackages(missing, progress);
  throw new SetupError(
    'The SQLite addon must be built here, because its ready-made one needs Node-API 10, and these build tools are missing: ' +
      `${missing.join(', ')}.\nInstall them, then run the same command again` +
      (isDebian() ? `:\n  ${await installCommand(missing)}` : '.'),
  );
}

/** The build tools that are missing here, by the names of Debian's packages. */
async function missingBuildTools() {
  if (process.platform !== 'linux') return []; // elsewhere they lie in places that only node-gyp knows
  const compiler = process.env.CXX?.split(' ')[0] || 'g++';
  const programs = ['python3', 'make', compiler];
  const found = await Promise.all(
    programs.map(async (program) => (await runCommand(program, ['--version'])).code === 0),
  );
  return buildPackages.filter((_, index) => !found[index]);
}
