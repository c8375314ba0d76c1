import { queryOptions } from '@tanstack/react-query';
import { call } from '../session/call.ts';
import { adrQueries } from './use-repository-changes.ts';

/** A repository, its ADR folders, and what its ADRs can be narrowed to. */
export function overviewQuery(repository: string) {
  return queryOptions({
    queryKey: adrQueries.overview(repository),
    queryFn: () => call('repository:overview', { repository }),
  });
}
