import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../session/call.ts';
import { toast } from '../shell/toasts.tsx';

/** The queries about repositories; all of them begin with one of these. */
export const adrQueries = {
  repositories: () => ['repositories'] as const,
  overview: (repository: string) => ['repository', repository] as const,
  /** Lists and files of a repository. */
  content: (repository: string) => ['adrs', repository] as const,
  list: (repository: string) => ['adrs', repository, 'list'] as const,
  /** Not read again with the rest of the content: git may take long. */
  history: (repository: string) => ['adr-history', repository] as const,
  relations: (repository: string) => ['adrs', repository, 'relations'] as const,
  read: (repository: string, file: string) => ['adrs', repository, 'read', file] as const,
};

/**
 * Reads again what is shown of repositories when main tells that it has changed. The next question is asked when all is
 * read, so that many changes in a row become few.
 */
export function useRepositoryChanges(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const left = new AbortController();
    const follow = async (): Promise<void> => {
      for (let since = 0; !left.signal.aborted;) {
        const changes = await call('repository:changes', { since });
        since = changes.at;
        if (!left.signal.aborted && changes.repositories.length > 0) await renew(queries, changes.repositories);
      }
    };
    follow().catch((error: unknown) =>
      toast({ kind: 'error', text: error instanceof Error ? error.message : String(error) }),
    );
    return () => left.abort();
  }, [queries]);
}

async function renew(
  queries: QueryClient,
  changed: readonly { readonly repository: string; readonly content: boolean }[],
): Promise<void> {
  for (const { repository, content } of changed)
    if (content) void queries.invalidateQueries({ queryKey: adrQueries.history(repository) }, { cancelRefetch: false });
  const keys = changed.flatMap(({ repository, content }) => [
    adrQueries.overview(repository),
    ...(content ? [adrQueries.content(repository)] : []),
  ]);
  await Promise.all([adrQueries.repositories(), ...keys].map((queryKey) => queries.invalidateQueries({ queryKey })));
}
