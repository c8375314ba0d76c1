import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { findGit } from '../../electron/git/git-program.ts';
import { adrCommitText } from '../../renderer/text/adr-commit.ts';
import { adrEditText } from '../../renderer/text/adr-edit.ts';
import { adrText } from '../../renderer/text/adr-folder.ts';
import {
  commitAll,
  git,
  initRepository,
  openAdr,
  openCommit,
  openEdit,
  openRepository,
  pickStatus,
  pickSuccessor,
  writeChange,
  writeFiles,
} from './adr-scene.ts';
import { expect, setSize, test as base, type RunningApp } from './app.ts';
import { expectNoSidewaysScroll, look } from './look.ts';
import { makeOrdinaryFolder, startAsOrdinaryUser } from './ordinary-app.ts';

const queue = 'docs/adr/0001-use-a-queue.md';
const log = 'docs/adr/0002-use-a-log.md';
const nygard = (title: string, date: string, status: string): string =>
  `# ${title}\n\nDate: ${date}\n\n## Status\n\n${status}\n\n## Context\n\nA\n\n## Decision\n\nB\n\n## Consequences\n\nC\n`;

const files: Readonly<Record<string, string>> = {
  [queue]: nygard('1. Use a queue', '2025-02-12', 'Accepted'),
  [log]: nygard('2. Use a log', '2025-06-10', 'Accepted'),
};

/** The files after `edit`. */
const edited: Readonly<Record<string, string>> = {
  [queue]: nygard('1. Use a queue', '2026-05-04', 'Superseded by [2. Use a log](0002-use-a-log.md)'),
  [log]: nygard('2. Use a log', '2025-06-10', 'Accepted\n\nSupersedes [1. Use a queue](0001-use-a-queue.md)'),
};

/** The app in a home of its own, in which git knows nobody. */
const test = base.extend<{ readonly home: string }>({
  home: [
    async ({ app, folder }, use) => {
      const home = path.join(folder, 'home');
      mkdirSync(home);
      await setEnvironment(app.electron, { HOME: home, XDG_CONFIG_HOME: path.join(home, 'none') });
      await use(home);
    },
    { auto: true },
  ],
});

/** Sets variables of the app, which the programs it starts get. */
async function setEnvironment(electron: ElectronApplication, values: Readonly<Record<string, string>>): Promise<void> {
  await electron.evaluate((_, given) => {
    for (const name of Object.keys(process.env)) if (/^(?:GIT_|EMAIL$)/.test(name)) delete process.env[name];
    Object.assign(process.env, { GIT_CONFIG_NOSYSTEM: '1', ...given });
  }, values);
}

/** A folder with the ADRs and a file that is none. Its name has spaces and letters of other scripts. */
function plainFolder(folder: string, name: string): string {
  const root = path.join(folder, `${name} Архив 決定`);
  writeFiles(root, { ...files, 'readme.txt': 'one\n' });
  return root;
}

/** A git repository with one commit. */
function repository(folder: string, name: string): string {
  const root = plainFolder(folder, name);
  initRepository(root);
  commitAll(root, 'first');
  return root;
}

/** What somebody else is in the middle of: staged, staged and changed since, changed, new. */
function workOfOthers(root: string): void {
  writeFiles(root, { 'staged.txt': 'staged\n', 'readme.txt': 'staged\n' });
  git(root, 'add', 'staged.txt', 'readme.txt');
  writeFiles(root, { 'readme.txt': 'changed since\n', 'new.txt': 'new\n' });
}

/** Every file but those that are edited here, as it is in the index and on disk. */
function others(root: string): string {
  return git(root, 'status', '--porcelain=v2', '--untracked-files=all', '--', '.', `:!${queue}`, `:!${log}`);
}

