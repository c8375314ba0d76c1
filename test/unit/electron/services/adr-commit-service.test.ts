import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { madr, sampleRepository } from '../../adr-folder/sample-repository.ts';
import { servicesOnDisk } from '../../ipc/services-on-disk.ts';
import { changedAdrs } from '../../../../electron/adr-edit/changed-adrs.ts';
import { createWrittenFiles } from '../../../../electron/adr-edit/written-files.ts';
import { committed, gitWorld, type GitWorld } from '../git/git-world.ts';
import { openedRepository, type OpenedRepository } from './opened-repository.ts';

afterEach(() => vi.unstubAllEnvs());

const queue = 'docs/adr/0001-queue.md';
const log = 'docs/adr/0002-log.md';

/** A repository of git with two committed ADRs. */
function adrWorld(): GitWorld {
  const world = gitWorld();
  world.write(queue, madr('Use a queue'));
  world.write(log, madr('Use a log'));
  world.git('add', '--all');
  world.git('commit', '--quiet', '--message=two');
  return world;
}

async function reject({ services, key }: OpenedRepository, file: string): Promise<void> {
  const edit = { repository: key, file, change: { kind: 'facts', status: 'rejected', day: null } } as const;
  const plan = await services.adrEdit.planEdit(edit);
  if (plan.kind !== 'planned') throw new Error(plan.why);
  const seen = plan.files.map(({ path: at, hash }) => ({ path: at, hash }));
  expect(await services.adrEdit.writeEdit({ ...edit, seen })).toMatchObject({ kind: 'written' });
}

test('what was written is proposed with a message, and nothing else is committed', async () => {
  const world = adrWorld();
  const at = await openedRepository(world.root);
  const { services, key } = at;
  expect(await services.adrCommit.commitState({ repository: key, files: null })).toMatchObject({
    files: [],
    message: '',
  });
  world.write(log, madr('Use a log', { context: 'By hand.' }));
  world.write('readme.txt', 'not ours\n');
  await reject(at, queue);
  const state = await services.adrCommit.commitState({ repository: key, files: null });
  expect(state).toEqual({
    kind: 'repository',
    branch: 'main',
    obstacle: null,
    identity: 'Ana Ruiz <ana@example.org>',
    files: [
      { path: queue, number: 1, title: 'Use a queue', isAdr: true, change: 'changed', written: true },
      { path: log, number: 2, title: 'Use a log', isAdr: true, change: 'changed', written: false },
    ],
    written: 1,
    more: 0,
    message: 'docs: update ADR-0001: Use a queue',
  });
  expect(await services.adrCommit.commitState({ repository: key, files: [queue, log] })).toMatchObject({
    message: 'docs: update 2 decision records\n\n- update ADR-0001: Use a queue\n- update ADR-0002: Use a log\n',
  });
  const done = await services.adrCommit.commit({
    repository: key,
    files: [queue],
    message: 'docs: no',
    newBranch: null,
  });
  expect(done).toEqual({ commit: world.git('rev-parse', 'HEAD'), branch: 'main' });
  expect(committed(world)).toEqual([queue]);
  expect(await services.adrCommit.commitState({ repository: key, files: null })).toMatchObject({
    files: [{ path: log }],
    message: '',
  });
});

test('an ADR with another number is committed under both names', async () => {
  const world = adrWorld();
  const { services, key } = await openedRepository(world.root);
  const renumbering = { repository: key, file: queue, number: 7, following: false };
  const plan = await services.adrCheck.planRenumbering(renumbering);
  if (plan.kind !== 'planned') throw new Error(plan.why);
  const moved = new Set(plan.moves.map((move) => move.path));
  const seen = [...plan.moves, ...plan.files.filter((file) => !moved.has(file.path))];
  await services.adrCheck.writeRenumbering({
    ...renumbering,
    seen: seen.map(({ path: file, hash }) => ({ path: file, hash })),
  });
  const state = await services.adrCommit.commitState({ repository: key, files: null });
  expect(state).toMatchObject({
    files: [
      { path: queue, title: '0001-queue.md', isAdr: true, change: 'deleted', written: true },
      { path: 'docs/adr/0007-queue.md', number: 7, title: 'Use a queue', change: 'added', written: true },
    ],
    message: 'docs: add ADR-0007, remove 0001-queue.md\n\n- remove 0001-queue.md\n- add ADR-0007: Use a queue\n',
  });
  const files = [queue, 'docs/adr/0007-queue.md'];
  await services.adrCommit.commit({ repository: key, files, message: 'docs: 7', newBranch: null });
  expect(world.git('status', '--porcelain')).toBe('');
  expect(world.git('show', '--format=', '--name-status', 'HEAD')).toMatch(
    /^R\d+\t\S+0001-queue\.md\t\S+0007-queue\.md$/,
  );
});

