// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { projectFolder } from './locations.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));
let isLeaving = false;

/**
 * Remembers a program that was started, so that it ends with this process.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{code: number, signal: NodeJS.Signals | null}>} how it ended; 127 where it did not even start
 */
export function keepTrackOf(child) {
  running.add(child);
  return new Promise((resolve) => {
    const end = (/** @type {number | null} */ code, /** @type {NodeJS.Signals | null} */ signal) => {
      running.delete(child);
      // Whoever waits for it shall not go on while this process is on its way out.
      if (!isLeaving) resolve({ code: code ?? 1, signal });
    };
    child.on('error', () => end(127, null));
    child.on('close', end);
  });
}

/**
 * On Ctrl-C, a closed terminal or a polite kill: lets what was started end (for at most some seconds), tidies up (through
 * the exit handlers) and leaves. Called once by each entry script.
 */
export function exitOnSignals() {
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    process.once(signal, () => {
      isLeaving = true;
      // A terminal has sent Ctrl-C to all of them already; a second one would cut their own tidying short.
      const told = signal === 'SIGINT' && process.stdin.isTTY;
      if (!told) running.forEach((child) => child.kill(signal));
      const leaveAt = Date.now() + 5000;
      setInterval(() => {
        if (running.size === 0 || Date.now() > leaveAt) process.exit(code);
      }, 20);
    });
  }
}

/**
 * @typedef {object} CommandResult
 * @property {number} code exit code; 1 where a signal ended it
 * @property {NodeJS.Signals | null} signal
 * @property {string} output what it printed, both streams; empty where it was passed through
 */

/**
 * Runs a program and waits for it. Never through a shell, so that paths with spaces are safe.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, show?: 'stdout' | 'stderr', limitMs?: number, stop?: AbortSignal}} [options] `show` passes
 *   what it prints to that stream of ours, else it is collected; `limitMs` kills it after that time, `stop` at once
 * @returns {Promise<CommandResult>} never rejects: a program that is not there ends with code 127
 */
export async function runCommand(program, args, options = {}) {
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: options.show ? ['ignore', options.show === 'stderr' ? 2 : 1, 2] : ['ignore', 'pipe', 'pipe'],
    timeout: options.limitMs,
    signal: options.stop,
    killSignal: 'SIGKILL',
  });
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
  child.on('error', (error) => (output += String(error)));
  return { ...(await keepTrackOf(child)), output };
}

/**
 * The JavaScript file behind a command of a dependency, so that no shell or .cmd file stands between.
 * @param {string} packageName
 * @param {string} [command]
 */
export function packageProgram(packageName, command = packageName.replace(/^@.*\//, '')) {
  const folder = path.join(projectFolder, 'node_modules', packageName);
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs npm, the one that runs us where there is one.
 * @param {readonly string[]} args
 * @param {Parameters<typeof runCommand>[2]} [options]
 */
export function runNpm(args, options) {
  const npm = npmProgram();
  return npm ? runCommand(process.execPath, [npm, ...args], options) : runCommand('npm', args, options);
}

/** npm's own JavaScript file, so that no shell or .cmd file stands between; undefined where it is only a command. */
export function npmProgram() {
  const given = process.env.npm_execpath;
  if (given && path.basename(given) === 'npm-cli.js' && fs.existsSync(given)) return given;
  const prefix = path.dirname(process.execPath);
  const places = ['../lib/node_modules', '../share/nodejs', 'node_modules'];
  return places.map((place) => path.join(prefix, place, 'npm/bin/npm-cli.js')).find((file) => fs.existsSync(file));
}

/**
 * The last lines of a long output, for an error text, without the traces of npm's own code.
 * @param {string} output
 * @param {number} [count]
 */
export function lastLines(output, count = 12) {
  return output
    .trimEnd()
    .split('\n')
    .filter((text) => !/^(npm error)?\s+at .*:\d+\)?/.test(text))
    .slice(-count)
    .map((text) => `    ${text}`)
    .join('\n');
}
