// @ts-check
// `npm test`: sets up what the tests need and runs them all, or one part: `npm test -- types|lint|unit|e2e`.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { runScript } = await import('./setup/entry.mjs');
const { runTests } = await import('./testing/run-tests.mjs');
await runScript(() => runTests(process.argv.slice(2)));
