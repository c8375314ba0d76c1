import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { requireGit, runGit } from '../../../../electron/git/run-git.ts';
import { gitWorld } from './git-world.ts';

afterEach(() => vi.unstubAllEnvs());

/** Whether a process runs; one that has ended may go on being listed where nobody asks how it ended. */
function isRunning(pid: number): boolean {
  try {
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('Z');
  } catch {
    return false;
  }
}

test('what takes too long is stopped together with its hook', async () => {
  const world = gitWorld();
  world.hook('pre-commit', 'echo $$ > .git/hook-pid\ntrap "" TERM\nwhile :; do sleep 0.05; done');
  const started = performance.now();
  const attempt = runGit(world.root, ['commit', '--allow-empty', '--message=m'], { writes: true, timeoutMs: 1_000 });
  await expect(attempt).rejects.toMatchObject({ code: 'git-timed-out' });
  expect(performance.now() - started).toBeLessThan(8_000);
  const hook = Number(world.read('.git/hook-pid'));
  await vi.waitFor(() => expect(isRunning(hook)).toBe(false));
  expect(existsSync(path.join(world.root, '.git/index.lock'))).toBe(false);
});

test('a program that a hook leaves running is not waited for', async () => {
  const world = gitWorld();
  world.hook('pre-commit', 'sleep 20 & echo $! > .git/sleep-pid');
  const started = performance.now();
  await requireGit(world.root, ['commit', '--quiet', '--allow-empty', '--message=m'], { writes: true });
  expect(performance.now() - started).toBeLessThan(10_000);
  process.kill(Number(world.read('.git/sleep-pid')));
});

test('neither a terminal nor an editor is there to ask', async () => {
  const world = gitWorld();
  world.hook('pre-commit', '(: < /dev/tty) 2>/dev/null && exit 1; test "$GIT_TERMINAL_PROMPT" = 0');
  await requireGit(world.root, ['commit', '--quiet', '--allow-empty', '--message=m'], { writes: true });
  const run = await runGit(world.root, ['commit', '--allow-empty'], { writes: true });
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('empty commit message');
});

test('its words are English whatever the language of the machine', async () => {
  vi.stubEnv('LANG', 'de_DE.UTF-8');
  vi.stubEnv('LANGUAGE', 'de');
  const { code, stderr } = await runGit(gitWorld().root, ['rev-parse', '--verify', 'no-such-thing']);
  expect({ code, stderr }).toEqual({ code: 128, stderr: 'fatal: Needed a single revision\n' });
});
