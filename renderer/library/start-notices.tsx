import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../session/call.ts';
import { libraryText as text } from '../text/library.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** Kept as long as the window, so that what was closed stays closed when one comes back to the library. */
const closedKey = ['start-notices', 'closed'];
const none: readonly string[] = [];

/** What the user is to know about this start, such as that the library was damaged and a backup is open. */
export function StartNotices() {
  const queries = useQueryClient();
  // A large library is checked only while it is in use: the window asks again whenever somebody returns to it.
  const info = useQuery({
    queryKey: ['start-notices'],
    queryFn: () => call('app:info'),
    refetchOnWindowFocus: 'always',
  });
  const { data: closed } = useQuery({
    queryKey: closedKey,
    queryFn: () => none,
    initialData: none,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const notices = info.data?.notices.filter((notice) => !closed.includes(notice)) ?? none;
  return notices.map((notice) => (
    <Notice
      key={notice}
      kind="warn"
      actions={<Button onPress={() => queries.setQueryData(closedKey, [...closed, notice])}>{text.close}</Button>}
    >
      {notice}
    </Notice>
  ));
}
