import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HistoryEvent } from '../../../../shared/ipc/history-contract.ts';
import { call } from '../../../session/call.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { historyText as text } from '../../../text/history.ts';
import { formatLongDay } from '../../../text/numbers.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { EventRow } from './event-row.tsx';
import styles from './history-page.module.css';
import { PeopleOfRounds } from './people-of-rounds.tsx';
import { useLookBack } from './use-look-back.ts';

/** So many events are shown at first, and with every step further. */
const shownAtOnce = 100;

/** What happened to a decision, each with the way to the decision as it was then. */
export function HistoryPage() {
  const { id, session } = useDecision();
  const [limit, setLimit] = useState(shownAtOnce);
  const history = useQuery({
    queryKey: ['history', id, limit],
    queryFn: async () => {
      await session.flush();
      return call('decision:history', { id, limit });
    },
    staleTime: 0,
    placeholderData: (before) => before,
  });
  const { look, problem } = useLookBack();
  const { events, found } = history.data ?? { events: [], found: 0 };
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        <h2>{text.title}</h2>
        <PeopleOfRounds />
        <section aria-label={text.events}>
          <p className={`${styles.lead} muted sm`}>{text.lead}</p>
          {problem === null ? null : <Notice kind="error">{problem}</Notice>}
          {history.isError ? <Notice kind="error">{history.error.message}</Notice> : null}
          {history.isPending ? <p className="muted sm">{text.loading}</p> : null}
          {byDay(events).map(({ day, of }) => (
            <div key={day} className={styles.day}>
              <h3 className={styles.date}>{formatLongDay(day)}</h3>
              <ul className={styles.events}>
                {of.map((event) => (
                  <EventRow key={keyOf(event)} event={event} onLook={(seq, at) => void look(seq, at)} />
                ))}
              </ul>
            </div>
          ))}
          {found > events.length ? (
            <Button look="quiet" onPress={() => setLimit(limit + shownAtOnce)}>
              {text.older}
            </Button>
          ) : null}
        </section>
      </div>
    </div>
  );
}

function keyOf(event: HistoryEvent): string {
  const round = 'round' in event ? event.round : '';
  const file = event.kind === 'record' ? event.fileName : '';
  return `${event.at} ${event.kind} ${event.seq ?? ''} ${round} ${file}`;
}

interface Day {
  readonly day: string;
  readonly of: readonly HistoryEvent[];
}

/** The events by their days, in their order. */
function byDay(events: readonly HistoryEvent[]): readonly Day[] {
  const days: { day: string; of: HistoryEvent[] }[] = [];
  for (const event of events) {
    const day = event.at.slice(0, 10);
    const last = days.at(-1);
    if (last?.day === day) last.of.push(event);
    else days.push({ day, of: [event] });
  }
  return days;
}
