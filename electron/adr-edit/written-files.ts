/** Which files of which repository were written since the app was started: those are proposed to be committed. */
export interface WrittenFiles {
  /** @param files relative to the root of the repository. */
  readonly add: (repository: string, files: readonly string[]) => void;
  readonly of: (repository: string) => ReadonlySet<string>;
}

/** Nothing is written yet. */
export function createWrittenFiles(): WrittenFiles {
  const written = new Map<string, ReadonlySet<string>>();
  const of = (repository: string): ReadonlySet<string> => written.get(repository) ?? new Set();
  return {
    add: (repository, files) => void written.set(repository, new Set([...of(repository), ...files])),
    of,
  };
}
