import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { folderHistory } from '../../../../electron/git/file-history.ts';
import { filesOnOtherBranches } from '../../../../electron/git/files-on-branches.ts';
import { gitWorld, type GitWorld } from './git-world.ts';

afterEach(() => vi.unstubAllEnvs());

const text = 'text that is long enough for a rename to be found\n'.repeat(5);

/** Commits everything as an author, at noon of a day. */
function save(world: GitWorld, author: string, day: string): string {
  vi.stubEnv('GIT_AUTHOR_DATE', `${day}T12:00:00+02:00`);
  world.git('add', '--all');
  world.git('commit', '--quiet', `--message=${day}`, `--author=${author} <${author}@example.org>`);
  return world.git('rev-parse', 'HEAD');
}

function move(world: GitWorld, from: string, to: string): void {
  renameSync(path.join(world.root, from), path.join(world.root, to));
}

test('first and last commit and the authors of each file, also of one with another name before', async () => {
  const world = gitWorld();
  world.write('docs/adr/0001-a.md', text);
  world.write('docs/adr/0002 ü "b".md', 'b\n');
  world.write('elsewhere.md', 'x');
  const first = save(world, 'ana', '2026-01-01');
  move(world, 'docs/adr/0001-a.md', 'docs/adr/0003-a.md');
  save(world, 'bo', '2026-02-01');
  // The old name is given to another file.
  world.write('docs/adr/0001-a.md', 'new\n');
  world.write('docs/adr/sub/0001-c.md', 'c\n');
  save(world, 'cy', '2026-03-01');
  world.write('docs/adr/0003-a.md', `${text}more\n`);
  const last = save(world, 'ana', '2026-04-01');
  const files = await folderHistory(world.root, ['docs/adr']);
  expect([...files.keys()].toSorted()).toEqual([
    'docs/adr/0001-a.md',
    'docs/adr/0002 ü "b".md',
    'docs/adr/0003-a.md',
    'docs/adr/sub/0001-c.md',
  ]);
  expect(files.get('docs/adr/0003-a.md')).toEqual({
    first: { commit: first, author: 'ana', email: 'ana@example.org', date: '2026-01-01T12:00:00+02:00' },
    last: { commit: last, author: 'ana', email: 'ana@example.org', date: '2026-04-01T12:00:00+02:00' },
    complete: true,
    authors: ['ana', 'bo'],
    commits: 3,
  });
  expect(files.get('docs/adr/0001-a.md')).toMatchObject({ authors: ['cy'], commits: 1 });
});

test('a file that was deleted and written again begins anew; one that took the name of another has its own past', async () => {
  const world = gitWorld();
  world.write('a.md', text);
  world.write('b.md', 'other\n');
  save(world, 'ana', '2026-01-01');
  rmSync(path.join(world.root, 'b.md'));
  save(world, 'bo', '2026-02-01');
  move(world, 'a.md', 'b.md');
  save(world, 'cy', '2026-03-01');
  const files = await folderHistory(world.root, ['']);
  expect(files.get('b.md')).toMatchObject({ authors: ['cy', 'ana'], commits: 2 });
  expect(files.has('a.md')).toBe(false);
});

test('several folders are one pass, and what moves from one to the other keeps its history', async () => {
  const world = gitWorld();
  world.write('a/x.md', text);
  world.write('c/z.md', 'z');
  save(world, 'ana', '2026-01-01');
  world.write('b/y.md', 'y');
  move(world, 'a/x.md', 'b/x.md');
  save(world, 'bo', '2026-02-01');
  const files = await folderHistory(world.root, ['a', 'b']);
  expect([...files.keys()].toSorted()).toEqual(['b/x.md', 'b/y.md']);
  expect(files.get('b/x.md')).toMatchObject({ first: { author: 'ana' }, last: { author: 'bo' } });
  expect(await folderHistory(world.root, [])).toEqual(new Map());
});

test('settings of the user change nothing of what is told', async () => {
  const world = gitWorld();
  rmSync(path.join(world.root, '.git'), { recursive: true });
  world.git('init', '--quiet', '--initial-branch=main');
  world.git('config', 'user.name', 'Ana Ruiz');
  world.git('config', 'user.email', 'ana@example.org');
  world.write('docs/a.md', text);
  save(world, 'ana', '2026-01-01');
  const before = await folderHistory(world.root, ['docs']);
  expect(before.get('docs/a.md')?.first.author).toBe('ana');
  for (const setting of ['log.showRoot=false', 'log.follow=true', 'color.ui=always', 'diff.renames=copies'])
    world.git('config', ...setting.split('='));
  expect(await folderHistory(world.root, ['docs'])).toEqual(before);
});

test('no commit yet', async () => {
  expect(await folderHistory(gitWorld({ unborn: true }).root, ['docs'])).toEqual(new Map());
});

test('of a clone with only the end of the history it is told whose beginning is not there', async () => {
  const world = gitWorld();
  world.write('a.md', 'a');
  save(world, 'ana', '2026-01-01');
  world.write('b.md', 'b');
  save(world, 'bo', '2026-02-01');
  world.write('c.md', 'c');
  save(world, 'cy', '2026-03-01');
  const clone = path.join(world.root, '..', 'clone');
  mkdirSync(clone);
  world.git('clone', '--quiet', '--depth=2', `file://${world.root}`, clone);
  const files = await folderHistory(clone, ['']);
  expect(new Map([...files].map(([file, { complete }]) => [file, complete]))).toEqual(
    new Map([
      ['a.md', false],
      ['b.md', false],
      ['c.md', true],
      ['readme.txt', false],
    ]),
  );
});

test('the Markdown files that the same folder has on other local branches', async () => {
  const world = gitWorld();
  world.write('docs/adr 決/0001-a.md', 'a');
  save(world, 'ana', '2026-01-01');
  world.git('checkout', '--quiet', '-b', 'feature/with-ü');
  world.write('docs/adr 決/0002-b\tc.md', 'b');
  world.write('docs/adr 決/sub/0003-c.md', 'c');
  world.write('docs/adr 決/data.json', '{}');
  save(world, 'bo', '2026-01-02');
  world.git('branch', 'same-tree');
  world.git('checkout', '--quiet', '--orphan', 'unrelated');
  world.git('rm', '-r', '--quiet', '--cached', '.');
  rmSync(path.join(world.root, 'docs'), { recursive: true });
  world.write('docs/adr 決', 'a file of that name');
  save(world, 'cy', '2026-01-03');
  world.git('checkout', '--quiet', '--force', 'main');
  const names = ['0001-a.md', '0002-b\tc.md'];
  const found = await filesOnOtherBranches(world.root, 'docs/adr 決');
  expect(found.toSorted((a, b) => a.branch.localeCompare(b.branch))).toEqual([
    { branch: 'feature/with-ü', names },
    { branch: 'same-tree', names },
  ]);
  expect(await filesOnOtherBranches(world.root, 'no/such')).toEqual([]);
  expect(await filesOnOtherBranches(gitWorld({ unborn: true }).root, '')).toEqual([]);
});

test('from a detached HEAD every branch is another one', async () => {
  const world = gitWorld();
  world.write('0001-a.md', 'a');
  save(world, 'ana', '2026-01-01');
  world.git('checkout', '--quiet', '--detach');
  expect(await filesOnOtherBranches(world.root, '')).toEqual([{ branch: 'main', names: ['0001-a.md'] }]);
});
