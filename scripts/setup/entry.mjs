// @ts-check
import { exitOnSignals } from './run-command.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * Runs a script: its result is the exit code, and a failure that is expected is told without a stack trace.
 * @param {() => Promise<number>} main
 */
export async function runScript(main) {
  exitOnSignals();
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = 1;
    tellFailure(error);
  }
}

/** @param {unknown} error */
export function tellFailure(error) {
  const text = error instanceof SetupError ? error.message : error instanceof Error ? error.stack : undefined;
  process.stderr.write(`\n${text ?? 'An error of an unknown kind.'}\n`);
}
