// @ts-check
import path from 'node:path';
import { runnerImport } from 'vite';
import { projectFolder } from '../../../scripts/setup/locations.mjs';

/**
 * The code that fills libraries. It is TypeScript and uses the app's own store, which Node.js 20 cannot read as it is.
 * @returns {Promise<typeof import('./fill-library.ts')>}
 */
export async function loadLibraryCode() {
  return /** @type {typeof import('./fill-library.ts')} */ (await load('fill-library.ts'));
}

/**
 * The code that measures a library of decisions that were revisited.
 * @returns {Promise<typeof import('./revisit-times.ts')>}
 */
export async function loadRevisitTimes() {
  return /** @type {typeof import('./revisit-times.ts')} */ (await load('revisit-times.ts'));
}

/** @param {string} name */
async function load(name) {
  const file = path.join(projectFolder, 'test', 'bench', 'library', name);
  const { module } = await runnerImport(file, { root: projectFolder, configFile: false, logLevel: 'error' });
  return module;
}
