import { ServiceRefused } from '../services/service-refused.ts';
import type { GitRun } from './run-git.ts';

/** Longest part of what git or a hook said that stands in a message, in characters. */
const longestWords = 2_000;

/** Why git did not do what it was asked to. Each says what happened and what to do; nothing was committed. */
export const gitRefused = {
  missing: (): ServiceRefused =>
    new ServiceRefused('git-missing', 'Git is not installed here, or not on the search path. All else works without.'),
  folderGone: (folder: string): ServiceRefused =>
    new ServiceRefused('folder-gone', `${folder} is not there any more. Open the repository again.`, { folder }),
  noRepository: (folder: string): ServiceRefused =>
    new ServiceRefused(
      'no-repository',
      `${folder} belongs to no git repository with a working tree. Run "git init" there to have one.`,
      { folder },
    ),
  repositoryGone: (folder: string, place: string): ServiceRefused =>
    new ServiceRefused(
      'repository-gone',
      `The .git in ${folder} leads to ${place}, where there is no repository any more. If the repository was moved, run "git worktree repair" in its new place; if it was deleted, delete this .git too.`,
      { folder },
    ),
  notOwned: (folder: string): ServiceRefused =>
    new ServiceRefused(
      'repository-not-owned',
      `${folder} belongs to another user, so git does not trust it. If you trust it, run:\ngit config --global --add safe.directory ${quoted(folder)}`,
      { folder },
    ),
  locked: (file: string): ServiceRefused =>
    new ServiceRefused(
      'git-locked',
      `Another git program is at work in this repository, or one was stopped in its middle: ${file} is there. Nothing was committed. Wait for it; if none is running, delete that file and commit again.`,
      { file },
    ),
  readOnly: (folder: string, words: string): ServiceRefused =>
    new ServiceRefused(
      'repository-read-only',
      `Git cannot write into the repository ${folder}. Nothing was committed; change its permissions and commit again. Git says:\n${words}`,
      { folder },
    ),
  diskFull: (words: string): ServiceRefused =>
    new ServiceRefused(
      'disk-full',
      `The disk is full. Nothing was committed; make room and commit again. Git says:\n${words}`,
    ),
  unsigned: (words: string): ServiceRefused =>
    new ServiceRefused(
      'signature-failed',
      `The commit could not be signed, as the settings of git want it to be. Nothing was committed. Commit in a terminal, where a passphrase can be asked for, or mend user.signingKey or commit.gpgSign. Git says:\n${words}`,
    ),
  noIdentity: (): ServiceRefused =>
    new ServiceRefused(
      'no-identity',
      'Git does not know who you are. Nothing was committed. Run:\ngit config --global user.name "Your Name"\ngit config --global user.email you@example.org',
    ),
  timedOut: (seconds: number): ServiceRefused =>
    new ServiceRefused(
      'git-timed-out',
      `Git did not finish within ${seconds} seconds and was stopped; a hook, or a signature that waits for its passphrase, may be the reason. Commit in a terminal to see.`,
    ),
  tooMuch: (): ServiceRefused =>
    new ServiceRefused(
      'git-output-too-large',
      'Git answered with more than 64 MiB. The history is too long to be read.',
    ),
  detached: (commit: string): ServiceRefused =>
    new ServiceRefused(
      'head-detached',
      `No branch is checked out (HEAD is detached at ${commit.slice(0, 10)}), so the commit would be lost with the next checkout. Nothing was committed; commit onto a new branch.`,
      { commit },
    ),
  underWay: (what: string): ServiceRefused =>
    new ServiceRefused(
      'operation-under-way',
      `A ${what} is under way in this repository. Nothing was committed. ${wayOut(what)}`,
      { operation: what },
    ),
  branchName: (branch: string): ServiceRefused =>
    new ServiceRefused('branch-name', `“${branch}” cannot be the name of a branch. Nothing was committed.`, { branch }),
  branchExists: (branch: string): ServiceRefused =>
    new ServiceRefused(
      'branch-exists',
      `There is a branch “${branch}” already. Nothing was committed; pick another name.`,
      { branch },
    ),
  noMessage: (): ServiceRefused =>
    new ServiceRefused('message-missing', 'The commit has no message. Nothing was committed.', { field: 'message' }),
  noFiles: (): ServiceRefused =>
    new ServiceRefused('nothing-to-commit', 'These files are committed already, as they are.'),
  outside: (file: string): ServiceRefused =>
    new ServiceRefused('file-outside', `${file} lies outside the repository. Nothing was committed.`, { file }),
  ignored: (file: string): ServiceRefused =>
    new ServiceRefused(
      'file-ignored',
      `${file} is ignored by git (a .gitignore of the repository says so). Nothing was committed; change that rule, or move the file.`,
      { file },
    ),
  conflict: (file: string): ServiceRefused =>
    new ServiceRefused(
      'file-conflict',
      `${file} has a merge conflict. Nothing was committed; resolve it in git, then commit again.`,
      { file },
    ),
  hook: (hook: string, words: string): ServiceRefused =>
    new ServiceRefused(
      'hook-failed',
      `The repository's ${hook} hook refused the commit. Nothing was committed; your files are as they were written. ${words === '' ? 'It says nothing.' : `It says:\n${words}`}`,
      { hook },
    ),
  other: (words: string): ServiceRefused =>
    new ServiceRefused('git-failed', `Git refused. ${words === '' ? 'It does not say why.' : `It says:\n${words}`}`),
};

