import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own for one test, its name with a space and another script. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'fulcrum решения ')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
