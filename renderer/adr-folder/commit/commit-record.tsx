import { useQuery } from '@tanstack/react-query';
import { call } from '../../session/call.ts';
import { CommitAdrs } from './commit-adrs.tsx';

/** The commit of a decision's record, where it was written into a repository that is remembered. */
export function CommitRecord({ decision }: { readonly decision: string }) {
  const { data } = useQuery({
    queryKey: ['repository-of-record', decision],
    queryFn: () => call('adr:repository-of-record', { decision }),
    gcTime: 0,
  });
  return data?.repository ? <CommitAdrs repository={data.repository} ownOnly /> : null;
}
