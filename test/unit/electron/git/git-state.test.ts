import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { findRepository } from '../../../../electron/git/find-repository.ts';
import { gitState, type RepositoryState } from '../../../../electron/git/repository-state.ts';
import { temporaryFolder } from '../../adr-folder/temporary-folder.ts';
import { gitWorld, type GitWorld } from './git-world.ts';

afterEach(() => vi.unstubAllEnvs());

async function stateIn({ root }: GitWorld): Promise<RepositoryState> {
  const state = await gitState(root);
  if (state.kind !== 'repository') throw new Error(state.kind);
  return state;
}

test('a clean repository, from a folder in it and through a link', async () => {
  const world = gitWorld();
  mkdirSync(path.join(world.root, 'docs'));
  const link = path.join(world.root, '..', 'link');
  symlinkSync(path.join(world.root, 'docs'), link);
  for (const folder of [world.root, path.join(world.root, 'docs'), link])
    expect(await gitState(folder)).toEqual({
      kind: 'repository',
      root: world.root,
      branch: 'main',
      commit: world.git('rev-parse', 'HEAD'),
      underWay: null,
      lock: null,
      identity: 'Ana Ruiz <ana@example.org>',
      files: [],
    });
});

test('a repository whose name has line ends', async () => {
  const root = path.join(temporaryFolder(), 'two\nlines\n');
  mkdirSync(root);
  gitWorld().git('init', '--quiet', root);
  expect(await findRepository(root)).toEqual({ root, gitFolder: path.join(root, '.git') });
});

test('files that are changed, staged, moved, deleted, new, and their names as they are', async () => {
  const world = gitWorld();
  world.write('a b.md', 'some text that is long enough to be found again\n');
  world.write('c.md', 'c');
  world.write('d.md', 'd');
  world.git('add', '--all');
  world.git('commit', '--quiet', '--message=second');
  rmSync(path.join(world.root, 'd.md'));
  world.git('mv', 'a b.md', 'ä "b"\n2.md');
  world.write('c.md', 'changed');
  world.write('new 新/x.md', '');
  world.write('staged.md', '');
  world.git('add', 'staged.md');
  expect((await stateIn(world)).files).toEqual([
    { path: 'a b.md', kind: 'deleted', staged: true },
    { path: 'c.md', kind: 'changed', staged: false },
    { path: 'd.md', kind: 'deleted', staged: false },
    { path: 'staged.md', kind: 'changed', staged: true },
    { path: 'ä "b"\n2.md', kind: 'changed', staged: true },
    { path: 'new 新/', kind: 'untracked', staged: false },
  ]);
});

test('only what lies in some places', async () => {
  const world = gitWorld();
  for (const file of ['docs/adr/a.md', 'docs/b.md', 'c.md']) world.write(file, file);
  mkdirSync(path.join(world.root, 'docs', 'gone'));
  const places = ['docs/adr', 'docs/gone', 'c.md'].map((place) => path.join(world.root, place));
  expect(await gitState(world.root, places)).toMatchObject({
    branch: 'main',
    files: [{ path: 'c.md' }, { path: 'docs/adr/' }],
  });
});

test('a detached HEAD, a merge with its conflict, a lock, no commit, no identity', async () => {
  const world = gitWorld();
  world.git('checkout', '--quiet', '-b', 'other');
  world.write('readme.txt', 'other\n');
  world.git('commit', '--quiet', '--all', '--message=other');
  world.git('checkout', '--quiet', '--detach', 'main');
  expect(await stateIn(world)).toMatchObject({ branch: null, commit: world.git('rev-parse', 'main') });
  world.git('checkout', '--quiet', 'main');
  world.write('readme.txt', 'main\n');
  world.git('commit', '--quiet', '--all', '--message=main');
  expect(() => world.git('merge', 'other')).toThrow('Command failed');
  const lock = path.join(world.root, '.git/index.lock');
  world.write('.git/index.lock', '');
  expect(await stateIn(world)).toMatchObject({
    underWay: 'merge',
    lock,
    files: [{ path: 'readme.txt', kind: 'conflict' }],
  });
  const unborn = gitWorld({ unborn: true });
  unborn.git('config', '--unset', 'user.name');
  expect(await stateIn(unborn)).toMatchObject({ branch: 'main', commit: null, identity: null });
});

test('a folder in no repository, one that is gone, a bare one, no git', async () => {
  const world = gitWorld();
  const plain = temporaryFolder();
  expect(await gitState(plain)).toEqual({ kind: 'no-repository' });
  expect(await findRepository(plain)).toBeNull();
  expect(await gitState(path.join(plain, 'gone'))).toMatchObject({ kind: 'refused', code: 'folder-gone' });
  world.git('clone', '--quiet', '--bare', '.', '../bare.git');
  expect(await gitState(path.join(world.root, '../bare.git'))).toEqual({ kind: 'no-repository' });
  vi.stubEnv('PATH', plain);
  expect(await gitState(world.root)).toEqual({ kind: 'no-git' });
});

test('a working tree whose repository has gone', async () => {
  const world = gitWorld();
  const tree = path.join(world.root, '..', 'second tree');
  world.git('worktree', 'add', '--quiet', '-b', 'second', tree);
  rmSync(world.root, { recursive: true });
  const state = await gitState(tree);
  expect(state).toMatchObject({ kind: 'refused', code: 'repository-gone' });
  const message = state.kind === 'refused' ? state.message : '';
  expect(message).toContain(`The .git in ${tree} leads to ${path.join(world.root, '.git')}`);
});

test('patches that are being applied are told from a rebase', async () => {
  const world = gitWorld();
  world.write('.git/rebase-apply/applying', '');
  expect(await stateIn(world)).toMatchObject({ underWay: 'git am' });
});

test('looking at a repository starts nothing that its configuration names, and writes nothing', async () => {
  const world = gitWorld();
  const started = path.join(world.root, '..', 'started');
  world.hook('post-index-change', `touch "${started}"`);
  world.git('config', 'core.fsmonitor', path.join(world.root, '.git/hooks/post-index-change'));
  expect((await stateIn(world)).files).toEqual([]);
  expect(existsSync(started)).toBe(false);
  world.git('status');
  expect(existsSync(started)).toBe(true);
});

test('variables that point elsewhere do not', async () => {
  const world = gitWorld();
  const other = gitWorld();
  vi.stubEnv('GIT_DIR', path.join(other.root, '.git'));
  vi.stubEnv('GIT_INDEX_FILE', path.join(other.root, '.git/index'));
  expect((await stateIn(world)).root).toBe(world.root);
});
