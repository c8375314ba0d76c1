import { expect, test } from 'vitest';
import { createAdrRepositoryStore } from '../../../../electron/store/adr-repositories.ts';
import { contentOf } from '../../../../electron/store/library-content.ts';
import { memoryStore } from './open-store.ts';

const monday = '2026-11-23T09:00:00.000Z';
const tuesday = '2026-11-24T09:00:00.000Z';

test('repositories are remembered, the one opened last first; one that is known keeps its key', () => {
  const store = createAdrRepositoryStore(memoryStore());
  const first = store.opened('/repositories/first', monday);
  const second = store.opened('/repositories/zweites 決定', tuesday);
  expect(store.all()).toEqual([second, first]);
  expect(second).toMatchObject({ folder: '/repositories/zweites 決定', openedAt: tuesday, chosenFolders: [] });
  expect(store.opened('/repositories/first', tuesday)).toEqual({ ...first, openedAt: tuesday });
  expect(store.byKey(second.key)).toEqual(second);
  expect(store.byKey('unknown')).toBeNull();
});

test('folders chosen by hand belong to their repository, each once, and are forgotten with it', () => {
  const store = createAdrRepositoryStore(memoryStore());
  const { key } = store.opened('/a', monday);
  const other = store.opened('/b', monday);
  store.chooseFolders(key, ['docs/b', 'docs/a', 'docs/b']);
  store.chooseFolders(other.key, ['docs/b']);
  expect(store.byKey(key)?.chosenFolders).toEqual(['docs/b', 'docs/a']);
  store.chooseFolders(key, ['docs/a']);
  expect(store.byKey(key)?.chosenFolders).toEqual(['docs/a']);
  store.forget(key);
  expect(store.all().map((row) => row.key)).toEqual([other.key]);
  expect(store.opened('/a', tuesday).chosenFolders).toEqual([]);
  expect(() => store.chooseFolders(key, ['docs/a'])).toThrow('FOREIGN KEY');
});

test('a repository that was opened is a reason for a backup', () => {
  const database = memoryStore();
  const before = contentOf(database);
  const store = createAdrRepositoryStore(database);
  const { key } = store.opened('/a', monday);
  const opened = contentOf(database);
  expect(opened).not.toBe(before);
  store.chooseFolders(key, ['docs']);
  expect(contentOf(database)).not.toBe(opened);
});
