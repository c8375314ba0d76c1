import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '../../shared/ipc/contract.ts';
import { CallFailed } from '../session/call.ts';
import type { DecisionSession } from '../session/decision-session.ts';
import { shellText as text } from '../text/shell.ts';
import { toast } from './toasts.tsx';

/**
 * Opens a file, however it came: shows what it brought, and says what was special about it. A ballot that came back
 * leads to the ballots of its decision; a copy for a ballot leads to that ballot.
 * @returns a function that throws what the opening throws.
 */
export function useOpenedFile(): (open: () => Promise<Output<'file:open'>>) => Promise<void> {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return useCallback(
    async (open) => {
      const opened = await open().catch(asPresent);
      if (opened.kind === 'cancelled') return;
      await queries.invalidateQueries({ queryKey: ['library'] });
      switch (opened.kind) {
        case 'opened':
          if (opened.copy) toast({ text: text.openedAsCopy });
          return navigate(`/decision/${opened.id}/frame`);
        case 'present':
          toast({ text: opened.message });
          return navigate(`/decision/${opened.id}/frame`);
        case 'arrived':
          return navigate(`/arrival/${opened.arrival}`);
        case 'ballot':
          await reloadSessions(queries, opened.id);
          toast({ text: text.ballotBroughtIn(opened.participant) });
          return navigate(`/decision/${opened.id}/score?view=ballots`);
      }
    },
    [queries, navigate],
  );
}

interface Present {
  readonly kind: 'present';
  readonly id: string;
  readonly message: string;
}

/** A copy for a ballot that is in the library already is shown there, with what was entered on it. */
function asPresent(error: unknown): Present {
  const id = error instanceof CallFailed && error.code === 'ballot-present' ? error.details['decision'] : undefined;
  if (!(error instanceof CallFailed) || id === undefined) throw error;
  return { kind: 'present', id, message: error.message };
}

/** What is open of a decision takes over what main changed; a turn that it closed is left anyway. */
export async function reloadSessions(queries: QueryClient, id: string): Promise<void> {
  const open = queries.getQueriesData<DecisionSession>({ queryKey: ['decision', id] });
  await Promise.allSettled(open.flatMap(([, session]) => session?.reload() ?? []));
}
