import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { AdrQueryInput } from '../../../../shared/ipc/adr-contract.ts';
import { sampleRepository, type SampleRepository } from '../../adr-folder/sample-repository.ts';
import { temporaryFolder } from '../../adr-folder/temporary-folder.ts';
import { openedRepository, type OpenedRepository } from './opened-repository.ts';

const files = {
  'docs/adr/0001-queue.md': `---
status: superseded by ADR-0002
date: 2025-03-01
decision-makers: [Ada]
tags: [messaging]
---
# Use a queue

## Context and Problem Statement

Jobs wait. See [the log](0002-log.md#context), [the guide](../guide.md) and [the web](https://example.com/0002-log.md).
`,
  'docs/adr/0002-log.md':
    '# 2. Use a log\n\nDate: 2025-04-01\n\n## Status\n\nAccepted\n\nSupersedes [1. Use a queue](0001-queue.md)\n\n## Context\n\nA\n\n## Decision\n\nB\n\n## Consequences\n\nC\n',
  'docs/adr/latin.md': Buffer.from('# Caf\xe9\n', 'latin1'),
  'other/readme.md': '# Not looked at\n',
};

const all: Omit<AdrQueryInput, 'repository'> = {
  text: '',
  folder: null,
  category: null,
  status: null,
  tag: null,
  person: null,
  format: null,
  from: null,
  to: null,
  sort: 'number',
  offset: 0,
  limit: 100,
};

interface Opened extends OpenedRepository {
  readonly repository: SampleRepository;
}

async function opened(): Promise<Opened> {
  const repository = sampleRepository(files);
  return { ...(await openedRepository(repository.root)), repository };
}

test('a repository that was picked is remembered, read and listed', async () => {
  const { services, key, repository, answers } = await opened();
  expect(services.repository.list().repositories).toEqual([
    expect.objectContaining({ key, name: 'repository', folder: repository.root, present: true, files: 3 }),
  ]);
  const { folders, facets } = services.repository.overview({ repository: key });
  expect(folders).toMatchObject([{ path: 'docs/adr', origin: 'usual', files: 3 }]);
  expect(facets).toMatchObject({ total: 3, notUnderstood: 1, tags: [{ value: 'messaging', count: 1 }] });
  const { files: found } = services.adr.list({ ...all, repository: key });
  expect(found.map(({ number, title, format }) => [number, title, format])).toEqual([
    [1, 'Use a queue', 'madr-4'],
    [2, 'Use a log', 'nygard'],
    [null, expect.any(String), 'none'],
  ]);
  expect(found[0]).toMatchObject({ people: [{ role: 'decision-maker', name: 'Ada' }], date: { day: '2025-03-01' } });
  expect(services.adr.list({ ...all, repository: key, text: 'jobs wa' }).files).toMatchObject([
    { path: 'docs/adr/0001-queue.md', snippet: expect.arrayContaining([{ text: 'Jobs', hit: true }]) },
  ]);
  expect(services.adr.list({ ...all, repository: key, offset: 1, limit: 1 })).toMatchObject({
    found: 3,
    files: [{ number: 2 }],
  });
  answers.push(null);
  expect(await services.repository.add()).toEqual({ repository: null });
});

test('an ADR is read with what its links lead to and what relates to it', async () => {
  const { services, key } = await opened();
  const read = await services.adr.read({ repository: key, file: 'docs/adr/0001-queue.md' });
  expect(read).toMatchObject({ text: files['docs/adr/0001-queue.md'], utf8: true, titleLine: 6 });
  expect(read.targets).toEqual([{ href: '0002-log.md#context', path: 'docs/adr/0002-log.md' }]);
  expect(read.related).toEqual([
    { relation: 'supersedes', turned: true, path: 'docs/adr/0002-log.md', number: 2, title: 'Use a log' },
  ]);
  expect(read.images).toMatch(/^app:\/\/repository\/[0-9a-f]{32}\/$/);
  expect((await services.adr.read({ repository: key, file: 'docs/adr/0002-log.md' })).related).toEqual([
    { relation: 'supersedes', turned: false, path: 'docs/adr/0001-queue.md', number: 1, title: 'Use a queue' },
  ]);
});

test('what is no text is shown as such, and only what is listed is read', async () => {
  const { services, key, repository } = await opened();
  const latin = await services.adr.read({ repository: key, file: 'docs/adr/latin.md' });
  expect(latin).toMatchObject({ utf8: false, text: '# Caf\xe9\n', file: { format: 'none' } });
  expect(latin.file.why).not.toBeNull();
  for (const file of ['other/readme.md', '../outside.md', '/etc/hostname', 'docs/adr/../../other/readme.md'])
    await expect(services.adr.read({ repository: key, file })).rejects.toMatchObject({ code: 'not-found' });
  await expect(services.adr.read({ repository: 'none', file: 'docs/adr/0002-log.md' })).rejects.toMatchObject({
    code: 'not-found',
  });
  // Between two scans the file may have become a link that leads out.
  const file = path.join(repository.root, 'docs/adr/0002-log.md');
  const outside = path.join(temporaryFolder(), 'secret.md');
  writeFileSync(outside, '# Secret\n');
  rmSync(file);
  symlinkSync(outside, file);
  await expect(services.adr.read({ repository: key, file: 'docs/adr/0002-log.md' })).rejects.toMatchObject({
    code: 'file-unreadable',
  });
});

