import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { vi } from 'vitest';
import { commitFiles, type Commit, type CommitRequest } from '../../../../electron/git/commit-files.ts';
import { findRepository, type Repository } from '../../../../electron/git/find-repository.ts';
import { temporaryFolder } from '../../adr-folder/temporary-folder.ts';

/** A repository on disk, and the user at the other keyboard. */
export interface GitWorld {
  readonly root: string;
  /** Runs git as the user would; its output without the last line end. */
  readonly git: (...args: readonly string[]) => string;
  /** Writes a file, with the folders it needs. */
  readonly write: (file: string, text: string) => void;
  readonly read: (file: string) => string;
  /** Makes a hook that runs a shell script. */
  readonly hook: (name: string, script: string) => void;
  readonly repository: () => Promise<Repository>;
  readonly commit: (request: Partial<CommitRequest>) => Promise<Commit>;
  /** Branches, HEAD, index and files: everything that a refusal must leave alone. */
  readonly everything: () => string;
}

/** A repository with one commit; its name has a space and another script. Git knows nothing of the machine's settings. */
export function gitWorld({ unborn = false } = {}): GitWorld {
  const folder = temporaryFolder();
  const root = path.join(folder, 'mein Архив 決定');
  mkdirSync(root);
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
  vi.stubEnv('GIT_CONFIG_GLOBAL', path.join(folder, 'gitconfig'));
  for (const name of ['AUTHOR', 'COMMITTER'])
    for (const part of ['NAME', 'EMAIL', 'DATE']) vi.stubEnv(`GIT_${name}_${part}`, undefined);
  vi.stubEnv('EMAIL', undefined);
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'advice.detachedHead=false', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).replace(/\n$/, '');
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  const repository = async (): Promise<Repository> => {
    const found = await findRepository(root);
    if (!found) throw new Error('no repository');
    return found;
  };
  const world: GitWorld = {
    root,
    git,
    write,
    read: (file) => readFileSync(path.join(root, file), 'utf8'),
    hook: (name, script) => {
      write(`.git/hooks/${name}`, `#!/bin/sh\n${script}\n`);
      chmodSync(path.join(root, '.git/hooks', name), 0o755);
    },
    repository,
    commit: async (request) =>
      commitFiles(await repository(), { files: [adr], message: 'docs: an ADR', newBranch: null, ...request }),
    everything: () =>
      [
        git('for-each-ref', '--format=%(refname) %(objectname)'),
        readFileSync(path.join(root, '.git/HEAD'), 'utf8'),
        git('--no-optional-locks', 'status', '--porcelain=v2', '--untracked-files=all'),
        git('--no-optional-locks', 'ls-files', '--stage'),
      ].join('\n'),
  };
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Ana Ruiz');
  git('config', 'user.email', 'ana@example.org');
  if (!unborn) {
    write('readme.txt', 'one\n');
    git('add', '--all');
    git('commit', '--quiet', '--message=first');
  }
  return world;
}

/** The file that the tests commit. */
export const adr = 'docs/decisions/0001-use-django.md';

/** Names of the files that the last commit has touched. */
export function committed(world: GitWorld): readonly string[] {
  return world.git('show', '--format=', '--name-only', '-z', 'HEAD').split('\0').filter(Boolean);
}
