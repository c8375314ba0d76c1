import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { commitFiles } from '../../../../electron/git/commit-files.ts';
import { findRepository } from '../../../../electron/git/find-repository.ts';
import { ServiceRefused } from '../../../../electron/services/service-refused.ts';
import { adr, committed, gitWorld, type GitWorld } from './git-world.ts';

afterEach(() => vi.unstubAllEnvs());

/** What a refused commit says; that it left everything as it was is asserted on the way. */
async function refusal(world: GitWorld, work: () => Promise<unknown>): Promise<ServiceRefused> {
  const before = world.everything();
  const error: unknown = await work().then(
    () => new Error('not refused'),
    (reason: unknown) => reason,
  );
  expect(world.everything()).toBe(before);
  expect(existsSync(path.join(world.root, '.git/index.lock'))).toBe(false);
  if (!(error instanceof ServiceRefused)) throw error;
  return error;
}

function withAdr(): GitWorld {
  const world = gitWorld();
  world.write(adr, '# Use Django\n');
  return world;
}

describe('commitFiles', () => {
  test('commits a new file alone, with its message, and leaves the working tree clean of it', async () => {
    const world = withAdr();
    world.write('notes.txt', 'mine');
    const { commit, branch } = await world.commit({
      message: 'docs: ADR-0001 “Django”\n\n# not a comment\n-- nor this',
    });
    expect({ commit, branch }).toEqual({ commit: world.git('rev-parse', 'HEAD'), branch: 'main' });
    expect(committed(world)).toEqual([adr]);
    expect(world.git('log', '-1', '--format=%B|%an|%ae')).toBe(
      'docs: ADR-0001 “Django”\n\n# not a comment\n-- nor this\n|Ana Ruiz|ana@example.org',
    );
    expect(world.git('status', '--porcelain')).toBe('?? notes.txt');
  });

  test('what others have staged or changed stays staged or changed, and uncommitted', async () => {
    const world = withAdr();
    world.write('staged.txt', 'staged');
    world.git('add', 'staged.txt');
    world.write('readme.txt', 'staged\n');
    world.git('add', 'readme.txt');
    world.write('readme.txt', 'changed since\n');
    await world.commit({});
    expect(committed(world)).toEqual([adr]);
    expect(world.git('status', '--porcelain')).toBe('MM readme.txt\nA  staged.txt');
    expect(world.git('show', ':readme.txt')).toBe('staged');
  });

  test('a conflict in another file hinders nothing, and stays', async () => {
    const world = withAdr();
    world.write('readme.txt', 'other\n');
    world.git('stash');
    world.write('readme.txt', 'mine\n');
    world.git('commit', '--quiet', '--all', '--message=mine');
    expect(() => world.git('stash', 'pop')).toThrow('Command failed');
    const conflict = world.git('ls-files', '--unmerged');
    await world.commit({});
    expect(committed(world)).toEqual([adr]);
    expect(world.git('ls-files', '--unmerged')).toBe(conflict);
  });

  test('a file that is staged in part is committed as it lies on disk', async () => {
    const world = withAdr();
    world.git('add', adr);
    world.write(adr, '# Use Django\n\nMore.\n');
    await world.commit({});
    expect(world.git('show', `HEAD:${adr}`)).toBe('# Use Django\n\nMore.');
    expect(world.git('status', '--porcelain')).toBe('');
  });

  test('a renamed file is two: one that is gone and one that is new', async () => {
    const world = withAdr();
    await world.commit({});
    const renamed = 'docs/decisions/0002-use-django.md';
    renameSync(path.join(world.root, adr), path.join(world.root, renamed));
    await world.commit({ files: [adr, renamed] });
    expect(world.git('show', '--format=', '--name-status', '-M', 'HEAD')).toBe(`R100\t${adr}\t${renamed}`);
  });

  test.each(['-n.md', '--all', ':(top)a.md', '*.md', 'ein Name mit ü und 决定.md', 'a\tb "c".md'])(
    'a file by the name of %s is no option and no pattern',
    async (name) => {
      const world = gitWorld();
      world.write(name, 'text');
      world.write('other.md', 'text');
      await world.commit({ files: [name] });
      expect(committed(world)).toEqual([name]);
    },
  );

  test('hooks run, and see the files of this commit alone', async () => {
    const world = withAdr();
    world.write('staged.txt', 'staged');
    world.git('add', 'staged.txt');
    world.hook('pre-commit', 'git diff --cached --name-only > .git/seen');
    world.hook('commit-msg', 'echo "Checked-by: hook" >> "$1"');
    await world.commit({});
    expect(world.read('.git/seen')).toBe(`${adr}\n`);
    expect(world.git('log', '-1', '--format=%B')).toContain('Checked-by: hook');
  });

  test('the first commit of a repository', async () => {
    const world = gitWorld({ unborn: true });
    world.write(adr, '# Use Django\n');
    world.write('other.txt', '');
    world.git('add', 'other.txt');
    expect((await world.commit({})).branch).toBe('main');
    expect(world.git('log', '--format=%s')).toBe('docs: an ADR');
    expect(committed(world)).toEqual([adr]);
    expect(world.git('status', '--porcelain')).toBe('A  other.txt');
  });

  test('a working tree of its own beside the repository, and a repository opened at a folder inside', async () => {
    const world = gitWorld();
    const tree = path.join(world.root, '..', 'second tree');
    world.git('worktree', 'add', '--quiet', '-b', 'second', tree);
    mkdirSync(path.join(tree, 'docs'));
    writeFileSync(path.join(tree, 'docs/0001-a.md'), '# A\n');
    const repository = await findRepository(path.join(tree, 'docs'));
    expect(repository?.root).toBe(tree);
    if (!repository) return;
    const done = await commitFiles(repository, { files: ['docs/0001-a.md'], message: 'docs: A', newBranch: null });
    expect(done.branch).toBe('second');
    expect(world.git('log', '-1', '--format=%s', 'second')).toBe('docs: A');
  });
});

