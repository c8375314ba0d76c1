/** A file that is not as the last commit has it. */
export interface ChangedFile {
  /** Relative to the top of the working tree, with `/`. */
  readonly path: string;
  /** Where it was before, for one that was renamed; else null. */
  readonly from: string | null;
  readonly kind: 'changed' | 'untracked' | 'ignored' | 'conflict';
  /** What the index has of it differs from the last commit: somebody has staged it. */
  readonly staged: boolean;
}

/** What `git status --porcelain=v2 --branch -z` says. */
export interface StatusEntries {
  /** The last commit; null on a branch that has none yet. */
  readonly commit: string | null;
  /** The branch; null where none is checked out. */
  readonly branch: string | null;
  readonly files: readonly ChangedFile[];
}

/** Reads the answer of `git status --porcelain=v2 --branch -z`; its form is described in git-status(1). */
export function readStatus(answer: string): StatusEntries {
  let commit: string | null = null;
  let branch: string | null = null;
  const files: ChangedFile[] = [];
  const entries = answer.split('\0');
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at] ?? '';
    const kind = entry.slice(0, 1);
    if (entry.startsWith('# branch.oid ')) commit = valueUnless(entry.slice(13), '(initial)');
    else if (entry.startsWith('# branch.head ')) branch = valueUnless(entry.slice(14), '(detached)');
    else if (kind === '1') files.push(changed(entry, 8, null));
    else if (kind === '2') files.push(changed(entry, 9, entries[(at += 1)] ?? ''));
    else if (kind === 'u') files.push({ path: afterFields(entry, 10), from: null, kind: 'conflict', staged: false });
    else if (kind === '?') files.push({ path: entry.slice(2), from: null, kind: 'untracked', staged: false });
    else if (kind === '!') files.push({ path: entry.slice(2), from: null, kind: 'ignored', staged: false });
  }
  return { commit, branch, files };
}

function changed(entry: string, fields: number, from: string | null): ChangedFile {
  return { path: afterFields(entry, fields), from, kind: 'changed', staged: entry[2] !== '.' };
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
