import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { FoundAdrView, Neighbours } from '../../shared/ipc/adr-contract.ts';
import { call } from '../session/call.ts';
import type { AdrFilters } from './list/adr-filters.tsx';
import { adrQueries } from './use-repository-changes.ts';

/** A part of the list that search and filters leave. */
export interface AdrPart {
  /** Place of its first ADR in the list. */
  readonly offset: number;
  readonly files: readonly FoundAdrView[];
  /** Number of all that match. */
  readonly found: number;
}

/** A part of a list of ADRs; what was there stays until the next answer comes. */
export function adrListQuery(repository: string, filters: AdrFilters, offset: number, limit: number) {
  return queryOptions({
    queryKey: [...adrQueries.list(repository), filters, offset, limit] as const,
    queryFn: async (): Promise<AdrPart> => ({
      offset,
      ...(await call('adr:list', { ...filters, repository, offset, limit })),
    }),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
}

/** The neighbours of an ADR in the list that it was opened from, however it was reached. */
export function useNeighbours(repository: string, filters: AdrFilters, file: string): Neighbours {
  const { data } = useQuery({
    queryKey: [...adrQueries.content(repository), 'neighbours', filters, file],
    queryFn: () => call('adr:neighbours', { ...filters, repository, file }),
    gcTime: 10_000,
  });
  return data ?? { previous: null, next: null };
}
