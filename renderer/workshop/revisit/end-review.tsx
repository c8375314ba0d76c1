import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { monthsLater } from '../../../shared/decision/calendar.ts';
import { dueReasons } from '../../../shared/decision/due.ts';
import { toldReasons } from '../../../shared/decision/due-words.ts';
import type { Output } from '../../../shared/ipc/contract.ts';
import { call } from '../../session/call.ts';
import { useDecision } from '../../session/session-context.tsx';
import { toast } from '../../shell/toasts.tsx';
import { formatDay } from '../../text/numbers.ts';
import { reviewsText as text } from '../../text/reviews.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { today } from '../decide/today.ts';
import { EndFile } from './end-file.tsx';
import styles from './end-review.module.css';

type Held = Extract<Output<'review:hold'>, { kind: 'held' }>;

const months = [6, 12, 24] as const;

interface Props {
  readonly onClose: () => void;
}

/** Ends a review with "still holds": a note, the next review, and the lines that come into the record, which are shown first. */
export function EndReview({ onClose }: Props) {
  const { id, session, newest, closed } = useDecision();
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const [nextReview, setNextReview] = useState<string | null>(() => monthsLater(today(), 6));
  /** Hashes of the files changed by hand that may be added to. */
  const [confirmed, setConfirmed] = useState<readonly string[]>([]);
  const ending = { id, note, nextReview };
  const plan = useQuery({
    queryKey: ['review-plan', id, note, nextReview],
    queryFn: async () => {
      await session.saved();
      return call('review:plan-hold', ending);
    },
    placeholderData: (before) => before,
    refetchOnWindowFocus: 'always',
    gcTime: 0,
  });
  const files = plan.data?.files ?? [];
  const hold = useMutation({
    mutationFn: async () => {
      await session.saved();
      const result = await call('review:hold', { ...ending, seen: files.map(({ hash }) => hash) });
      if (result.kind === 'held') await session.reload();
      return result;
    },
    onSuccess: (result) => {
      if (result.kind === 'not-seen') {
        void plan.refetch();
        return;
      }
      sayHeld(result);
      onClose();
    },
    onSettled: () =>
      queries.invalidateQueries({ predicate: ({ queryKey: [kind, of] }) => kind !== 'decision' || of !== id }),
  });
  const isSeen = files.every(({ state, hash, onDisk, after }) => {
    const isToBeChanged = after !== null && after !== onDisk;
    return state !== 'changed' || !isToBeChanged || confirmed.includes(hash);
  });
  const isReady = plan.data !== undefined && !plan.isPlaceholderData && !plan.isError && isSeen && !hold.isPending;
  return (
    <Dialog
      title={text.title}
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button look="primary" isDisabled={!isReady} onPress={() => hold.mutate()}>
            {text.stillHolds}
          </Button>
        </>
      }
    >
      <div className={styles.parts}>
        <Asking />
        <p className="muted sm">{closed ? text.else(newest + 1) : text.elseOpen(newest)}</p>
        <TextField label={text.note} value={note} onChange={setNote} rows={2} hint={text.noteHint} autoFocus />
        <div>
          <DateField
            label={text.nextReview}
            value={nextReview}
            {...(nextReview === null ? {} : { hint: formatDay(nextReview) })}
            onChange={setNextReview}
          />
          <div className={styles.shortcuts}>
            {months.map((count) => (
              <Button key={count} look="quiet" onPress={() => setNextReview(monthsLater(today(), count))}>
                {text.months[count]}
              </Button>
            ))}
            <Button look="quiet" onPress={() => setNextReview(null)}>
              {text.never}
            </Button>
          </div>
        </div>
        {plan.data?.closes == null ? null : <Notice kind="warn">{text.closes(plan.data.closes)}</Notice>}
        {hold.data?.kind === 'not-seen' ? <Notice kind="warn">{text.notSeen}</Notice> : null}
        {plan.data && files.length === 0 ? <p className="muted sm">{text.noFiles}</p> : null}
        {files.map((file) => (
          <EndFile
            key={`${file.folder} ${file.fileName}`}
            file={file}
            isConfirmed={confirmed.includes(file.hash)}
            onConfirm={(isConfirmed) =>
              setConfirmed((all) => (isConfirmed ? [...all, file.hash] : all.filter((hash) => hash !== file.hash)))
            }
          />
        ))}
        {plan.isError ? <Notice kind="error">{plan.error.message}</Notice> : null}
        {hold.isError ? <Notice kind="error">{hold.error.message}</Notice> : null}
      </div>
    </Dialog>
  );
}

function sayHeld({ files, left }: Held): void {
  toast({ text: text.held(files) });
  if (left.length > 0) toast({ text: text.left(left) });
}

/** What asks for the review; nothing where nobody waited for it. */
function Asking() {
  const { state } = useDecision();
  const day = today();
  const reasons = toldReasons(
    state,
    dueReasons(state).filter(({ on }) => on <= day),
  );
  if (reasons.length === 0) return null;
  return (
    <div>
      <p className={styles.label}>{text.due}</p>
      <ul className={styles.reasons}>
        {reasons.map(({ kind, on, text: words, condition }, index) => (
          <li key={`${index}`}>
            {kind === 'date' ? text.dueDate(formatDay(on)) : [words, condition].filter(Boolean).join(': ')}
          </li>
        ))}
      </ul>
    </div>
  );
}
