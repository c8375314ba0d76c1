// @ts-check
import path from 'node:path';
import { hasDisplay, startDisplay } from '../setup/display.mjs';
import { electronEnvironment, resolveElectron } from '../setup/electron.mjs';
import { projectFolder } from '../setup/locations.mjs';
import { appStep, dependenciesStep, electronStep, prepare, requireLibraries, sqliteStep } from '../setup/prepare.mjs';
import { createProgress } from '../setup/progress.mjs';
import { runCommand } from '../setup/run-command.mjs';

/**
 * Runs the measurements. Only their JSON goes to standard output.
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
export async function runBench(args) {
  const progress = createProgress(process.stderr);
  const steps = [
    dependenciesStep(progress),
    electronStep(progress),
    sqliteStep(progress, { inNode: true, inElectron: true }),
    appStep(progress, 'stderr'),
  ];
  await prepare(steps, progress);
  await requireLibraries();
  const display = hasDisplay() ? undefined : await startDisplay();
  const env = electronEnvironment(resolveElectron(), display?.environment);
  const bench = path.join(projectFolder, 'test', 'bench', 'main.mjs');
  const { code } = await runCommand(process.execPath, [bench, ...args], { cwd: projectFolder, env, show: 'stdout' });
  await display?.stop();
  return code;
}
