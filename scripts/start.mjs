// @ts-check
// `npm start`: sets up what is missing, builds where a source changed, opens the app.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { runScript } = await import('./setup/entry.mjs');
const { openApp } = await import('./setup/open-app.mjs');
await runScript(() => openApp(process.argv.slice(2)));
