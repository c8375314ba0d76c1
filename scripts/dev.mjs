// @ts-check
// `npm run dev`: sets up what is missing and opens the app so that it follows changes of its sources.
import { requireNode } from './setup/node-version.mjs';

requireNode();
const { runScript } = await import('./setup/entry.mjs');
const { developApp } = await import('./setup/open-app.mjs');
await runScript(developApp);
