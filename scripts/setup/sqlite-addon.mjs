// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { buildAddon, requireBuildTools } from './addon-build.mjs';
import { cacheFolder, projectFolder } from './locations.mjs';
import { runCommand } from './run-command.mjs';
import { SetupError } from './setup-error.mjs';

const packageFolder = path.join(projectFolder, 'node_modules', 'better-sqlite3');
/** Where better-sqlite3 looks first; a file here outranks the ready-made ones in `prebuilds/`. */
const placedFile = path.join(packageFolder, 'build', 'Release', 'better_sqlite3.node');
const stampFile = path.join(packageFolder, '.loads-in.json');
/** The Node-API that the ready-made addons need. With less they do not fail to load: they crash. */
const readyMadeNodeApi = 10;

/**
 * A program that is to load the addon.
 * @typedef {object} Runtime
 * @property {string} name such as `Node.js 20.20.2`
 * @property {string} program
 * @property {boolean} isElectron
 */

/** @returns {Runtime} the Node.js that runs this */
export function nodeRuntime() {
  return { name: `Node.js ${process.versions.node}`, program: process.execPath, isElectron: false };
}

/**
 * @param {import('./electron.mjs').Electron} electron
 * @returns {Runtime}
 */
export function electronRuntime(electron) {
  return { name: `Electron ${electron.version}`, program: electron.executable, isElectron: true };
}

/**
 * Whether the addon that is there was seen to load in all of these. Reads one small file, starts nothing.
 * @param {readonly Runtime[]} runtimes
 */
export function isSqliteAddonReady(runtimes) {
  const stamp = readStamp();
  return (
    stamp?.addon === addonIdentity() && runtimes.every((runtime) => stamp.loadsIn.includes(runtimeIdentity(runtime)))
  );
}

/**
 * Sees to it that better-sqlite3 loads in all of these: with its ready-made addon where that can be, else with one built
 * from source, which is kept in the cache folder.
 * @param {readonly Runtime[]} runtimes
 * @param {import('./progress.mjs').Progress} progress
 * @param {boolean} mayInstallTools whether missing build tools may be installed as system packages
 */
export async function ensureSqliteAddon(runtimes, progress, mayInstallTools) {
  if (isSqliteAddonReady(runtimes)) return;
  if (!(await keepWhatLoads(runtimes))) await placeBuilt(runtimes, progress, mayInstallTools);
  const addon = addonIdentity();
  const earlier = readStamp();
  const loadsIn = new Set([...(earlier?.addon === addon ? earlier.loadsIn : []), ...runtimes.map(runtimeIdentity)]);
  fs.writeFileSync(`${stampFile}.new`, JSON.stringify({ addon, loadsIn: [...loadsIn] }));
  fs.renameSync(`${stampFile}.new`, stampFile);
}

