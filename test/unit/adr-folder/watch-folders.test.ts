import { EventEmitter } from 'node:events';
import { mkdirSync, renameSync, rmSync, writeFileSync, type FSWatcher } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchFolders, type FolderWatch, type WatchOptions } from '../../../electron/adr-folder/watch-folders.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A watch and how often it has told of a change. */
function watching(
  folders: readonly string[],
  options: WatchOptions = {},
): { readonly told: () => number; readonly watch: FolderWatch } {
  let count = 0;
  const watch = watchFolders(() => (count += 1), { quietMs: 20, latestMs: 200, pollMs: 60_000, ...options });
  onTestFinished(watch.close);
  watch.setFolders(folders);
  return { told: () => count, watch };
}

test('writing, renaming and deleting a file are told, a burst of them once', async () => {
  const folder = temporaryFolder();
  const { told } = watching([folder], { quietMs: 100, latestMs: 60_000 });
  const file = path.join(folder, '0001-a.md');
  for (let count = 0; count < 20; count += 1) writeFileSync(file, `${count}`);
  await vi.waitFor(() => expect(told()).toBe(1));
  renameSync(file, path.join(folder, '0002-a.md'));
  await vi.waitFor(() => expect(told()).toBe(2));
  rmSync(path.join(folder, '0002-a.md'));
  await vi.waitFor(() => expect(told()).toBe(3));
});

test('changes that never end are told all the same', async () => {
  const folder = temporaryFolder();
  const { told } = watching([folder], { quietMs: 10_000, latestMs: 100 });
  writeFileSync(path.join(folder, 'a.md'), '1');
  await vi.waitFor(() => expect(told()).toBe(1));
});

test('our own files in the making are not told', async () => {
  const folder = temporaryFolder();
  const { told } = watching([folder]);
  writeFileSync(path.join(folder, '.fulcrum-x.tmp'), '1');
  rmSync(path.join(folder, '.fulcrum-x.tmp'));
  expect(told()).toBe(0);
  writeFileSync(path.join(folder, 'a.md'), '1');
  await vi.waitFor(() => expect(told()).toBe(1));
});

test('what is not among the folders any more is not told, and a folder made again is watched anew', async () => {
  const folder = temporaryFolder();
  const inner = path.join(folder, 'inner');
  mkdirSync(inner);
  const { told, watch } = watching([inner]);
  expect(watch.setFolders([inner])).toBe(false);
  rmSync(inner, { recursive: true });
  await vi.waitFor(() => expect(told()).toBe(1));
  mkdirSync(inner);
  expect(watch.setFolders([inner])).toBe(true);
  writeFileSync(path.join(inner, 'a.md'), '1');
  await vi.waitFor(() => expect(told()).toBe(2));
});

test('a folder that the system cannot watch is looked at now and then, until it is none of ours', async () => {
  const refuses = (): FSWatcher => {
    throw Object.assign(new Error('no more watches'), { code: 'ENOSPC' });
  };
  const { told, watch } = watching(['/somewhere'], { watchFolder: refuses, pollMs: 10 });
  await vi.waitFor(() => expect(told()).toBeGreaterThan(2));
  watch.setFolders([]);
  const before = told();
  const { told: other } = watching(['/elsewhere'], { watchFolder: refuses, pollMs: 10 });
  await vi.waitFor(() => expect(other()).toBeGreaterThan(5));
  expect(told()).toBe(before);
});

test('a watcher that breaks is told as a change, and its folder looked at from then on', async () => {
  const broken = Object.assign(new EventEmitter(), { close: () => {} });
  const { told } = watching([temporaryFolder()], {
    watchFolder: () => broken as unknown as FSWatcher,
    pollMs: 10,
  });
  broken.emit('error', new Error('EPERM'));
  await vi.waitFor(() => expect(told()).toBeGreaterThan(2));
});
