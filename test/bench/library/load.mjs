// @ts-check
import path from 'node:path';
import { runnerImport } from 'vite';
import { projectFolder } from '../../../scripts/setup/locations.mjs';

/**
 * The code that fills libraries. It is TypeScript and uses the app's own store, which Node.js 20 cannot read as it is.
 * @returns {Promise<typeof import('./fill-library.ts')>}
 */
export async function loadLibraryCode() {
  const file = path.join(projectFolder, 'test', 'bench', 'library', 'fill-library.ts');
  const { module } = await runnerImport(file, { root: projectFolder, configFile: false, logLevel: 'error' });
  return /** @type {typeof import('./fill-library.ts')} */ (module);
}