test('a change on disk is told and read; the text is that of the moment', async () => {
  const made = await opened();
  const { services, key, repository } = made;
  const { at } = await services.repository.changes({ since: 0 });
  const waiting = services.repository.changes({ since: at });
  writeFileSync(
    path.join(repository.root, 'docs/adr/0001-queue.md'),
    files['docs/adr/0001-queue.md'].replace('Use a queue', 'Use two queues'),
  );
  const read = await services.adr.read({ repository: key, file: 'docs/adr/0001-queue.md' });
  expect(read.file.title).toBe('Use two queues');
  expect(read.file.hash).not.toBe('');
  expect(await waiting).toMatchObject({ repositories: [{ repository: key }] });
  await expect
    .poll(() => services.adr.list({ ...all, repository: key }).files[0]?.title, { timeout: 10_000 })
    .toBe('Use two queues');
});

test('the relations of a repository are told once each, between the files that are understood', async () => {
  const { services, key, repository } = await opened();
  const [queue, log] = ['docs/adr/0001-queue.md', 'docs/adr/0002-log.md'];
  const told = services.adr.relations({ repository: key });
  expect(told.files.map(({ path: file, number, status }) => [file, number, status?.known])).toEqual([
    [queue, 1, 'superseded'],
    [log, 2, 'accepted'],
  ]);
  expect(told.edges).toEqual([{ from: log, to: queue, relation: 'supersedes', toldBy: 'both' }]);
  writeFileSync(
    path.join(repository.root, 'docs/adr/0003-topic.md'),
    '# 3. Topics\n\n## Status\n\nAmends [2](0002-log.md)\n',
  );
  await expect
    .poll(() => services.adr.relations({ repository: key }).edges, { timeout: 10_000 })
    .toContainEqual({ from: 'docs/adr/0003-topic.md', to: log, relation: 'amends', toldBy: 'from' });
});

test('a folder is added and taken out by hand, and only one of the repository', async () => {
  const made = await opened();
  const { services, key, repository, answers } = made;
  answers.push(path.join(repository.root, 'other'));
  expect(await services.repository.addFolder({ repository: key })).toEqual({
    folder: path.join(repository.root, 'other'),
  });
  await expect
    .poll(() => services.repository.overview({ repository: key }).folders.map(({ path: folder }) => folder))
    .toEqual(['other', 'docs/adr']);
  expect(services.repository.overview({ repository: key }).chosenFolders).toEqual(['other']);
  services.repository.removeFolder({ repository: key, folder: 'other' });
  await expect
    .poll(() => services.repository.overview({ repository: key }).folders.map(({ path: folder }) => folder))
    .toEqual(['docs/adr']);
  answers.push(null);
  expect(await services.repository.addFolder({ repository: key })).toEqual({ folder: null });
  answers.push(temporaryFolder());
  await expect(services.repository.addFolder({ repository: key })).rejects.toMatchObject({ code: 'folder-outside' });
});

test('a repository whose folder is gone stays remembered, with what was read, until it is forgotten', async () => {
  const { services, key, repository } = await opened();
  rmSync(repository.root, { recursive: true });
  expect(() => services.repository.open({ repository: key })).toThrow(/not there any more/);
  expect(services.repository.list().repositories).toMatchObject([{ key, present: false, files: 3 }]);
  mkdirSync(repository.root);
  services.repository.open({ repository: key });
  await services.repository.forget({ repository: key });
  expect(services.repository.list().repositories).toEqual([]);
  await expect(services.repository.forget({ repository: key })).rejects.toMatchObject({ code: 'not-found' });
});

test('an ADR has its neighbours in the list, or in that of all where search and filters leave it out', async () => {
  const { services, key } = await opened();
  const { offset: _, limit: __, ...list } = all;
  const around = (file: string, part: Partial<typeof list> = {}) => {
    const { previous, next } = services.adr.neighbours({ ...list, ...part, repository: key, file });
    return [previous?.path ?? null, next?.path ?? null];
  };
  const [queue, log, latin] = ['docs/adr/0001-queue.md', 'docs/adr/0002-log.md', 'docs/adr/latin.md'];
  expect(around(queue)).toEqual([null, log]);
  expect(around(log)).toEqual([queue, latin]);
  expect(around(log, { sort: 'date' })).toEqual([null, queue]);
  expect(around(log, { status: 'accepted' })).toEqual([null, null]);
  expect(around(queue, { status: 'accepted' })).toEqual([null, log]);
  expect(around('docs/adr/gone.md')).toEqual([null, null]);
});
