import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../../session/call.ts';
import { adrQueries } from '../use-repository-changes.ts';

/** Everything about what a commit of a repository would meet. */
export function commitStateKey(repository: string) {
  return [...adrQueries.content(repository), 'commit'] as const;
}

/** How long what was asked in one view serves the next one, in milliseconds: each question starts git several times. */
const servesMs = 30_000;

/**
 * What a commit would meet; asked again when files of the repository change, and when the window is returned to, because
 * git may have been used in between.
 * @param files those that a message is wanted for; null for those that were written here.
 */
export function commitStateQuery(repository: string, files: readonly string[] | null) {
  return queryOptions({
    queryKey: [...commitStateKey(repository), files] as const,
    queryFn: () => call('adr:commit-state', { repository, files: files === null ? null : [...files] }),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: 'always',
    // Where git or a repository is missing, the question is quick and the answer may be another one soon.
    staleTime: ({ state }) => (state.data?.kind === 'repository' ? servesMs : 0),
    gcTime: servesMs,
  });
}