/** Branches, HEAD, index and files: all that a refusal must leave alone. */
function everything(root: string): string {
  return [
    git(root, 'for-each-ref', '--format=%(refname) %(objectname)'),
    git(root, 'rev-parse', '--symbolic-full-name', 'HEAD', '--'),
    git(root, '--no-optional-locks', 'status', '--porcelain=v2', '--untracked-files=all'),
    git(root, 'ls-files', '--stage'),
  ].join('\n');
}

/** Changes status and date of the ADR that is open, then has it superseded by the other. */
async function edit(page: Page, root: string): Promise<void> {
  const dialog = await openEdit(page);
  await pickStatus(page, dialog, 'Deprecated');
  await dialog.getByLabel(adrEditText.date).fill('2026-05-04');
  await writeChange(dialog, 1);
  expect(readFileSync(path.join(root, queue), 'utf8')).toBe(nygard('1. Use a queue', '2026-05-04', 'Deprecated'));
  await openEdit(page);
  await pickSuccessor(dialog, 'log', '2. Use a log');
  await writeChange(dialog, 2);
  for (const [file, text] of Object.entries(edited)) expect(readFileSync(path.join(root, file), 'utf8')).toBe(text);
}

/** Expects that the last commit holds the two files as they were written, and nothing else. */
function expectCommitted(root: string, branch: string): void {
  expect(git(root, 'branch', '--show-current')).toBe(branch);
  expect(git(root, 'show', '--format=', '--name-only', 'HEAD').split('\n')).toEqual([queue, log]);
  for (const [file, text] of Object.entries(edited)) expect(git(root, 'show', `HEAD:${file}`)).toBe(text.trimEnd());
}

/** A repository in which what was written can be committed. */
interface Kind {
  readonly make: (folder: string, name: string) => string;
  /** Where the commit goes. */
  readonly branch: string;
}

const kinds: Readonly<Record<string, Kind>> = {
  'with the work of others in it': { make: repository, branch: 'main' },
  'without a commit': {
    make: (folder, name) => {
      const root = plainFolder(folder, name);
      initRepository(root);
      return root;
    },
    branch: 'main',
  },
  'a shallow clone': {
    make: (folder, name) => {
      const origin = repository(folder, `${name} origin`);
      writeFiles(origin, { 'readme.txt': 'two\n' });
      commitAll(origin, 'second');
      const root = path.join(folder, name);
      git(folder, 'clone', '--quiet', '--depth=1', `file://${origin}`, root);
      initRepository(root);
      return root;
    },
    branch: 'main',
  },
  'a further working tree': {
    make: (folder, name) => {
      const root = path.join(folder, name);
      git(repository(folder, `${name} first`), 'worktree', 'add', '--quiet', '-b', 'second', root);
      return root;
    },
    branch: 'second',
  },
  'a submodule': {
    make: (folder, name) => {
      const outer = repository(folder, `${name} outer`);
      git(outer, 'submodule', '--quiet', 'add', repository(folder, `${name} inner`), 'inner решения');
      const root = path.join(outer, 'inner решения');
      initRepository(root);
      return root;
    },
    branch: 'main',
  },
  'without a branch': {
    make: (folder, name) => {
      const root = repository(folder, name);
      git(root, 'checkout', '--quiet', '--detach');
      return root;
    },
    branch: 'adr/0001-use-a-queue',
  },
};

test('exactly what was written is committed, in a repository of any kind', async ({ app, folder }) => {
  const { electron, page } = app;
  for (const [name, { make, branch }] of Object.entries(kinds))
    await test.step(name, async () => {
      const root = make(folder, name);
      workOfOthers(root);
      const before = others(root);
      await openAdr(electron, page, root, 'Use a queue');
      await edit(page, root);
      const dialog = await openCommit(page, 2);
      await dialog.getByRole('button', { name: adrCommitText.commit(2) }).click();
      await expect(dialog).toBeHidden();
      expectCommitted(root, branch);
      expect(others(root)).toBe(before);
    });
});

