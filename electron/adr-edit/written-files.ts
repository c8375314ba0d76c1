/**
 * What was written in which repository since the app was started, and is not committed yet: that is proposed to be
 * committed. Files are relative to the root of their repository.
 */
export interface WrittenFiles {
  /** Files that were written; of one that was moved the new place. */
  readonly add: (repository: string, files: readonly string[]) => void;
  /** Files that were deleted; of one that was moved the old place. */
  readonly addGone: (repository: string, files: readonly string[]) => void;
  /** They are committed: what happens to them from now on is not ours. */
  readonly forget: (repository: string, files: readonly string[]) => void;
  /** How each file was left. */
  readonly of: (repository: string) => ReadonlyMap<string, 'written' | 'gone'>;
}

/** Nothing is written yet. */
export function createWrittenFiles(): WrittenFiles {
  const repositories = new Map<string, Map<string, 'written' | 'gone'>>();
  const of = (repository: string): Map<string, 'written' | 'gone'> => {
    const known = repositories.get(repository) ?? new Map<string, 'written' | 'gone'>();
    repositories.set(repository, known);
    return known;
  };
  const leave = (how: 'written' | 'gone') => (repository: string, files: readonly string[]) => {
    const known = of(repository);
    for (const file of files) known.set(file, how);
  };
  return {
    add: leave('written'),
    addGone: leave('gone'),
    forget: (repository, files) => {
      const known = of(repository);
      for (const file of files) known.delete(file);
    },
    of,
  };
}
