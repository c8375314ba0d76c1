import { queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';

/** Where the record of a decision would go and what lies there; read anew when the window gets the focus, as files change outside. */
export function recordPlanQuery(id: string) {
  return queryOptions({
    queryKey: ['record-plan', id],
    queryFn: () => call('record:plan', { id }),
    refetchOnWindowFocus: 'always',
  });
}
