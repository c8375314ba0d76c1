import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { AdrHistory } from '../../shared/ipc/adr-contract.ts';
import { call } from '../session/call.ts';
import { overviewQuery } from './overview-query.ts';
import { adrQueries } from './use-repository-changes.ts';

/** What git's log says of the ADRs of a repository. */
export interface AdrHistories {
  /** Empty without git or a repository of git. */
  readonly version: string;
  /** By path; those that have a commit. */
  readonly files: ReadonlyMap<string, AdrHistory>;
}

/** What was answered last, and what kept git from answering, in words. */
export interface HistoryAnswer {
  readonly histories: AdrHistories | null;
  readonly problem: string | null;
}

/**
 * Who has committed the ADRs of a repository, and when. It is asked for once they are all listed, and again when they
 * change or the window is returned to; as long as the same commit is checked out the answer stays the same object.
 */
export function useAdrHistories(repository: string): HistoryAnswer {
  const queries = useQueryClient();
  const isListed = useQuery(overviewQuery(repository)).data?.repository.state?.kind === 'ready';
  const queryKey = adrQueries.history(repository);
  const { data, error } = useQuery({
    queryKey,
    queryFn: async (): Promise<AdrHistories> => {
      const before = queries.getQueryData<AdrHistories>(queryKey);
      const { version, files } = await call('adr:history', { repository, known: before?.version ?? null });
      if (files === null && before) return before;
      return { version, files: new Map(files?.map((file) => [file.path, file])) };
    },
    enabled: isListed,
    refetchOnWindowFocus: 'always',
    structuralSharing: false,
    gcTime: 10_000,
  });
  return { histories: data ?? null, problem: error?.message ?? null };
}
