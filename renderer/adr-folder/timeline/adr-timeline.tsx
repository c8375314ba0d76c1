import { useMemo } from 'react';
import { timelineLayout, type TimelineLayout } from '../../../shared/adr/layout/timeline-layout.ts';
import { mapText as text } from '../../text/adr-graph.ts';
import { formatDay } from '../../text/numbers.ts';
import { cardSizes } from '../graph/decision-card.tsx';
import { MapTableView } from '../graph/map-table-view.tsx';
import { timelineTable } from '../graph/map-table.ts';
import { nodeOf, type MappedDecision } from '../graph/mapped-decision.ts';
import { useShownWidth } from '../graph/use-shown-width.ts';
import styles from './adr-timeline.module.css';
import { TimelineCards } from './timeline-cards.tsx';

interface Props {
  readonly files: readonly MappedDecision[];
  /** Opens the ADR of a card or of a row of the table. */
  readonly onOpen: (path: string) => void;
}

/** The decisions of a folder by their dates, period under period, and the same as a table. */
export function AdrTimeline({ files, onOpen }: Props) {
  const [ref, width] = useShownWidth();
  const layout = useMemo(
    () =>
      width === null
        ? null
        : timelineLayout(
            files.map((file) => nodeOf(file)),
            files.some(({ firstCommit }) => firstCommit !== undefined) ? cardSizes.noted : cardSizes.plain,
            width,
          ),
    [files, width],
  );
  return (
    <section aria-label={text.timeline}>
      <h2 className="visually-hidden">{text.timeline}</h2>
      {layout ? <p className="muted sm num">{leadOf(layout, files)}</p> : null}
      <div ref={ref} className={styles.place}>
        {layout ? <TimelineCards layout={layout} files={files} onOpen={onOpen} /> : null}
      </div>
      {layout ? <MapTableView table={() => timelineTable(inOrder(layout, files))} onOpen={onOpen} /> : null}
    </section>
  );
}

function leadOf({ cards, periods }: TimelineLayout, files: readonly MappedDecision[]): string {
  if (cards.length === 0) return text.empty;
  const dated = periods.reduce((sum, { count }) => sum + count, 0);
  const days = cards.flatMap(({ node }) => node.day ?? []);
  const [first, last] = [days[0], days.at(-1)].map((day) => (day === undefined ? '' : formatDay(day)));
  const committed = files.filter(({ firstCommit }) => firstCommit !== undefined).length;
  return text.timelineLead(dated, first ?? '', last ?? '', cards.length - dated, committed);
}

/** The files in the order of the cards. */
function inOrder({ cards }: TimelineLayout, files: readonly MappedDecision[]): readonly MappedDecision[] {
  const decisions = new Map(files.map((file) => [file.path, file]));
  return cards.flatMap(({ node }) => decisions.get(node.path) ?? []);
}
