import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from '../../../scripts/setup/lock.mjs';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fulcrum lock '));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

test('processes that want the same thing at the same time do it one after the other', async () => {
  const lock = JSON.stringify(pathToFileURL(path.resolve('scripts', 'setup', 'lock.mjs')).href);
  const script = `
    import fs from 'node:fs';
    import { withLock } from ${lock};
    const log = (text) => fs.appendFileSync(process.argv[1] + '/log', text + '\\n');
    await withLock(process.argv[1] + '/lock', async () => {
      log('in');
      await new Promise((resolve) => setTimeout(resolve, 50));
      log('out');
    }, () => {});`;
  const start = () => spawn(process.execPath, ['--input-type=module', '-e', script, folder], { stdio: 'inherit' });
  await Promise.all([start(), start(), start(), start()].map((child) => once(child, 'exit')));
  const log = fs.readFileSync(path.join(folder, 'log'), 'utf8').trim().split('\n');
  expect(log).toEqual(['in', 'out', 'in', 'out', 'in', 'out', 'in', 'out']);
  expect(fs.readdirSync(folder)).toEqual(['log']);
});

test('the lock of a process that was killed is taken over, at once', async () => {
  const ended = spawnSync(process.execPath, ['-e', '']).pid;
  fs.writeFileSync(path.join(folder, 'lock'), `${ended} some-id`);
  let waited = false;
  const result = await withLock(
    path.join(folder, 'lock'),
    async () => 'done',
    () => (waited = true),
  );
  expect(result).toBe('done');
  expect(waited).toBe(false);
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('a lock that nobody renews is taken over, even if some process has that id by now', async () => {
  const lock = path.join(folder, 'lock');
  fs.writeFileSync(lock, `${process.ppid} some-id`);
  fs.utimesSync(lock, Date.now() / 1000 - 120, Date.now() / 1000 - 120);
  await expect(
    withLock(
      lock,
      async () => 'done',
      () => {},
    ),
  ).resolves.toBe('done');
});

test('who waits is told for whom, once', async () => {
  const lock = path.join(folder, 'lock');
  fs.writeFileSync(lock, `${process.ppid} some-id`);
  const told: string[] = [];
  setTimeout(() => fs.rmSync(lock), 500);
  await withLock(
    lock,
    async () => {},
    (holder) => told.push(holder),
  );
  expect(told).toEqual([String(process.ppid)]);
});

test('work that fails gives the lock back', async () => {
  const lock = path.join(folder, 'lock');
  const failing = withLock(
    lock,
    () => Promise.reject(new Error('no')),
    () => {},
  );
  await expect(failing).rejects.toThrow('no');
  expect(fs.existsSync(lock)).toBe(false);
});
