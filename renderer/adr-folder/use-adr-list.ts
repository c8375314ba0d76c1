import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { FoundAdrView } from '../../shared/ipc/adr-contract.ts';
import { call } from '../session/call.ts';
import type { AdrFilters } from './list/adr-filters.tsx';
import { adrQueries } from './use-repository-changes.ts';

/** Rows of the first screens; as many as there are come to them each time the end of the list is near. */
const firstRows = 40;

/** The ADRs that search and filters leave, as far as they are read. */
export interface AdrList {
  readonly files: readonly FoundAdrView[];
  /** Number of those that match, also beyond those that are read; null before the first answer. */
  readonly found: number | null;
  /** Reads more of them. */
  readonly showMore: () => void;
  readonly problem: string | null;
}

const none: readonly FoundAdrView[] = [];

/** Lists the ADRs of a repository; what was there stays until the next answer comes. */
export function useAdrList(repository: string, filters: AdrFilters): AdrList {
  // A new search begins with few rows again, so that each key is answered quickly.
  const [rows, setRows] = useState({ filters, limit: firstRows });
  const limit = rows.filters === filters ? rows.limit : firstRows;
  const { data, error } = useQuery({
    queryKey: [...adrQueries.list(repository), filters, limit] as const,
    queryFn: () => call('adr:list', { ...filters, repository, limit }),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
  const showMore = useCallback(
    () => setRows((before) => ({ filters, limit: (before.filters === filters ? before.limit : firstRows) * 2 })),
    [filters],
  );
  return { files: data?.files ?? none, found: data?.found ?? null, showMore, problem: error?.message ?? null };
}
