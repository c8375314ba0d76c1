import { useCallback, useId, useMemo } from 'react';
import { cardStep } from '../../../shared/adr/layout/card-steps.ts';
import type { TimelineCard, TimelineLayout } from '../../../shared/adr/layout/timeline-layout.ts';
import { formatDayOfYear, mapText as text } from '../../text/adr-graph.ts';
import { DecisionCard } from '../graph/decision-card.tsx';
import type { MappedDecision } from '../graph/mapped-decision.ts';
import { useCardFocus } from '../graph/use-card-focus.ts';
import { PeriodMark } from './period-mark.tsx';
import styles from './timeline-cards.module.css';

interface Props {
  readonly layout: TimelineLayout;
  readonly files: readonly MappedDecision[];
  readonly onOpen: (path: string) => void;
}

/** The cards of the timeline beside the names of their periods. */
export function TimelineCards({ layout, files, onOpen }: Props) {
  const { cards, periods, width, height, gutter, undatedHeading } = layout;
  const decisions = useMemo(() => new Map(files.map((file) => [file.path, file])), [files]);
  const paths = useMemo(() => cards.map(({ node }) => node.path), [cards]);
  const stepFrom = useCallback<Parameters<typeof useCardFocus>[1]>((at, step) => cardStep(cards, at, step), [cards]);
  const keys = useId();
  const { entry, handlers } = useCardFocus(paths, stepFrom, onOpen);
  const cardAt = (card: TimelineCard, place: number) => {
    const decision = decisions.get(card.node.path);
    return decision ? (
      <DecisionCard
        key={card.node.path}
        decision={decision}
        box={card}
        place={place}
        label={labelOf(card, decision)}
        spoken=""
        isPlain
        isNear={false}
        isEntry={place === entry}
      />
    ) : null;
  };
  // The cards of a period follow its heading, also for who hears them one after the other.
  const starts = new Map<number, number>();
  let next = 0;
  for (const [index, { count }] of periods.entries()) {
    starts.set(index, next);
    next += count;
  }
  return (
    <div className={styles.scroll} data-scrolls-sideways>
      <p id={keys} className={`${styles.keys} muted xs`}>
        {text.timelineKeys}
      </p>
      <div
        className={styles.timeline}
        style={{ width, height }}
        role="group"
        aria-label={text.timeline}
        aria-describedby={keys}
        {...handlers}
      >
        {periods.map((period, index) => {
          const start = starts.get(index) ?? 0;
          return (
            <div key={period.from}>
              <PeriodMark period={period} before={periods[index - 1] ?? null} gutter={gutter} />
              {cards.slice(start, start + period.count).map((card, place) => cardAt(card, start + place))}
            </div>
          );
        })}
        {undatedHeading ? (
          <h3 className={styles.heading} style={{ top: undatedHeading.y }}>
            {text.undated(cards.length - next)}
          </h3>
        ) : null}
        {cards.slice(next).map((card, place) => cardAt(card, next + place))}
      </div>
    </div>
  );
}

/** Day and number: `Mar 12 · No. 4`; a day that is not the file's own says so. */
function labelOf({ node: { day, number } }: TimelineCard, { firstCommit }: MappedDecision): string {
  const shown = day === null ? '' : formatDayOfYear(day);
  const parts = [
    firstCommit === undefined ? shown : text.firstCommitted(shown),
    number === null ? '' : text.numbered(number),
  ];
  return parts.filter(Boolean).join(' · ');
}
