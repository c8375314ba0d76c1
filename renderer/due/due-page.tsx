import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { call } from '../session/call.ts';
import { dueText as text } from '../text/due.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { useEndNear } from '../ui/use-end-near.ts';
import { DueList } from './due-list.tsx';
import styles from './due-page.module.css';
import { useDue } from './due-query.ts';

const firstRows = 24;
const moreRows = 80;

/** What is due for review, why, and what will be in the next months. */
export function DuePage() {
  const [limit, setLimit] = useState(firstRows);
  const { data, isPending, isError, error, refetch } = useDue(limit);
  const hasMore = data !== undefined && (isCut(data.due) || isCut(data.coming));
  const showMore = useCallback(() => setLimit((before) => before + moreRows), []);
  const end = useEndNear(hasMore, showMore);
  return (
    <Page title={text.title}>
      <div className={styles.due}>
        {isError ? (
          <Notice kind="error" actions={<Button onPress={() => void refetch()}>{text.tryAgain}</Button>}>
            {error.message}
          </Notice>
        ) : null}
        {isPending ? <p className="muted">{text.loading}</p> : null}
        {data && data.due.found === 0 && data.coming.found === 0 ? (
          <EmptyState title={text.emptyTitle}>{text.empty}</EmptyState>
        ) : null}
        {data && data.due.found + data.coming.found > 0 ? (
          <>
            <DueList title={text.due} part={data.due} today={data.today} />
            {isCut(data.due) ? null : <DueList title={text.coming} part={data.coming} today={data.today} />}
            <div key={data.due.items.length + data.coming.items.length} ref={end} className={styles.end} />
          </>
        ) : null}
        {data && data.reminder !== null ? <Reminder isOn={data.reminder} /> : null}
      </div>
    </Page>
  );
}

function isCut({ items, found }: { readonly items: readonly unknown[]; readonly found: number }): boolean {
  return items.length < found;
}

function Reminder({ isOn }: { readonly isOn: boolean }) {
  const queries = useQueryClient();
  const { mutate, error, isPending, variables } = useMutation({
    mutationFn: (on: boolean) => call('due:remind', { on }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['library', 'due'] }),
  });
  return (
    <div className={styles.reminder}>
      <Checkbox isSelected={isPending ? variables : isOn} onChange={(on) => mutate(on)}>
        {text.remind}
      </Checkbox>
      <p className="muted sm">{text.remindHint}</p>
      {error ? <Notice kind="error">{error.message}</Notice> : null}
    </div>
  );
}
