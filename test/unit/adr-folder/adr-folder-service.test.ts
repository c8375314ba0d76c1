import { mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  createAdrFolderService,
  type AdrChange,
  type AdrFolderService,
} from '../../../electron/adr-folder/adr-folder-service.ts';
import { contentHash } from '../../../electron/adr-folder/content-hash.ts';
import { createAdrRepositoryStore } from '../../../electron/store/adr-repositories.ts';
import { adrIndexFile, openAdrIndex } from '../../../electron/store/adr-index/open-adr-index.ts';
import { everything } from '../../../electron/store/adr-index/query-adr-index.ts';
import type { Sqlite } from '../../../electron/store/sqlite.ts';
import { memoryStore } from '../electron/store/open-store.ts';
import { madr, sampleRepository, type SampleRepository } from './sample-repository.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface World {
  readonly service: AdrFolderService;
  readonly library: Sqlite;
  readonly indexFile: string;
  readonly changes: readonly AdrChange[];
}

function world(library: Sqlite = memoryStore(), indexFile = adrIndexFile(temporaryFolder())): World {
  const service = createAdrFolderService({
    repositories: createAdrRepositoryStore(library),
    clock: { now: () => new Date().toISOString() },
    indexFile,
    scanProgram: null,
    watch: { quietMs: 20, latestMs: 100 },
  });
  onTestFinished(() => service.end());
  const changes: AdrChange[] = [];
  service.subscribe((change) => changes.push(change));
  return { service, library, indexFile, changes };
}