/** Aborting a merge spares what is changed and not committed; aborting a rebase throws it away. */
function wayOut(operation: string): string {
  return operation === 'rebase'
    ? 'Do not abort it: that throws away what was written here. Resolve its conflicts, put these files aside while it is continued, then commit again:\ngit stash push -- FILE\ngit rebase --continue\ngit stash pop'
    : 'Finish or abort it in git, then commit again.';
}

/** A path as one word of a command that is typed in by hand, whatever signs it holds. */
function quoted(file: string): string {
  return process.platform === 'win32' ? `"${file}"` : `'${file.replaceAll("'", String.raw`'\''`)}'`;
}

/** A run of git that failed, as a refusal in words. It runs with `LC_ALL=C`, so its words are known. */
export function refusalOf(folder: string, { stdout, stderr }: GitRun): ServiceRefused {
  const lock = /Unable to create '([^'\n]*\.lock)': File exists/.exec(stderr)?.[1];
  if (lock !== undefined) return gitRefused.locked(lock);
  const words = wordsOf(stderr === '' ? stdout : stderr);
  if (/xcrun: error|xcode-select/.test(stderr)) return gitRefused.missing();
  const gone = /not a git repository: (.+)/.exec(stderr)?.[1];
  if (gone !== undefined) return gitRefused.repositoryGone(folder, gone);
  if (/not a git repository|must be run in a work tree/.test(stderr)) return gitRefused.noRepository(folder);
  const theirs = /dubious ownership in repository at '(.+)'/.exec(stderr)?.[1];
  if (theirs !== undefined) return gitRefused.notOwned(theirs);
  if (/failed to sign the data|gpg failed to sign/.test(stderr)) return gitRefused.unsigned(words);
  if (/Permission denied|Read-only file system|insufficient permission|Operation not permitted/.test(stderr))
    return gitRefused.readOnly(folder, words);
  if (/No space left on device|Disk quota exceeded/.test(stderr)) return gitRefused.diskFull(words);
  if (/tell me who you are|ident name|auto-detect|no email was given|no name was given/.test(stderr))
    return gitRefused.noIdentity();
  return gitRefused.other(words);
}

/** What a program said, for a message: without control characters, its end where it is long. */
export function wordsOf(output: string): string {
  // oxlint-disable-next-line no-control-regex -- terminal colours and other control characters go
  const plain = output.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');
  const trimmed = plain.trim();
  return trimmed.length > longestWords ? `… ${trimmed.slice(-longestWords)}` : trimmed;
}
