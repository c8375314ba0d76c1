import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { childProgram } from '../child-program.ts';
import { adr, gitWorld, type GitWorld } from './git-world.ts';

let program = '';

beforeAll(async () => {
  program = await childProgram(new URL('./committing-child.ts', import.meta.url));
  return () => rmSync(path.dirname(program), { recursive: true });
});

afterEach(() => vi.unstubAllEnvs());

/** Root may write everywhere, so the commit is made as an ordinary user (65534 is "nobody"). */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

function commitAsUser(world: GitWorld, trusted: boolean): string {
  if (trusted) world.git('config', '--global', 'safe.directory', '*');
  return execFileSync(process.execPath, [program, world.root, adr], { encoding: 'utf8', ...user });
}

test.skipIf(process.platform === 'win32')('a repository that cannot be written', () => {
  const world = gitWorld();
  world.write(adr, '# Use Django\n');
  const before = world.everything();
  execFileSync('chmod', ['-R', 'a+rX,a-w', path.dirname(world.root)]);
  const answer = commitAsUser(world, true);
  expect(answer).toMatch(/^repository-read-only\n/);
  expect(answer).toContain(world.root);
  expect(world.everything()).toBe(before);
});

test.skipIf(process.platform === 'win32' || process.getuid?.() !== 0)('a repository of somebody else', () => {
  const world = gitWorld();
  world.write(adr, '# Use Django\n');
  execFileSync('chmod', ['-R', 'a+rX', path.dirname(world.root)]);
  const answer = commitAsUser(world, false);
  expect(answer).toMatch(/^repository-not-owned\n/);
  expect(answer).toContain('git config --global --add safe.directory');
});
