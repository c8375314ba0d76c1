import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './electron/store/open-store.ts';

const projectFolder = path.join(import.meta.dirname, '../..');
const oxlint = path.join(projectFolder, 'node_modules/oxlint/bin/oxlint');

/** A file, and an import that stands alone in it. */
type Import = readonly [file: string, imported: string];

const refused: readonly Import[] = [
  ['shared/decision/a.ts', 'node:fs'],
  ['shared/decision/b.ts', 'fs'],
  ['shared/decision/c.ts', 'path/posix'],
  ['shared/decision/d.ts', 'electron'],
  ['shared/decision/e.ts', '../../renderer/app.tsx'],
  ['renderer/shell/a.tsx', 'fs'],
  ['renderer/shell/b.tsx', 'node:path'],
  ['renderer/shell/c.tsx', '../../electron/logger.ts'],
  ['electron/main.ts', '../renderer/text/shell.ts'],
  ['electron/window.ts', '../cli/main.ts'],
  ['electron/ipc/router.ts', '../../renderer/text/shell.ts'],
  ['electron/services/a.ts', 'electron'],
  ['electron/services/b.ts', '../ipc/handlers.ts'],
  ['electron/services/c.ts', '../../renderer/text/shell.ts'],
  ['electron/git/a.ts', 'electron'],
  ['electron/store/migrations/a.ts', '../../ipc/handlers.ts'],
  ['cli/a.ts', '../electron/ipc/handlers.ts'],
  ['scripts/a.mjs', '../renderer/app.tsx'],
];

const allowed: readonly Import[] = [
  ['shared/decision/z.ts', 'yaml'],
  ['renderer/shell/z.tsx', '../../shared/ipc/contract.ts'],
  ['electron/main-z.ts', 'electron'],
  ['electron/protocol.ts', './renderer-files.ts'],
  ['electron/ipc/z.ts', '../services/services.ts'],
  ['electron/services/z.ts', '../../shared/ipc/contract.ts'],
  ['cli/z.ts', '../electron/records/write-record.ts'],
];

interface Finding {
  readonly code: string;
  readonly filename: string;
}

/** Lints the imports by the project's rules for them and tells which files have a finding. */
function filesWithFindings(imports: readonly Import[]): readonly string[] {
  const folder = temporaryFolder();
  const {
    options: _typeAware,
    $schema: _schema,
    ...rules
  } = JSON.parse(readFileSync(path.join(projectFolder, '.oxlintrc.json'), 'utf8')) as Record<string, unknown>;
  writeFileSync(path.join(folder, '.oxlintrc.json'), JSON.stringify(rules));
  for (const [file, imported] of imports) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), `import * as it from '${imported}';\nexport const found = it;\n`);
  }
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'json'], { cwd: folder, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly Finding[] };
  const layers = diagnostics.filter(({ code }) => /no-restricted-imports|no-nodejs-modules/.test(code));
  return [...new Set(layers.map(({ filename }) => filename.split(path.sep).join('/')))].toSorted();
}

test('what a layer may not import is an error, and nothing else', () => {
  expect(filesWithFindings([...refused, ...allowed])).toEqual(refused.map(([file]) => file).toSorted());
});
