// @ts-check
// `npm run bench`: sets up, builds, and runs the measurements of test/bench/main.mjs, which prints JSON.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { runScript } = await import('./setup/entry.mjs');
const { runBench } = await import('./testing/run-bench.mjs');
await runScript(() => runBench(process.argv.slice(2)));
