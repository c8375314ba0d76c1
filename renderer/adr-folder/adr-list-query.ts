import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FoundAdrView } from '../../shared/ipc/adr-contract.ts';
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

/** What stands before and after an ADR in the list that it was opened from; null where there is none. */
export interface Neighbours {
  readonly previous: FoundAdrView | null;
  readonly next: FoundAdrView | null;
}

/** The neighbours of an ADR. One that was not in sight in the list, such as where a link led, has none. */
export function useNeighbours(repository: string, filters: AdrFilters, file: string): Neighbours {
  const queries = useQueryClient();
  const parts = queries.getQueriesData<AdrPart>({ queryKey: [...adrQueries.list(repository), filters] });
  const place = parts.map(([, part]) => placeIn(part, file)).find((found) => found !== null) ?? null;
  const around = useQuery({
    ...adrListQuery(repository, filters, Math.max(0, (place ?? 0) - 1), 3),
    enabled: place !== null,
  });
  const files = around.data?.files ?? [];
  const at = files.findIndex(({ path }) => path === file);
  return { previous: files[at - 1] ?? null, next: at < 0 ? null : (files[at + 1] ?? null) };
}

function placeIn(part: AdrPart | undefined, file: string): number | null {
  const at = part?.files.findIndex(({ path }) => path === file) ?? -1;
  return part === undefined || at < 0 ? null : part.offset + at;
}
