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
  /** False where the clone's history ends with `first`: the file may be older. */
  readonly complete: boolean;
  /** Everybody who changed it, the latest first, each once. */
  readonly authors: readonly string[];
  readonly commits: number;
}

/** Stands before each commit in the answer; no path can begin with it, since each follows its letter. */
const commitMark = '\u0002';

/** A long history is walked to its beginning, in milliseconds. */
const longestWalk = 300_000;

/**
 * The first and last commit of each file in some folders and below, from one pass over the log; a renamed file keeps its
 * history within the folders. Also of files that are gone.
 * @param folders relative to the top of the working tree, with `/`; an empty one is all of it.
 * @returns by path relative to the top of the working tree, with `/`.
 * @throws {ServiceRefused} what kept git from reading its log.
 */
export async function folderHistory(
  root: string,
  folders: readonly string[],
): Promise<ReadonlyMap<string, FileHistory>> {
  const head = await runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  if (head.code !== 0 || folders.length === 0) return new Map();
  const shallow = await requireGit(root, ['rev-parse', '--is-shallow-repository']);
  // The first commit is told whatever the user's settings say, and nothing is coloured or followed out of the folders.
  const look = [
    '-c',
    'log.showRoot=true',
    'log',
    '-z',
    '--name-status',
    '-M',
    '--no-follow',
    '--no-ext-diff',
    '--no-color',
  ];
  const format = `--format=${commitMark}%H%x1f%aN%x1f%aE%x1f%aI%x1f%P`;
  const places = folders.map((folder) => (folder === '' ? '.' : folder));
  const log = await requireGit(root, [...look, format, '--', ...places], { timeoutMs: longestWalk });
  return readLog(log, shallow.trim() === 'true');
}

/** A history while it is read. */
interface Growing {
  first: FileCommit;
  readonly last: FileCommit;
  complete: boolean;
  readonly authors: Set<string>;
  commits: number;
}

/**
 * Reads the answer of `git log -z --name-status`, newest first: an earlier name counts for the one it has now.
 * @param shallow the clone has only the latest part of the history: where that ends, commits have no parents.
 */
export function readLog(log: string, shallow: boolean): ReadonlyMap<string, FileHistory> {
  const histories = new Map<string, Growing>();
  const nameNow = new Map<string, string>();
  const parts = log.split('\0');
  let commit: FileCommit | null = null;
  let isEnd = false;
  for (let at = 0; at < parts.length; at += 1) {
    const part = (parts[at] ?? '').replace(/^\n/, '');
    if (part.startsWith(commitMark)) {
      const fields = part.slice(1).split('\u001f');
      commit = readCommit(fields);
      isEnd = shallow && fields[4] === '';
      continue;
    }
    const letter = part.slice(0, 1);
    if (letter === '' || commit === null) continue;
    const renamed = letter === 'R' || letter === 'C';
    const before = parts[(at += 1)] ?? '';
    const path = renamed ? (parts[(at += 1)] ?? '') : before;
    const now = nameNow.get(path) ?? path;
    const history = histories.get(now);
    if (!history)
      histories.set(now, {
        first: commit,
        last: commit,
        complete: !isEnd,
        authors: new Set([commit.author]),
        commits: 1,
      });
    else {
      history.first = commit;
      history.complete = !isEnd;
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

function readCommit([commit = '', author = '', email = '', date = '']: readonly string[]): FileCommit {
  return { commit, author, email, date };
}
