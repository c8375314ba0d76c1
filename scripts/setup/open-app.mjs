// @ts-check
import { hasDisplay, machineSwitches } from './display.mjs';
import { electronEnvironment, resolveElectron } from './electron.mjs';
import { projectFolder } from './locations.mjs';
import { appStep, dependenciesStep, electronStep, prepare, requireLibraries, sqliteStep } from './prepare.mjs';
import { createProgress } from './progress.mjs';
import { packageProgram, runCommand } from './run-command.mjs';
import { SetupError } from './setup-error.mjs';
import { isRoot } from './system-packages.mjs';

/**
 * Sets up, builds and opens the app.
 * @param {readonly string[]} appArguments
 * @returns {Promise<number>} the app's exit code
 */
export async function openApp(appArguments) {
  const { electron, progress } = await prepareApp(true);
  requireDisplay('start');
  const switches = machineSwitches(process.env, isRoot());
  if (isRoot()) progress.line('You are root: Chromium runs without its sandbox (--no-sandbox).');
  progress.line(`Opening Fulcrum in Electron ${electron.version} (${electron.kind})`);
  const args = [projectFolder, ...switches, ...appArguments];
  const env = electronEnvironment(electron);
  // As Node.js, where a shell left this set, Electron would open no window.
  delete env.ELECTRON_RUN_AS_NODE;
  const { code } = await runCommand(electron.executable, args, { cwd: projectFolder, env, show: 'stdout' });
  return code;
}

/**
 * Sets up and opens the app in electron-vite's development mode, which follows the sources.
 * @returns {Promise<number>}
 */
export async function developApp() {
  const { electron } = await prepareApp(false);
  requireDisplay('run dev');
  const args = [packageProgram('electron-vite'), 'dev', '--watch', ...(isRoot() ? ['--noSandbox'] : [])];
  const env = electronEnvironment(electron);
  delete env.ELECTRON_RUN_AS_NODE;
  return (await runCommand(process.execPath, args, { cwd: projectFolder, env, show: 'stdout' })).code;
}

/** @param {boolean} withBuild */
async function prepareApp(withBuild) {
  const progress = createProgress();
  progress.line(`Fulcrum, with Node.js ${process.versions.node}`);
  const steps = [
    dependenciesStep(progress),
    electronStep(progress),
    sqliteStep(progress, { inNode: false, inElectron: true }),
    ...(withBuild ? [appStep(progress, 'stdout')] : []),
  ];
  await prepare(steps, progress);
  await requireLibraries();
  return { electron: resolveElectron(), progress };
}

/** @param {string} npmCommand */
function requireDisplay(npmCommand) {
  if (hasDisplay()) return;
  throw new SetupError(
    'Everything is ready, but there is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).\n' +
      `With Xvfb, a display without a screen (Debian's packages xvfb and xauth), it starts like this:\n  xvfb-run -a npm ${npmCommand}`,
  );
}