/** What keeps from committing, until its cause is gone. */
interface Obstacle {
  readonly make: (root: string) => void;
  /** What the app says: what happened, where, what to do. */
  readonly says: readonly (string | RegExp)[];
  readonly mend: (root: string) => void;
  /** It is known before committing is tried. */
  readonly isKnown: boolean;
  /** Mending it changes the ADRs on disk for a moment, which is noticed without being asked to. */
  readonly isNoticed?: boolean;
}

function hook(root: string, name: string, script: string): void {
  const file = path.join(root, '.git', 'hooks', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

/** Begins what two branches that changed the same line cannot finish by themselves. */
function begin(root: string, ...args: readonly string[]): void {
  git(root, 'checkout', '--quiet', '-b', 'other');
  writeFiles(root, { 'readme.txt': 'other\n' });
  commitAll(root, 'other');
  git(root, 'checkout', '--quiet', 'main');
  writeFiles(root, { 'readme.txt': 'main\n' });
  commitAll(root, 'main');
  expect(() => git(root, ...args)).toThrow('Command failed');
}

const lockOf = (root: string): string => path.join(root, '.git', 'index.lock');

const obstacles: Readonly<Record<string, Obstacle>> = {
  'a pre-commit hook': {
    make: (root) => {
      workOfOthers(root);
      hook(root, 'pre-commit', 'for it in 1 2 3 4 5 6 7 8 9; do echo "$it. too late on a Friday" >&2; done; exit 1');
    },
    says: ['pre-commit hook refused the commit', 'Nothing was committed', '9. too late on a Friday'],
    mend: (root) => rmSync(path.join(root, '.git/hooks/pre-commit')),
    isKnown: false,
  },
  'a commit-msg hook': {
    make: (root) => {
      workOfOthers(root);
      hook(root, 'commit-msg', 'echo "no ticket in: $(head -n 1 "$1")"; exit 1');
    },
    says: ['commit-msg hook refused the commit', 'no ticket in: docs: '],
    mend: (root) => hook(root, 'commit-msg', 'exit 0'),
    isKnown: false,
  },
  'a lock': {
    make: (root) => {
      workOfOthers(root);
      writeFileSync(lockOf(root), '');
    },
    says: ['Another git program', 'index.lock', 'delete that file'],
    mend: (root) => rmSync(lockOf(root)),
    isKnown: true,
  },
  'no identity': {
    make: (root) => {
      workOfOthers(root);
      git(root, 'config', '--unset', 'user.name');
      git(root, 'config', '--unset', 'user.email');
    },
    says: ['does not know who you are', 'git config --global user.name', 'git config --global user.email'],
    mend: initRepository,
    isKnown: true,
  },
  'a merge': {
    make: (root) => begin(root, 'merge', 'other'),
    says: ['A merge is under way', 'Nothing was committed'],
    mend: (root) => git(root, 'merge', '--abort'),
    isKnown: true,
  },
  'a rebase': {
    make: (root) => begin(root, 'rebase', 'other'),
    says: ['A rebase is under way', 'Nothing was committed', 'git stash'],
    mend: (root) => {
      writeFiles(root, { 'readme.txt': 'both\n' });
      git(root, 'add', 'readme.txt');
      git(root, 'stash', 'push', '--quiet', '--', queue, log);
      git(root, 'rebase', '--continue');
      git(root, 'stash', 'pop', '--quiet');
    },
    isKnown: true,
    isNoticed: true,
  },
};

test('what keeps from committing is said, nothing is lost, and it goes on once the cause is gone', async ({
  app,
  folder,
}) => {
  const { electron, page } = app;
  for (const [name, { make, says, mend, isKnown, isNoticed }] of Object.entries(obstacles))
    await test.step(name, async () => {
      const root = repository(folder, name);
      make(root);
      await openAdr(electron, page, root, 'Use a queue');
      await edit(page, root);
      const before = everything(root);
      const dialog = await openCommit(page, 2);
      const commit = dialog.getByRole('button', { name: adrCommitText.commit(2) });
      if (isKnown) await expect(commit).toBeDisabled();
      else await commit.click();
      const said = dialog.getByRole(isKnown ? 'note' : 'alert');
      for (const words of says) await expect(said).toContainText(words);
      await expect(said).toBeInViewport({ ratio: 1 });
      expect(everything(root)).toBe(before);
      if (isNoticed) await expect(dialog.getByText(adrCommitText.detached)).toHaveCount(0);
      if (isNoticed) await lookAtBothWidths(app, 'adr-awkward-rebase');
      if (name.includes('pre-commit')) await look(page, 'adr-awkward-hook');
      mend(root);
      const othersBefore = others(root);
      if (isKnown && !isNoticed) await dialog.getByRole('button', { name: adrCommitText.lookAgain }).click();
      await commit.click();
      await expect(dialog).toBeHidden();
      expectCommitted(root, 'main');
      expect(others(root)).toBe(othersBefore);
    });
});

async function lookAtBothWidths({ electron, page }: RunningApp, name: string): Promise<void> {
  await look(page, name);
  await setSize(electron, page, 640, 800);
  await expectNoSidewaysScroll(page, name);
  await look(page, `${name}-640`);
  await setSize(electron, page, 1280, 800);
}

test('without git, without a repository and in one that git does not trust all else works', async ({
  app,
  folder,
  home,
}) => {
  const { electron, page } = app;
  await test.step('a folder in no repository', async () => {
    const root = plainFolder(folder, 'plain');
    await openAdr(electron, page, root, 'Use a queue');
    await edit(page, root);
    await expect(page.getByText(adrCommitText.without['no-repository'])).toBeVisible();
    initRepository(root);
    await comeBack(page);
    const dialog = await openCommit(page, 2);
    await dialog.getByRole('button', { name: adrCommitText.commit(2) }).click();
    await expect(dialog).toBeHidden();
    expectCommitted(root, 'main');
  });
  await test.step('a repository of somebody else', async () => {
    const root = repository(folder, 'theirs');
    if (process.getuid?.() === 0) execFileSync('chown', ['-R', '65534', root]);
    else await setEnvironment(electron, { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' });
    await openAdr(electron, page, root, 'Use a queue');
    await edit(page, root);
    await page.getByRole('button', { name: adrCommitText.open(2) }).click();
    const dialog = page.getByRole('dialog');
    const said = dialog.getByRole('note');
    await expect(said).toContainText(`${root} belongs to another user`);
    await look(page, 'adr-awkward-theirs');
    // What is said to be done is done, as it stands there.
    const command = /(git config --global --add safe\.directory .*)$/.exec(
      await said.locator('div').first().innerText(),
    );
    execFileSync('sh', ['-c', command?.[0] ?? 'false'], { env: { ...process.env, HOME: home }, cwd: folder });
    await dialog.getByRole('button', { name: adrCommitText.lookAgain }).click();
    await dialog.getByRole('button', { name: adrCommitText.commit(2) }).click();
    await expect(dialog).toBeHidden();
    expectCommitted(root, 'main');
  });
  await test.step('a repository without a working tree', async () => {
    const bare = path.join(folder, 'bare.git');
    git(folder, 'clone', '--quiet', '--bare', repository(folder, 'origin'), bare);
    await openRepository(electron, page, bare);
    await expect(page.getByRole('heading', { name: adrText.noFoldersTitle })).toBeVisible();
  });
  await test.step('a working tree whose repository has gone', async () => {
    const root = path.join(folder, 'left behind');
    const first = repository(folder, 'gone');
    git(first, 'worktree', 'add', '--quiet', '-b', 'second', root);
    rmSync(first, { recursive: true });
    await openAdr(electron, page, root, 'Use a queue');
    await edit(page, root);
    await page.getByRole('button', { name: adrCommitText.open(2) }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('note')).toContainText('.git');
    await look(page, 'adr-awkward-left-behind');
    await dialog.getByRole('button', { name: adrCommitText.cancel }).click();
  });
  await test.step('no git', async () => {
    const bin = path.join(folder, 'bin');
    mkdirSync(bin);
    await setEnvironment(electron, { PATH: bin });
    const root = repository(folder, 'no git');
    await openAdr(electron, page, root, 'Use a queue');
    await edit(page, root);
    await expect(page.getByText(adrCommitText.without['no-git'])).toBeVisible();
    symlinkSync(findGit() ?? '', path.join(bin, 'git'));
    await comeBack(page);
    const dialog = await openCommit(page, 2);
    await dialog.getByRole('button', { name: adrCommitText.commit(2) }).click();
    await expect(dialog).toBeHidden();
    expectCommitted(root, 'main');
  });
});

base('where a file, its folder or the repository cannot be written it is said, and mended', async ({ folder }) => {
  const { electron, page, complaints } = await startAsOrdinaryUser(folder);
  const root = makeOrdinaryFolder(folder, 'locked Архив');
  const sub = 'docs/adr/logs/0002-use-a-log.md';
  writeFiles(root, { [queue]: files[queue] ?? '', [sub]: files[log] ?? '' });
  initRepository(root);
  commitAll(root, 'first');
  if (process.getuid?.() === 0) execFileSync('chown', ['-R', '65534:65534', root]);
  await openAdr(electron, page, root, 'Use a queue');
  const dialog = await openEdit(page);
  const refused = dialog.getByRole('alert');
  const write = (count: number) => dialog.getByRole('button', { name: adrEditText.write(count) });
  await base.step('a file', async () => {
    chmodSync(path.join(root, queue), 0o444);
    await pickStatus(page, dialog, 'Deprecated');
    await write(1).click();
    await expect(refused).toContainText(`${queue} cannot be written (there is no permission). Nothing was changed`);
    expect(readFileSync(path.join(root, queue), 'utf8')).toBe(files[queue]);
    await look(page, 'adr-awkward-read-only-file');
    chmodSync(path.join(root, queue), 0o644);
    await writeChange(dialog, 1);
  });
  await base.step('the folder of the second of two files', async () => {
    const adrs = path.join(root, 'docs/adr');
    await openEdit(page);
    await pickSuccessor(dialog, 'log', '2. Use a log');
    await expect(write(2)).toBeEnabled();
    chmodSync(adrs, 0o555);
    await write(2).click();
    await expect(refused).toContainText(`${queue} cannot be written (there is no permission). Nothing was changed`);
    expect(git(root, 'status', '--porcelain')).toBe(` M ${queue}`);
    chmodSync(adrs, 0o755);
    await writeChange(dialog, 2);
  });
  await base.step('the repository', async () => {
    execFileSync('chmod', ['-R', 'a-w', path.join(root, '.git')]);
    await openCommit(page, 2);
    const commit = dialog.getByRole('button', { name: adrCommitText.commit(2) });
    await commit.click();
    await expect(refused).toContainText(`Git cannot write into the repository ${root}. Nothing was committed`);
    await look(page, 'adr-awkward-read-only-repository');
    execFileSync('chmod', ['-R', 'u+w', path.join(root, '.git')]);
    await commit.click();
    await expect(dialog).toBeHidden();
  });
  expect(git(root, 'show', '--format=', '--numstat', 'HEAD').split('\n')).toEqual([`1\t1\t${queue}`, `2\t0\t${sub}`]);
  expect(git(root, 'status', '--porcelain')).toBe('');
  expect(complaints).toEqual([]);
  await electron.close();
});

/** Leaves the ADR for the list and opens it again. */
async function comeBack(page: Page): Promise<void> {
  await page.getByRole('link', { name: adrText.reader.back }).click();
  await page.getByRole('list', { name: adrText.adrs }).getByRole('link', { name: 'Use a queue' }).click();
}
