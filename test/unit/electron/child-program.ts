import { chmodSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Bundles a TypeScript file so that plain Node can run it in a process of its own.
 * @returns path of the program, in a temporary folder that everyone may read.
 */
export async function childProgram(entry: URL): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fulcrum-child-'));
  chmodSync(folder, 0o755);
  // better-sqlite3 stays outside the bundle: it looks for its compiled file beside itself.
  symlinkSync(fileURLToPath(new URL('../../../node_modules', import.meta.url)), path.join(folder, 'node_modules'));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: fileURLToPath(entry),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'child.mjs' }, external: ['better-sqlite3'] },
    },
  });
  return path.join(folder, 'child.mjs');
}
