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

/** The views of all ADRs of a repository. */
export const adrViews = ['list', 'graph', 'timeline', 'check', 'index'] as const;

export type AdrView = (typeof adrViews)[number];

/** Where a view of all ADRs of a repository is shown. */
export function adrViewPath(repository: string, view: AdrView): string {
  return view === 'list' ? repositoryPath(repository) : `${repositoryPath(repository)}/${view}`;
}

/** What of a repository is shown: all of its ADRs in one of the views, or a file. */
export type RepositoryView = { readonly kind: AdrView } | { readonly kind: 'adr'; readonly file: string };

/** The view that the rest of an address names; null for one that is none. */
export function repositoryView(rest: string): RepositoryView | null {
  if (rest === '') return { kind: 'list' };
  const view = adrViews.find((name) => name === rest);
  if (view !== undefined && view !== 'list') return { kind: view };
  const file = /^adr\/([^/]+)$/.exec(rest)?.[1];
  if (file === undefined) return null;
  try {
    return { kind: 'adr', file: decodeURIComponent(file) };
  } catch {
    // A stray percent sign: typed by hand, or not ours.
    return null;
  }
}
