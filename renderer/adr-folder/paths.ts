/** Where the repositories are listed. */
export const repositoriesPath = '/repositories';

/** Where a repository is shown. */
export function repositoryPath(repository: string): string {
  return `${repositoriesPath}/${repository}`;
}

/**
 * Where a file of a repository is read. Encoded twice: the router decodes once, and leaves some signs that a name of a
 * file may have.
 * @param anchor of one of its headings; empty for its beginning.
 */
export function adrPath(repository: string, file: string, anchor = ''): string {
  const parts = anchor === '' ? [file] : [file, anchor];
  return `${repositoryPath(repository)}/adr/${parts.map((part) => encodeURIComponent(encodeURIComponent(part))).join('/')}`;
}

/** The views of all ADRs of a repository. */
export const adrViews = ['list', 'graph', 'timeline', 'check', 'index', 'files'] as const;

export type AdrView = (typeof adrViews)[number];

/** Where a view of all ADRs of a repository is shown. */
export function adrViewPath(repository: string, view: AdrView): string {
  return view === 'list' ? repositoryPath(repository) : `${repositoryPath(repository)}/${view}`;
}

/** What of a repository is shown: all of its ADRs in one of the views, or a file, at the heading with an anchor. */
export type RepositoryView =
  | { readonly kind: AdrView }
  | { readonly kind: 'adr'; readonly file: string; readonly anchor: string };

/** The view that the rest of an address names; null for one that is none. */
export function repositoryView(rest: string): RepositoryView | null {
  if (rest === '') return { kind: 'list' };
  const view = adrViews.find((name) => name === rest);
  if (view !== undefined && view !== 'list') return { kind: view };
  const [, file, anchor = ''] = /^adr\/([^/]+)(?:\/([^/]+))?$/.exec(rest) ?? [];
  if (file === undefined) return null;
  try {
    return { kind: 'adr', file: decodeURIComponent(file), anchor: decodeURIComponent(anchor) };
  } catch {
    // A stray percent sign: typed by hand, or not ours.
    return null;
  }
}
