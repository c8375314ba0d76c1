import { useCallback, useMemo } from 'react';
import { cardStep, type Step } from '../../../shared/adr/layout/card-steps.ts';
import type { TimelineCard, TimelineLayout } from '../../../shared/adr/layout/timeline-layout.ts';
import { formatDayOfYear, mapText as text } from '../../text/adr-graph.ts';
import { CardMap, MapHeading, type DrawnMap } from '../graph/card-map.tsx';
import { DecisionCard } from '../graph/decision-card.tsx';
import type { MappedDecision } from '../graph/mapped-decision.ts';
import { PeriodMark } from './period-mark.tsx';

interface Props {
  readonly layout: TimelineLayout;
  readonly files: readonly MappedDecision[];
  readonly onOpen: (path: string) => void;
}

/** The cards of the timeline beside the names of their periods. */
export function TimelineCards({ layout, files, onOpen }: Props) {
  const { cards } = layout;
  const stepFrom = useCallback((at: number, step: Step) => cardStep(cards, at, step), [cards]);
  return (
    <CardMap name={text.timeline} keys={text.timelineKeys} layout={layout} stepFrom={stepFrom} onOpen={onOpen}>
      {(drawn) => <DrawnTimeline layout={layout} files={files} drawn={drawn} />}
    </CardMap>
  );
}

/** What of the timeline is near; the names of all periods, which are few. */
function DrawnTimeline({ layout, files, drawn }: Omit<Props, 'onOpen'> & { readonly drawn: DrawnMap }) {
  const { cards, periods, gutter, undatedHeading } = layout;
  const { places, entry } = drawn;
  const decisions = useMemo(() => new Map(files.map((file) => [file.path, file])), [files]);
  const cardsIn = (from: number, to: number) =>
    places.map((place) => {
      const card = place < from || place >= to ? undefined : cards[place];
      const decision = card && decisions.get(card.node.path);
      return card && decision ? (
        <DecisionCard
          key={card.node.path}
          decision={decision}
          box={card}
          place={place}
          label={labelOf(card)}
          note={decision.firstCommit === undefined ? '' : text.byFirstCommit}
          spoken=""
          isPlain
          isNear={false}
          isEntry={place === entry}
        />
      ) : null;
    });
  // The cards of a period follow its heading, also for who hears them one after the other.
  const starts: number[] = [];
  let next = 0;
  for (const { count } of periods) {
    starts.push(next);
    next += count;
  }
  return (
    <>
      {periods.map((period, index) => {
        const start = starts[index] ?? 0;
        return (
          <div key={period.from}>
            <PeriodMark period={period} before={periods[index - 1] ?? null} gutter={gutter} />
            {cardsIn(start, start + period.count)}
          </div>
        );
      })}
      {undatedHeading ? <MapHeading y={undatedHeading.y}>{text.undated(cards.length - next)}</MapHeading> : null}
      {cardsIn(next, cards.length)}
    </>
  );
}

/** Day and number: `Mar 12 · No. 4`. */
function labelOf({ node: { day, number } }: TimelineCard): string {
  const parts = [day === null ? '' : formatDayOfYear(day), number === null ? '' : text.numbered(number)];
  return parts.filter(Boolean).join(' · ');
}