/** Writes the index beside the folder. */
async function writeIndex({ services, key }: OpenedRepository): Promise<void> {
  const of = { repository: key, folder: 'docs/adr', form: 'beside', file: null } as const;
  const plan = await services.adrIndex.planIndex(of);
  if (plan.kind !== 'planned') throw new Error(plan.kind);
  await services.adrIndex.writeIndex({ ...of, version: plan.version });
}

test('an index and what a fix has written are ours to commit, and no longer when they are committed', async () => {
  const world = adrWorld();
  world.write(log, madr('Use a log').replace('* One', '- One').replace('* Two', '- Two'));
  world.git('commit', '--quiet', '--all', '--message=dashes');
  const at = await openedRepository(world.root);
  const { services, key } = at;
  await writeIndex(at);
  const { files } = await services.adrCheck.planFix({ repository: key, of: null });
  const seen = files.map(({ path: file, hash }) => ({ path: file, hash }));
  await services.adrCheck.writeFix({ repository: key, of: null, seen });
  world.write('docs/notes.md', 'not ours\n');
  const state = await services.adrCommit.commitState({ repository: key, files: null });
  expect(state).toMatchObject({
    files: [
      { path: 'docs/adr.md', number: null, title: 'adr.md', isAdr: false, change: 'added', written: true },
      { path: log, number: 2, change: 'changed', written: true },
    ],
    written: 2,
    message: 'docs: update ADR-0002: Use a log',
  });
  const request = { repository: key, files: ['docs/adr.md', log], message: 'docs: both', newBranch: null };
  await services.adrCommit.commit(request);
  expect(committed(world)).toEqual(['docs/adr.md', log]);
  world.write('docs/adr.md', 'by hand\n');
  world.write(log, madr('Use a log', { context: 'By hand.' }));
  expect(await services.adrCommit.commitState({ repository: key, files: null })).toMatchObject({
    files: [{ path: log, written: false }],
    written: 0,
  });
  const index = services.adrCommit.commit({ ...request, files: ['docs/adr.md'] });
  await expect(index).rejects.toMatchObject({ code: 'not-found' });
});

test('a file that we have moved is gone from its old place; what others have deleted is theirs', () => {
  const state = {
    kind: 'repository',
    root: '/repository',
    branch: 'main',
    commit: null,
    underWay: null,
    lock: null,
    identity: null,
    files: [
      { path: 'adr/0001-a.md', kind: 'deleted', staged: false },
      { path: 'adr/0002-b.md', kind: 'deleted', staged: false },
      { path: 'adr/0003-c.md', kind: 'deleted', staged: false },
      { path: 'adr/0004-a.md', kind: 'untracked', staged: false },
    ],
  } as const;
  const written = createWrittenFiles();
  written.addGone('r', ['adr/0001-a.md']);
  written.add('r', ['adr/0002-b.md', 'adr/0004-a.md']);
  const adrs = new Map([
    ['adr/0004-a.md', { path: 'adr/0004-a.md', number: 4, title: 'A', format: 'nygard' }],
  ] as const);
  expect(changedAdrs('/repository', state, adrs, written.of('r'))).toEqual([
    { path: 'adr/0001-a.md', number: null, title: '0001-a.md', isAdr: true, change: 'deleted', written: true },
    { path: 'adr/0004-a.md', number: 4, title: 'A', isAdr: true, change: 'added', written: true },
  ]);
});

test('ADRs in a folder that git does not know yet are new ones', async () => {
  const world = gitWorld();
  world.write(queue, madr('Use a queue'));
  const { services, key } = await openedRepository(world.root);
  expect(await services.adrCommit.commitState({ repository: key, files: [queue] })).toMatchObject({
    files: [{ path: queue, change: 'added', written: false }],
    message: 'docs: add ADR-0001: Use a queue',
  });
});

test('a long list is told by its number', async () => {
  const world = gitWorld();
  for (let number = 1; number <= 203; number += 1)
    world.write(`docs/adr/${String(number).padStart(4, '0')}-a.md`, madr(`A ${number}`));
  const { services, key } = await openedRepository(world.root);
  const state = await services.adrCommit.commitState({ repository: key, files: null });
  if (state.kind !== 'repository') throw new Error(state.message);
  expect([state.files.length, state.more]).toEqual([200, 3]);
});

test('only files that are listed can be committed', async () => {
  const world = adrWorld();
  world.write('readme.txt', 'changed\n');
  const { services, key } = await openedRepository(world.root);
  const commit = services.adrCommit.commit({ repository: key, files: ['readme.txt'], message: 'm', newBranch: null });
  await expect(commit).rejects.toMatchObject({ code: 'not-found' });
});