/** @returns {{addon: string, loadsIn: string[]} | undefined} which addon was seen to load, and where */
function readStamp() {
  try {
    return JSON.parse(fs.readFileSync(stampFile, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {readonly Runtime[]} runtimes */
async function keepWhatLoads(runtimes) {
  if (fs.existsSync(placedFile)) {
    if (await loadsInAll(runtimes, placedFile)) return true;
    fs.rmSync(placedFile);
  }
  for (const runtime of runtimes) if ((await nodeApiOf(runtime)) < readyMadeNodeApi) return false;
  return loadsInAll(runtimes, undefined);
}

/**
 * @param {readonly Runtime[]} runtimes
 * @param {import('./progress.mjs').Progress} progress
 * @param {boolean} mayInstallTools
 */
async function placeBuilt(runtimes, progress, mayInstallTools) {
  const cached = cachedFile();
  if (fs.existsSync(cached) && (await loadsInAll(runtimes, cached))) {
    progress.line('  Using the one that was built here before');
  } else {
    await requireBuildTools(progress, mayInstallTools);
    const names = runtimes.map((runtime) => runtime.name).join(' and ');
    await progress.during(`  Building it from source for ${names}; this takes a minute or two`, () =>
      buildAddon(async (built) => {
        for (const runtime of runtimes) {
          const problem = await loadProblem(runtime, built);
          if (problem)
            throw new SetupError(`The SQLite addon was built, but does not load in ${runtime.name}:\n${problem}`);
        }
        copyAtomically(built, cached);
      }),
    );
  }
  copyAtomically(cached, placedFile);
}

/** Where the built addon is kept; what it was built with is in the name. */
function cachedFile() {
  const version = JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8')).version;
  const libc = process.platform === 'linux' ? (isMusl() ? '-musl' : '-glibc') : '';
  const name = `better-sqlite3-${version}-${process.platform}-${process.arch}${libc}-napi${process.versions.napi}.node`;
  return path.join(cacheFolder(), name);
}

function isMusl() {
  const header = /** @type {{header?: {glibcVersionRuntime?: string}}} */ (process.report.getReport()).header;
  return header?.glibcVersionRuntime === undefined;
}

/**
 * @param {string} from
 * @param {string} to never seen half written
 */
function copyAtomically(from, to) {
  fs.mkdirSync(path.dirname(to), { recursive: true });
  const half = `${to}.${process.pid}.half`;
  fs.copyFileSync(from, half);
  fs.renameSync(half, to);
}

/** Which addon better-sqlite3 would load now, told apart by size and time. */
function addonIdentity() {
  const found = fs.statSync(placedFile, { throwIfNoEntry: false });
  return found ? `built ${found.size} ${Math.round(found.mtimeMs)}` : 'ready-made';
}

/** @param {Runtime} runtime */
function runtimeIdentity(runtime) {
  const { size, mtimeMs } = fs.statSync(runtime.program);
  return `${runtime.name} ${runtime.program} ${size} ${Math.round(mtimeMs)}`;
}

/**
 * @param {Runtime} runtime
 * @param {string} script
 * @param {readonly string[]} args
 */
function runScript(runtime, script, args = []) {
  const env = runtime.isElectron ? { ...process.env, ELECTRON_RUN_AS_NODE: '1' } : process.env;
  return runCommand(runtime.program, ['-e', script, '--', ...args], { env, limitMs: 60_000 });
}

/** @param {Runtime} runtime */
async function nodeApiOf(runtime) {
  if (!runtime.isElectron) return Number(process.versions.napi);
  const { code, output } = await runScript(runtime, 'console.log("napi", process.versions.napi)');
  const found = /^napi (\d+)$/m.exec(output);
  if (code !== 0 || !found) throw new SetupError(`${runtime.name} does not start:\n${output.trim()}`);
  return Number(found[1]);
}

/**
 * @param {readonly Runtime[]} runtimes
 * @param {string | undefined} file
 */
async function loadsInAll(runtimes, file) {
  for (const runtime of runtimes) if (await loadProblem(runtime, file)) return false;
  return true;
}

/**
 * Loads an addon and asks it something, in a process of its own: a wrong one crashes the process that loads it.
 * @param {Runtime} runtime
 * @param {string | undefined} file undefined for the one that better-sqlite3 finds by itself
 * @returns {Promise<string | undefined>} what went wrong
 */
async function loadProblem(runtime, file) {
  const script = `
    const Database = require(process.argv[1]);
    const database = new Database(':memory:', process.argv[2] ? { nativeBinding: process.argv[2] } : {});
    database.exec("CREATE VIRTUAL TABLE words USING fts5(word); INSERT INTO words VALUES ('fulcrum')");
    if (database.prepare("SELECT count(*) AS n FROM words WHERE words MATCH 'fulc*'").get().n !== 1) process.exit(1);
    database.close();`;
  const { code, signal, output } = await runScript(runtime, script, file ? [packageFolder, file] : [packageFolder]);
  return code === 0 ? undefined : `${signal ? `ended by ${signal}` : `exit code ${code}`}\n${output.trim()}`;
}
