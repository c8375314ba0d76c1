/** A file that is not as the last commit has it. */
export interface ChangedFile {
  /** Relative to the top of the working tree, with `/`. */
  readonly path: string;
  /** `deleted`: it is not on disk any more. */
  readonly kind: 'changed' | 'deleted' | 'untracked' | 'ignored' | 'conflict';
  /** What the index has of it differs from the last commit: somebody has staged it. */
  readonly staged: boolean;
}

/** What `git status --porcelain=v2 --branch --no-renames -z` says. */
export interface StatusEntries {
  /** The last commit; null on a branch that has none yet. */
  readonly commit: string | null;
  /** The branch; null where none is checked out. */
  readonly branch: string | null;
  readonly files: readonly ChangedFile[];
}

/** Reads the answer of `git status --porcelain=v2 --branch --no-renames -z`; its form is described in git-status(1). */
export function readStatus(answer: string): StatusEntries {
  let commit: string | null = null;
  let branch: string | null = null;
  const files: ChangedFile[] = [];
  for (const entry of answer.split('\0')) {
    const kind = entry.slice(0, 1);
    if (entry.startsWith('# branch.oid ')) commit = valueUnless(entry.slice(13), '(initial)');
    else if (entry.startsWith('# branch.head ')) branch = valueUnless(entry.slice(14), '(detached)');
    else if (kind === '1') files.push(changed(entry));
    else if (kind === 'u') files.push({ path: afterFields(entry, 10), kind: 'conflict', staged: false });
    else if (kind === '?') files.push({ path: entry.slice(2), kind: 'untracked', staged: false });
    else if (kind === '!') files.push({ path: entry.slice(2), kind: 'ignored', staged: false });
  }
  return { commit, branch, files };
}

/** `1 XY …`: X is how the index differs from the last commit, Y how the file differs from the index. */
function changed(entry: string): ChangedFile {
  const [inIndex, onDisk] = [entry[2], entry[3]];
  const isGone = onDisk === 'D' || (inIndex === 'D' && onDisk === '.');
  return { path: afterFields(entry, 8), kind: isGone ? 'deleted' : 'changed', staged: inIndex !== '.' };
}

/** What follows a number of fields with a space after each; it may hold spaces itself. */
function afterFields(entry: string, count: number): string {
  let start = 0;
  for (let field = 0; field < count; field += 1) start = entry.indexOf(' ', start) + 1;
  return entry.slice(start);
}

function valueUnless(value: string, none: string): string | null {
  return value === none ? null : value;
}