describe('what keeps from committing is told in words', () => {
  const obstacles: readonly (readonly [string, (world: GitWorld) => void, RegExp])[] = [
    ['a lock', (world) => world.write('.git/index.lock', ''), /index\.lock is there/],
    ['a merge', (world) => world.write('.git/MERGE_HEAD', `${world.git('rev-parse', 'HEAD')}\n`), /merge is under way/],
    ['no identity', (world) => world.git('config', '--unset', 'user.email'), /does not know who you are/],
  ];
  test.for(obstacles)('%s', async ([, make, words]) => {
    const world = adrWorld();
    const at = await openedRepository(world.root);
    await reject(at, queue);
    make(world);
    const before = world.everything();
    const { services, key } = at;
    const state = await services.adrCommit.commitState({ repository: key, files: null });
    expect(state).toMatchObject({ kind: 'repository', obstacle: expect.stringMatching(words) });
    const commit = services.adrCommit.commit({ repository: key, files: [queue], message: 'm', newBranch: null });
    await expect(commit).rejects.toMatchObject({ message: expect.stringMatching(words) });
    expect(world.everything()).toBe(before);
  });

  test('no branch', async () => {
    const world = adrWorld();
    world.git('checkout', '--quiet', '--detach');
    const at = await openedRepository(world.root);
    await reject(at, queue);
    const { services, key } = at;
    expect(await services.adrCommit.commitState({ repository: key, files: null })).toMatchObject({ branch: null });
    const request = { repository: key, files: [queue], message: 'm' };
    await expect(services.adrCommit.commit({ ...request, newBranch: null })).rejects.toMatchObject({
      code: 'head-detached',
    });
    expect(await services.adrCommit.commit({ ...request, newBranch: 'adr/queue' })).toMatchObject({
      branch: 'adr/queue',
    });
  });

  test('a hook', async () => {
    const world = adrWorld();
    const at = await openedRepository(world.root);
    await reject(at, queue);
    world.hook('pre-commit', 'echo "too late on a Friday" >&2; exit 1');
    const commit = at.services.adrCommit.commit({ repository: at.key, files: [queue], message: 'm', newBranch: null });
    await expect(commit).rejects.toMatchObject({ code: 'hook-failed', message: expect.stringMatching(/Friday/) });
  });
});

test('without git, and without a repository, all else works', async () => {
  const plain = sampleRepository({ [queue]: madr('Use a queue') });
  const at = await openedRepository(plain.root);
  const state = () => at.services.adrCommit.commitState({ repository: at.key, files: null });
  expect(await state()).toMatchObject({ kind: 'without', reason: 'no-repository', written: 0 });
  await reject(at, queue);
  expect(await state()).toMatchObject({ kind: 'without', reason: 'no-repository', written: 1 });
  const empty = path.join(plain.root, 'empty');
  mkdirSync(empty);
  writeFileSync(path.join(empty, 'not-git'), '');
  vi.stubEnv('PATH', empty);
  expect(await state()).toMatchObject({
    kind: 'without',
    reason: 'no-git',
    message: expect.stringMatching(/not installed/),
  });
});

test('the record of a decision is ours to commit, where it was written into a repository that is remembered', async () => {
  const world = adrWorld();
  const { services, answers } = servicesOnDisk();
  onTestFinished(() => services.end());
  const { id } = await services.library.openExample();
  answers.push(path.join(world.root, 'docs/adr'));
  await services.record.pickFolder({ id });
  await services.record.write({ id, overwrite: null });
  expect(services.adrCommit.repositoryOfRecord({ decision: id })).toEqual({ repository: null });
  answers.push(world.root);
  const { repository: key } = await services.repository.add();
  if (key === null) throw new Error('nothing was opened');
  expect(services.adrCommit.repositoryOfRecord({ decision: id })).toEqual({ repository: key });
  await services.record.write({ id, overwrite: null });
  const state = await services.adrCommit.commitState({ repository: key, files: null });
  const record = 'docs/adr/0003-build-the-workshop-portal-on-django.md';
  const data = 'docs/adr/decision-data/0003-build-the-workshop-portal-on-django';
  expect(state).toMatchObject({
    files: [
      { path: record, isAdr: true, change: 'added', written: true },
      { path: `${data}.analysis.html`, isAdr: false, change: 'added', written: true },
      { path: `${data}.decision.json`, isAdr: false, change: 'added', written: true },
    ],
    written: 3,
    message: expect.stringMatching(/^docs: add (?:ADR-0003: Build|0003-build)/),
  });
});
