/** Where the repositories are listed. */
export const repositoriesPath = '/repositories';

/** Where a repository is shown. */
export function repositoryPath(repository: string): string {
  return `${repositoriesPath}/${repository}`;
}

/**
 * Where a file of a repository is read. Encoded twice: the router decodes once, and leaves some signs that a name of a
 * file may have.
 */
export function adrPath(repository: string, file: string): string {
  return `${repositoryPath(repository)}/adr/${encodeURIComponent(encodeURIComponent(file))}`;
}

/** What of a repository is shown: its list, or a file. */
export type RepositoryView = { readonly kind: 'list' } | { readonly kind: 'adr'; readonly file: string };

/** The view that the rest of an address names; null for one that is none. */
export function repositoryView(rest: string): RepositoryView | null {
  if (rest === '') return { kind: 'list' };
  const file = /^adr\/([^/]+)$/.exec(rest)?.[1];
  if (file === undefined) return null;
  try {
    return { kind: 'adr', file: decodeURIComponent(file) };
  } catch {
    // A stray percent sign: typed by hand, or not ours.
    return null;
  }
}