async function opened(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<World & { readonly key: string; readonly repository: SampleRepository }> {
  const repository = sampleRepository(files);
  const made = world();
  const { key } = made.service.open(repository.root);
  await made.service.settled(key);
  return { ...made, key, repository };
}

const two = { 'docs/adr/0001-a.md': madr('Alpha'), 'docs/adr/0002-b.md': madr('Beta') };

function titles({ service }: World, text = ''): readonly string[] {
  return service.query({ ...everything, text }).files.map(({ title }) => title);
}

test('a repository is opened, listed, searched and remembered', async () => {
  const { service, key, repository, changes, ...made } = await opened(two);
  expect(service.repositories()).toEqual([
    {
      key,
      folder: repository.root,
      root: repository.root,
      name: 'repository',
      openedAt: expect.any(String),
      chosenFolders: [],
      state: { kind: 'ready', files: 2, truncated: false },
    },
  ]);
  expect(titles({ service, changes, ...made }, 'beta')).toEqual(['Beta']);
  expect(service.folders(key).map(({ path: folder, files }) => [folder, files])).toEqual([['docs/adr', 2]]);
  expect(service.facets(key)).toMatchObject({ total: 2, statuses: [{ value: 'accepted', count: 2 }] });
  expect(changes).toContainEqual({ repository: key, what: 'content' });
  expect(service.open(`${repository.root}/.`).key).toBe(key);
});

test('what was read is there at once with the next start, before anything is scanned', async () => {
  const first = await opened(two);
  await first.service.end();
  const second = world(first.library, first.indexFile);
  expect(second.service.repositories()[0]).toMatchObject({ key: first.key, state: null });
  expect(titles(second)).toEqual(['Alpha', 'Beta']);
});

test('changes on disk show up by themselves: written, new, renamed, deleted, in new folders', async () => {
  const made = await opened(two);
  const { repository, service, key } = made;
  repository.write('docs/adr/0002-b.md', madr('Gamma'));
  await vi.waitFor(() => expect(titles(made)).toEqual(['Alpha', 'Gamma']));
  repository.write('docs/adr/web/0001-c.md', madr('Delta'));
  await vi.waitFor(() => expect(titles(made)).toEqual(['Alpha', 'Gamma', 'Delta']));
  await service.settled(key);
  repository.write('docs/adr/web/0002-d.md', madr('Epsilon'));
  await vi.waitFor(() => expect(titles(made, 'epsilon')).toEqual(['Epsilon']));
  renameSync(repository.path('docs/adr/0001-a.md'), repository.path('docs/adr/0009-a.md'));
  await vi.waitFor(() => expect(titles(made)).toEqual(['Gamma', 'Alpha', 'Delta', 'Epsilon']));
  rmSync(repository.path('docs/adr/web'), { recursive: true });
  await vi.waitFor(() => expect(titles(made)).toEqual(['Gamma', 'Alpha']));
  repository.write('docs/decisions/0001-z.md', madr('Zeta'));
  await vi.waitFor(() => expect(titles(made, 'zeta')).toEqual(['Zeta']));
  await service.settled(key);
  service.close(key);
  expect(service.repositories()[0]?.state).toBeNull();
});

test('a repository whose folder goes away is still listed, and read again when it is back', async () => {
  const made = await opened(two);
  const { repository, service, key } = made;
  const away = `${repository.root}-away`;
  renameSync(repository.root, away);
  service.recheck(key);
  await service.settled(key);
  expect(service.repositories()[0]).toMatchObject({ root: null, state: { kind: 'gone' } });
  expect(titles(made)).toEqual(['Alpha', 'Beta']);
  renameSync(away, repository.root);
  repository.write('docs/adr/0003-c.md', madr('Gamma'));
  service.recheck(key);
  await service.settled(key);
  expect(titles(made)).toEqual(['Alpha', 'Beta', 'Gamma']);
});

test('a folder chosen by hand, and let go again; none outside of the repository', async () => {
  const made = await opened({ ...two, 'notes/any.md': madr('Any') });
  const { service, key, repository } = made;
  service.chooseFolder(key, repository.path('notes'));
  await service.settled(key);
  expect(service.repositories()[0]?.chosenFolders).toEqual(['notes']);
  expect(titles(made, 'any')).toEqual(['Any']);
  service.unchooseFolder(key, 'notes');
  await service.settled(key);
  expect(titles(made, 'any')).toEqual([]);
  const outside = temporaryFolder();
  symlinkSync(outside, repository.path('link'));
  for (const folder of [outside, repository.path('link'), repository.path('..'), repository.path('gone')])
    expect(() => service.chooseFolder(key, folder)).toThrow('lies outside this repository');
  expect(service.repositories()[0]?.chosenFolders).toEqual([]);
});

test('a forgotten repository leaves nothing in library and index, and all on disk', async () => {
  const made = await opened(two);
  await made.service.forget(made.key);
  expect(made.service.repositories()).toEqual([]);
  expect(titles(made)).toEqual([]);
  expect(() => made.service.chooseFolder(made.key, '/')).toThrow('not remembered any more');
});

test('several repositories have their own files', async () => {
  const made = await opened(two);
  const other = sampleRepository({ 'adr/0001-x.md': madr('Other') });
  const { key } = made.service.open(other.root);
  await made.service.settled(key);
  const found = (repository: string): readonly string[] =>
    made.service.query({ ...everything, repository }).files.map(({ title }) => title);
  expect([found(key), found(made.key)]).toEqual([['Other'], ['Alpha', 'Beta']]);
  expect(titles(made)).toHaveLength(3);
  expect(made.service.repositories().map(({ folder }) => folder)).toEqual([other.root, made.repository.root]);
});

test('a file as it is on disk, with the hash that it is written over by', async () => {
  const bom = '\uFEFF# Title\r\n';
  const { service, key, repository } = await opened({
    ...two,
    'docs/adr/0003-c.md': bom,
    'docs/adr/0004-d.md': Buffer.from('# Größe', 'latin1'),
  });
  expect(await service.read(key, 'docs/adr/0003-c.md')).toEqual({ text: bom, utf8: true, hash: contentHash(bom) });
  expect(await service.read(key, 'docs/adr/0004-d.md')).toMatchObject({ text: '# Größe', utf8: false });
  const gone = expect.objectContaining({ code: 'not-found' });
  await expect(service.read(key, 'docs/adr/none.md')).rejects.toEqual(gone);
  await expect(service.read(key, '../secret')).rejects.toEqual(gone);
  unlinkSync(repository.path('docs/adr/0001-a.md'));
  await expect(service.read(key, 'docs/adr/0001-a.md')).rejects.toEqual(gone);
  const outside = sampleRepository({ 'x.md': 'secret' });
  symlinkSync(outside.path('x.md'), repository.path('docs/adr/0001-a.md'));
  await expect(service.read(key, 'docs/adr/0001-a.md')).rejects.toThrow('it lies outside the repository');
  rmSync(repository.path('docs/adr/0002-b.md'));
  mkdirSync(repository.path('docs/adr/0002-b.md'));
  await expect(service.read(key, 'docs/adr/0002-b.md')).rejects.toThrow('it is not a file');
});

test('links and texts of all files, for what looks across them', async () => {
  const { service, key } = await opened({
    'docs/adr/0001-a.md': madr('Alpha', { context: 'See [Beta](0002-b.md).' }),
    'docs/adr/0002-b.md': madr('Beta', { status: 'superseded by ADR-0001' }),
  });
  expect(
    service.linked(key).map(({ path: file, links }) => [file, links.map(({ relation, number }) => [relation, number])]),
  ).toEqual([
    ['docs/adr/0001-a.md', [['mentions', 2]]],
    ['docs/adr/0002-b.md', [['superseded-by', 1]]],
  ]);
  expect(service.texts(key).map(({ text }) => text.length)).toEqual([
    madr('Alpha', { context: 'See [Beta](0002-b.md).' }).length,
    madr('Beta', { status: 'superseded by ADR-0001' }).length,
  ]);
});

test('an index that was damaged while it was open is made anew by itself', async () => {
  const made = await opened(two);
  const other = openAdrIndex(made.indexFile);
  other.unsafeMode().exec(`UPDATE adr_search_data SET block = x'00'`);
  other.close();
  made.repository.write('docs/adr/0001-a.md', madr('Omega'));
  await vi.waitFor(() => expect(titles(made)).toEqual(['Omega', 'Beta']), { timeout: 5_000 });
  await made.service.settled(made.key);
  expect(made.service.repositories()[0]?.state).toEqual({ kind: 'ready', files: 2, truncated: false });
});

test('a folder that is not there cannot be opened', () => {
  const { service } = world();
  expect(() => service.open('/no/such/folder')).toThrow('is not there any more, or is no folder');
  expect(service.repositories()).toEqual([]);
});
