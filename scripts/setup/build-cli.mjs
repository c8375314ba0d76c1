// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { outputFolder, projectFolder, workFolder } from './locations.mjs';
import { SetupError } from './setup-error.mjs';
import { fingerprint, isStamped, writeStamp } from './stamp.mjs';
import { moveIntoPlace, withTemporaryFolder } from './temporary-folder.mjs';

/** The built command line: one file. */
export const cliProgram = path.join(outputFolder, 'cli', 'main.mjs');
const stampFile = path.join(outputFolder, '.cli-built-from');
const entry = path.join(projectFolder, 'cli', 'main.ts');

function wanted() {
  return fingerprint(projectFolder, ['cli', 'shared', 'electron', 'templates', 'tsconfig.json', 'package-lock.json']);
}

export function isCliBuilt() {
  return fs.existsSync(cliProgram) && isStamped(stampFile, wanted());
}

/** Bundles the command line and all that it imports into one file for plain Node.js. */
export async function buildCli() {
  if (!fs.existsSync(entry)) throw new SetupError('cli/main.ts is missing.');
  const stamp = wanted();
  const { build } = await import('vite');
  await withTemporaryFolder(workFolder, 'cli', async (folder) => {
    await build({
      root: projectFolder,
      configFile: false,
      logLevel: 'silent',
      resolve: { tsconfigPaths: true },
      ssr: { noExternal: true, external: ['better-sqlite3'] },
      build: {
        ssr: entry,
        target: 'node20',
        outDir: folder,
        emptyOutDir: false,
        rolldownOptions: { output: { format: 'es', entryFileNames: 'main.mjs', codeSplitting: false } },
      },
    });
    moveIntoPlace(folder, path.dirname(cliProgram));
  });
  writeStamp(stampFile, stamp);
}
