import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../session/call.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { historyText as text } from '../../../text/history.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from './edit-list.module.css';
import { LookButton } from './look-button.tsx';

interface Props {
  readonly first: number;
  readonly last: number;
  readonly onLook: (seq: number, at: string) => void;
}

/** The single edits of a part of the log, the newest first. */
export function EditList({ first, last, onLook }: Props) {
  const { id } = useDecision();
  const parts = useInfiniteQuery({
    queryKey: ['history-edits', id, first, last],
    queryFn: ({ pageParam }) => call('decision:edits', { id, first, last: pageParam }),
    initialPageParam: last,
    getNextPageParam: ({ edits, more }) => (more ? (edits.at(-1)?.seq ?? first) - 1 : null),
  });
  if (parts.isError) return <Notice kind="error">{parts.error.message}</Notice>;
  const edits = parts.data?.pages.flatMap((part) => part.edits) ?? [];
  return (
    <>
      <ul className={styles.list}>
        {edits.map((edit) => (
          <li key={edit.seq} className={styles.edit}>
            <span>{text.edit(edit)}</span>
            <LookButton seq={edit.seq} at={edit.at} what={text.edit(edit)} onLook={onLook} />
          </li>
        ))}
      </ul>
      {parts.hasNextPage ? (
        <Button look="quiet" onPress={() => void parts.fetchNextPage()}>
          {text.older}
        </Button>
      ) : null}
    </>
  );
}
