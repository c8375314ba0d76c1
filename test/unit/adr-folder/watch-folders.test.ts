import { EventEmitter } from 'node:events';
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync, type FSWatcher } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  watchFolders,
  type FolderWatch,
  type WatchedFolder,
  type WatchOptions,
} from '../../../electron/adr-folder/watch-folders.ts';
import { temporaryFolder } from './temporary-folder.ts';

function records(folders: readonly string[]): readonly WatchedFolder[] {
  return folders.map((folder) => ({ path: folder, contents: true }));
}

/** A watch and how often it has told of a change. */
function watching(
  folders: readonly string[],
  options: WatchOptions = {},
): { readonly told: () => number; readonly watch: FolderWatch } {
  let count = 0;
  const watch = watchFolders(() => (count += 1), { quietMs: 20, latestMs: 200, pollMs: 60_000, ...options });
  onTestFinished(watch.close);
  watch.setFolders(records(folders));
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

/** A watch over one folder whose events the test makes; says whether an event is told in the end. */
function eventsOf(contents: boolean): (event: string, name: string | null) => boolean {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let listener: (event: string, name: string | null) => void = () => {};
  const { told, watch } = watching([], {
    watchFolder: (_, __, changed) => {
      listener = changed;
      return Object.assign(new EventEmitter(), { close: () => {} }) as unknown as FSWatcher;
    },
  });
  watch.setFolders([{ path: '/folder', contents }]);
  return (event, name) => {
    const before = told();
    listener(event, name);
    vi.advanceTimersByTime(1_000);
    return told() > before;
  };
}

test('in a folder of records all is told but our own files in the making', () => {
  const isTold = eventsOf(true);
  expect(isTold('change', '0001-a.md')).toBe(true);
  expect(isTold('rename', '.fulcrum-5.tmp')).toBe(false);
  expect(isTold('change', null)).toBe(true);
});

test('in a folder of other things only names that come and go, and what says where records are', () => {
  const isTold = eventsOf(false);
  expect(isTold('change', 'build.log')).toBe(false);
  expect(isTold('rename', 'adr')).toBe(true);
  expect(isTold('change', '.adr-dir')).toBe(true);
  expect(isTold('change', '.log4brains.yml')).toBe(true);
  expect(isTold('change', null)).toBe(true);
});

test('a folder of other things that becomes one of records is watched anew', async () => {
  const folder = temporaryFolder();
  const { told, watch } = watching([]);
  writeFileSync(path.join(folder, 'a.md'), '1');
  watch.setFolders([{ path: folder, contents: false }]);
  expect(watch.setFolders(records([folder]))).toBe(true);
  appendFileSync(path.join(folder, 'a.md'), '2');
  await vi.waitFor(() => expect(told()).toBe(1));
});

test('what is not among the folders any more is not told, and a folder made again is watched anew', async () => {
  const folder = temporaryFolder();
  const inner = path.join(folder, 'inner');
  mkdirSync(inner);
  const { told, watch } = watching([inner]);
  expect(watch.setFolders(records([inner]))).toBe(false);
  rmSync(inner, { recursive: true });
  await vi.waitFor(() => expect(told()).toBe(1));
  mkdirSync(inner);
  expect(watch.setFolders(records([inner]))).toBe(true);
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
