// @ts-check
// `npm run -s cli -- COMMAND`: the command line. Standard output is the command's alone; progress goes to standard error.
import { pathToFileURL } from 'node:url';
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { tellFailure } = await import('./setup/entry.mjs');
const { cliStep, dependenciesStep, prepare } = await import('./setup/prepare.mjs');
const { createProgress } = await import('./setup/progress.mjs');
const { cliProgram } = await import('./setup/build-cli.mjs');
const { exitOnSignals } = await import('./setup/run-command.mjs');

const progress = createProgress(process.stderr);
const steps = [dependenciesStep(progress), cliStep(progress)];
try {
  if (!steps.every((step) => step.isReady())) {
    exitOnSignals();
    await prepare(steps, progress);
  }
} catch (error) {
  tellFailure(error);
  process.exit(2);
}
// npm runs scripts in the project's folder; the paths that were typed are meant from where they were typed.
if (process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
process.argv = [process.execPath, cliProgram, ...process.argv.slice(2)];
await import(pathToFileURL(cliProgram).href);
