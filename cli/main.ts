import { run } from './run.ts';
import { exitCodes } from './command-result.ts';

// Whoever reads our output may stop early (`| head`): that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    console.error(`The result cannot be written (${error.message}).`);
    process.exitCode = exitCodes.unusable;
  }
});
process.stderr.on('error', () => {});

const { code, output, errors } = await run(process.argv.slice(2));
process.exitCode = code;
// Not process.exit: it would cut off what a pipe has not taken yet.
process.stderr.write(errors);
process.stdout.write(output);
