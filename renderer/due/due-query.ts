import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Output } from '../../shared/ipc/contract.ts';
import { call } from '../session/call.ts';
import { today } from '../workshop/decide/today.ts';

/** What is due, and what will be. Begins as the library's own: what changes decisions there has it read again too. */
export function useDue(limit: number): UseQueryResult<Output<'due:list'>> {
  return useQuery({
    queryKey: ['library', 'due', today(), limit],
    queryFn: () => call('due:list', { limit }),
    placeholderData: keepPreviousData,
  });
}

/** How many reviews are due; 0 while it is not known. */
export function useDueCount(): number {
  const { data } = useQuery({
    queryKey: ['library', 'due-count', today()],
    queryFn: () => call('due:count'),
    // Files of ADRs change, and days pass, while the window lies behind others.
    refetchOnWindowFocus: true,
  });
  return data?.count ?? 0;
}
