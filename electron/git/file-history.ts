import { requireGit, runGit } from './run-git.ts';

/** A commit as it concerns one file. */
export interface FileCommit {
  readonly commit: string;
  /** Name of the author, as the repository's `.mailmap` has it. */
  readonly author: string;
  readonly email: string;
  /** When it was authored, ISO 8601 with the author's time zone. */
  readonly date: string;
}

/** What the log says of one file. */
export interface FileHistory {
  readonly first: FileCommit;
  readonly last: FileCommit;
  /** Everybody who changed it, the latest first, each once. */
  readonly authors: readonly string[];
  readonly commits: number;
}

/** What the log says of the files in a folder. */
export interface FolderHistory {
  /** By path relative to the top of the working tree, with `/`; also of files that are gone from the folder. */
  readonly files: ReadonlyMap<string, FileHistory>;
  /** The clone has only the latest part of the history: the first commits may not be the first. */
  readonly shallow: boolean;
}

/** Stands before each commit in the answer; no path can begin with it, since each follows its letter. */
const commitMark = '\u0002';

/**
 * The first and last commit of each file in a folder and below, from one pass over the log; a renamed file keeps its
 * history within the folder.
 * @param folder relative to the top of the working tree, with `/`; empty for all of it.
 * @throws {ServiceRefused} what kept git from reading its log.
 */
export async function folderHistory(root: string, folder: string): Promise<FolderHistory> {
  const head = await runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  if (head.code !== 0) return { files: new Map(), shallow: false };
  const format = `--format=${commitMark}%H%x1f%aN%x1f%aE%x1f%aI`;
  const [log, shallow] = await Promise.all([
    requireGit(root, ['log', '-z', '--name-status', '-M', '--no-ext-diff', format, '--', folder === '' ? '.' : folder]),
    requireGit(root, ['rev-parse', '--is-shallow-repository']),
  ]);
  return { files: readLog(log), shallow: shallow.trim() === 'true' };
}

/** Reads the answer of `git log -z --name-status`, newest first: an earlier name counts for the one it has now. */
export function readLog(log: string): ReadonlyMap<string, FileHistory> {
  const histories = new Map<string, { first: FileCommit; last: FileCommit; authors: Set<string>; commits: number }>();
  const nameNow = new Map<string, string>();
  const parts = log.split('\0');
  let commit: FileCommit | null = null;
  for (let at = 0; at < parts.length; at += 1) {
    const part = (parts[at] ?? '').replace(/^\n/, '');
    if (part.startsWith(commitMark)) {
      commit = readCommit(part.slice(1));
      continue;
    }
    const letter = part.slice(0, 1);
    if (letter === '' || commit === null) continue;
    const renamed = letter === 'R' || letter === 'C';
    const before = parts[(at += 1)] ?? '';
    const path = renamed ? (parts[(at += 1)] ?? '') : before;
    const now = nameNow.get(path) ?? path;
    const history = histories.get(now);
    if (!history) histories.set(now, { first: commit, last: commit, authors: new Set([commit.author]), commits: 1 });
    else {
      history.first = commit;
      history.authors.add(commit.author);
      history.commits += 1;
    }
    // What had this name before that is another file.
    if (letter === 'A' || renamed) nameNow.set(path, `\0${commit.commit}/${path}`);
    if (letter === 'R') nameNow.set(before, now);
  }
  const read = [...histories].filter(([name]) => !name.startsWith('\0'));
  return new Map(read.map(([name, { authors, ...history }]) => [name, { ...history, authors: [...authors] }]));
}

function readCommit(fields: string): FileCommit {
  const [commit = '', author = '', email = '', date = ''] = fields.split('\u001f');
  return { commit, author, email, date };
}
