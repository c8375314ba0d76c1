// @ts-check
import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { keepTrackOf } from './run-command.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * Whether a window can be opened. Only Linux can be without a display.
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {NodeJS.Platform} [platform]
 */
export function hasDisplay(environment = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

/**
 * The switches that this machine needs beside the app's own.
 * @param {NodeJS.ProcessEnv} environment
 * @param {boolean} isRoot
 */
export function machineSwitches(environment, isRoot) {
  return [
    // Chromium's sandbox cannot be had as root.
    ...(isRoot ? ['--no-sandbox'] : []),
    // Before version 38 Electron took Wayland only where it was told to.
    ...(environment.WAYLAND_DISPLAY && !environment.DISPLAY ? ['--ozone-platform-hint=auto'] : []),
  ];
}

/**
 * Starts an X server without a screen, on a display number that it picks itself because it is free.
 * @returns {Promise<{environment: NodeJS.ProcessEnv, stop: () => Promise<void>}>} the environment for programs that shall use it
 */
export async function startDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const ended = keepTrackOf(server);
  let errors = '';
  server.stderr?.setEncoding('utf8').on('data', (text) => (errors = `${errors}${text}`.slice(-2000)));
  const number = await Promise.race([
    readNumber(/** @type {import('node:stream').Readable} */ (server.stdio[3])),
    ended.then(() => undefined),
    delay(20_000, undefined, { ref: false }),
  ]);
  if (number === undefined) {
    server.kill('SIGKILL');
    throw new SetupError(`Xvfb did not start.\n${errors.trim()}`);
  }
  /** @type {NodeJS.ProcessEnv} */
  const environment = { ...process.env, DISPLAY: `:${number}`, XDG_SESSION_TYPE: 'x11' };
  delete environment.WAYLAND_DISPLAY;
  delete environment.XAUTHORITY;
  const stop = async () => {
    server.kill('SIGTERM');
    await Promise.race([ended, delay(3000, undefined, { ref: false })]);
    server.kill('SIGKILL');
  };
  return { environment, stop };
}

/**
 * @param {import('node:stream').Readable} stream
 * @returns {Promise<number>}
 */
function readNumber(stream) {
  return new Promise((resolve) => {
    let text = '';
    stream.setEncoding('utf8').on('data', (part) => {
      text += part;
      if (text.includes('\n')) resolve(Number(text));
    });
  });
}