describe('a new branch', () => {
  test('begins where HEAD is, is checked out, and leaves the present one alone', async () => {
    const world = withAdr();
    world.write('readme.txt', 'staged\n');
    world.git('add', 'readme.txt');
    const main = world.git('rev-parse', 'main');
    expect((await world.commit({ newBranch: 'adr/0001-django' })).branch).toBe('adr/0001-django');
    expect(world.git('symbolic-ref', 'HEAD')).toBe('refs/heads/adr/0001-django');
    expect(world.git('rev-parse', 'main', 'HEAD~1')).toBe(`${main}\n${main}`);
    expect(world.git('status', '--porcelain')).toBe('M  readme.txt');
  });

  test('is the way out of a detached HEAD', async () => {
    const world = withAdr();
    world.git('checkout', '--quiet', '--detach');
    await world.commit({ newBranch: 'rescued' });
    expect(world.git('symbolic-ref', 'HEAD')).toBe('refs/heads/rescued');
  });

  test('of a repository without a commit takes the place of the one it would have had', async () => {
    const world = gitWorld({ unborn: true });
    world.write(adr, '# Use Django\n');
    await world.commit({ newBranch: 'decisions' });
    expect(world.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/decisions');
  });

  test('is gone again where the commit is refused, from a branch, from none and from one without a commit', async () => {
    const worlds = [withAdr(), withAdr(), gitWorld({ unborn: true })];
    worlds[1]?.git('checkout', '--quiet', '--detach');
    worlds[2]?.write(adr, '# Use Django\n');
    for (const world of worlds) {
      world.hook('pre-commit', 'exit 1');
      const { code } = await refusal(world, () => world.commit({ newBranch: 'decisions' }));
      expect(code).toBe('hook-failed');
    }
  });

  test.each([
    ['main', 'branch-exists'],
    ['-f', 'branch-name'],
    ['a..b', 'branch-name'],
    ['@{-1}', 'branch-name'],
    ['', 'branch-name'],
    ['main/sub', 'git-failed'],
  ])('by the name of “%s” is refused: %s', async (newBranch, code) => {
    const world = withAdr();
    expect((await refusal(world, () => world.commit({ newBranch }))).code).toBe(code);
  });
});

describe('an awkward repository refuses in words and changes nothing', () => {
  test('a pre-commit hook that fails is named, with what it says', async () => {
    const world = withAdr();
    world.hook('pre-commit', 'echo "\\033[31mno tabs\\033[0m, please" >&2\nexit 3');
    const error = await refusal(world, () => world.commit({}));
    expect(error.code).toBe('hook-failed');
    expect(error.message).toContain("The repository's pre-commit hook refused the commit. Nothing was committed");
    expect(error.message).toContain('It says:\nno tabs, please');
    expect(error.details).toEqual({ hook: 'pre-commit' });
    expect(world.read(adr)).toBe('# Use Django\n');
  });

  test('a commit-msg hook that fails is named; one that fails after the commit is none of the kind', async () => {
    const world = withAdr();
    world.hook('commit-msg', 'git status >/dev/null; git no-such-command; exit 1');
    expect((await refusal(world, () => world.commit({}))).details).toEqual({ hook: 'commit-msg' });
    world.hook('commit-msg', 'exit 0');
    world.hook('post-commit', 'exit 1');
    await world.commit({});
    expect(committed(world)).toEqual([adr]);
  });

  test('a detached HEAD', async () => {
    const world = withAdr();
    world.git('checkout', '--quiet', '--detach');
    const { code, message } = await refusal(world, () => world.commit({}));
    expect(code).toBe('head-detached');
    expect(message).toContain(world.git('rev-parse', 'HEAD').slice(0, 10));
    expect(message).toContain('commit onto a new branch');
  });

  test('a merge, a rebase and a cherry-pick under way', async () => {
    for (const [operation, ...args] of [
      ['merge', 'merge', 'other'],
      ['rebase', 'rebase', 'other'],
      ['cherry-pick', 'cherry-pick', 'other'],
    ] as const) {
      const world = withAdr();
      world.git('checkout', '--quiet', '-b', 'other');
      world.write('readme.txt', 'other\n');
      world.git('commit', '--quiet', '--all', '--message=other');
      world.git('checkout', '--quiet', 'main');
      world.write('readme.txt', 'main\n');
      world.git('commit', '--quiet', '--all', '--message=main');
      expect(() => world.git(...args)).toThrow('Command failed');
      const error = await refusal(world, () => world.commit({}));
      expect(error.code).toBe('operation-under-way');
      expect(error.details).toEqual({ operation });
    }
  });

  test('a lock of another git', async () => {
    const world = withAdr();
    const lock = path.join(world.root, '.git/index.lock');
    world.write('.git/index.lock', '');
    const before = world.git('rev-parse', 'HEAD');
    const attempt = world.commit({});
    await expect(attempt).rejects.toMatchObject({ code: 'git-locked', details: { file: lock } });
    await expect(attempt).rejects.toThrow(`${lock} is there. Nothing was committed.`);
    rmSync(lock);
    expect(world.git('rev-parse', 'HEAD')).toBe(before);
    await world.commit({});
  });

  test('a lock that appears while the commit is under way', async () => {
    const world = withAdr();
    world.write('.git/refs/heads/main.lock', '');
    const error = await refusal(world, () => world.commit({}));
    expect(error.code).toBe('git-locked');
    expect(error.message).toContain('refs/heads/main.lock');
  });

  test('nobody knows who commits', async () => {
    const world = withAdr();
    world.git('config', '--unset', 'user.email');
    const { code, message } = await refusal(world, () => world.commit({}));
    expect(code).toBe('no-identity');
    expect(message).toContain('git config --global user.email');
    vi.stubEnv('GIT_COMMITTER_EMAIL', 'env@example.org');
    vi.stubEnv('GIT_AUTHOR_EMAIL', 'env@example.org');
    await world.commit({});
  });

  test('no git on the search path', async () => {
    const world = withAdr();
    const repository = await world.repository();
    world.write('bin/git', '#!/bin/sh\necho wrong\n');
    // A relative entry is never searched: it would mean the folder of the repository.
    vi.stubEnv('PATH', `bin${path.delimiter}${path.join(world.root, 'empty')}`);
    const attempt = commitFiles(repository, { files: [adr], message: 'm', newBranch: null });
    await expect(attempt).rejects.toMatchObject({ code: 'git-missing' });
    vi.unstubAllEnvs();
  });

  test('an ignored file, one outside, one in .git, none at all, one without a change, no message', async () => {
    const world = withAdr();
    world.write('.gitignore', '*.secret.md\n');
    world.write('a.secret.md', '');
    world.git('add', '.gitignore');
    const code = async (request: Parameters<GitWorld['commit']>[0]): Promise<string> =>
      (await refusal(world, () => world.commit(request))).code;
    expect(await code({ files: [adr, 'a.secret.md'] })).toBe('file-ignored');
    for (const file of ['../x.md', '/etc/passwd', 'a/../../b', '.git/config', '', '.', 'a//b'])
      expect(await code({ files: [file] })).toBe('file-outside');
    expect(await code({ files: [] })).toBe('nothing-to-commit');
    expect(await code({ files: ['readme.txt'] })).toBe('nothing-to-commit');
    expect(await code({ files: ['no-such-file.md'] })).toBe('nothing-to-commit');
    expect(await code({ message: ' \n' })).toBe('message-missing');
  });

  test('a file with a conflict that stayed behind', async () => {
    const world = withAdr();
    await world.commit({});
    world.git('checkout', '--quiet', '-b', 'other');
    world.write(adr, 'other\n');
    world.git('stash');
    world.write(adr, 'mine\n');
    world.git('commit', '--quiet', '--all', '--message=mine');
    expect(() => world.git('stash', 'pop')).toThrow('Command failed');
    expect((await refusal(world, () => world.commit({}))).code).toBe('file-conflict');
  });

  test('a signature that cannot be made', async () => {
    const world = withAdr();
    world.git('config', 'commit.gpgSign', 'true');
    world.git('config', 'gpg.program', path.join(world.root, 'no-such-program'));
    const { code, message } = await refusal(world, () => world.commit({}));
    expect(code).toBe('signature-failed');
    expect(message).toContain('Nothing was committed');
  });

  test('aborting a rebase would throw away what was written, so its refusal says another way', async () => {
    const world = withAdr();
    await world.commit({});
    world.git('checkout', '--quiet', '-b', 'other');
    world.write('readme.txt', 'other\n');
    world.git('commit', '--quiet', '--all', '--message=other');
    world.git('checkout', '--quiet', 'main');
    world.write('readme.txt', 'main\n');
    world.git('commit', '--quiet', '--all', '--message=main');
    expect(() => world.git('rebase', 'other')).toThrow('Command failed');
    world.write(adr, '# Use Django, still\n');
    const { message } = await refusal(world, () => world.commit({}));
    expect(message).toContain('Do not abort it');
    world.write('readme.txt', 'both\n');
    world.git('add', 'readme.txt');
    world.git('stash', 'push', '--quiet', '--', adr);
    world.git('-c', 'core.editor=:', 'rebase', '--continue');
    world.git('stash', 'pop', '--quiet');
    await world.commit({});
    expect(world.git('show', `HEAD:${adr}`)).toBe('# Use Django, still');
    expect(committed(world)).toEqual([adr]);
  });

  test('a folder that is gone, and one in no repository', async () => {
    const world = withAdr();
    const repository = await world.repository();
    const request = { files: [adr], message: 'm', newBranch: null };
    rmSync(path.join(world.root, '.git'), { recursive: true });
    await expect(commitFiles(repository, request)).rejects.toMatchObject({ code: 'no-repository' });
    rmSync(world.root, { recursive: true });
    await expect(commitFiles(repository, request)).rejects.toMatchObject({ code: 'folder-gone' });
  });
});
