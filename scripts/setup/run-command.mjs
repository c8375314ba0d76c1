// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/**
 * On Ctrl-C, a closed terminal or a polite kill: ends what was started, tidies up (through the exit handlers) and leaves.
 * Called once by each entry script.
 */
export function exitOnSignals() {
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    process.on(signal, () => {
      running.forEach((child) => child.kill(signal));
      process.exit(code);
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
export function runCommand(program, args, options = {}) {
  return new Promise((resolve) => {
    const show = options.show === 'stderr' ? 2 : 1;
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.show ? ['ignore', show, 2] : ['ignore', 'pipe', 'pipe'],
      timeout: options.limitMs,
      signal: options.stop,
      killSignal: 'SIGKILL',
    });
    running.add(child);
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => {
      running.delete(child);
      resolve({ code: 127, signal: null, output: String(error) });
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? 1, signal, output });
    });
  });
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
 * The last lines of a long output, for an error text.
 * @param {string} output
 * @param {number} [count]
 */
export function lastLines(output, count = 12) {
  return output
    .trimEnd()
    .split('\n')
    .slice(-count)
    .map((text) => `    ${text}`)
    .join('\n');
}
