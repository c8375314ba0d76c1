import { useCallback, useId, useMemo } from 'react';
import type { GraphLayout } from '../../../shared/adr/layout/graph-layout.ts';
import { graphStep } from '../../../shared/adr/layout/graph-steps.ts';
import type { AdrEdge } from '../../../shared/adr/relations/relations.ts';
import { mapText as text } from '../../text/adr-graph.ts';
import { formatDay } from '../../text/numbers.ts';
import { DecisionCard } from './decision-card.tsx';
import { EdgeLines } from './edge-lines.tsx';
import styles from './graph-cards.module.css';
import { relationWords, type MappedDecision } from './mapped-decision.ts';
import { useCardFocus } from './use-card-focus.ts';

interface Props {
  readonly layout: GraphLayout;
  readonly files: readonly MappedDecision[];
  readonly edges: readonly AdrEdge[];
  readonly onOpen: (path: string) => void;
}

/** The cards of the graph over its lines. */
export function GraphCards({ layout, files, edges, onOpen }: Props) {
  const { cards, edges: lines, width, height, unrelatedHeading } = layout;
  const decisions = useMemo(() => new Map(files.map((file) => [file.path, file])), [files]);
  const words = useMemo(() => relationWords(files, edges), [files, edges]);
  const paths = useMemo(() => cards.map(({ node }) => node.path), [cards]);
  const stepFrom = useCallback<Parameters<typeof useCardFocus>[1]>(
    (at, step) => graphStep(cards, lines, at, step),
    [cards, lines],
  );
  const keys = useId();
  const { entry, active, handlers } = useCardFocus(paths, stepFrom, onOpen);
  const activePath = active === null ? null : (paths[active] ?? null);
  const near = new Set(
    activePath === null
      ? []
      : edges.flatMap(({ from, to }) => (from === activePath ? [to] : to === activePath ? [from] : [])),
  );
  return (
    // Where not even one column fits beside its lines, this scrolls sideways, by the keys of the cards as well.
    <div className={styles.scroll} data-scrolls-sideways>
      <p id={keys} className={`${styles.keys} muted xs`}>
        {text.graphKeys}
      </p>
      <div
        className={styles.graph}
        style={{ width, height }}
        role="group"
        aria-label={text.graph}
        aria-describedby={keys}
        {...handlers}
      >
        <EdgeLines edges={lines} width={width} height={height} active={activePath} />
        {unrelatedHeading ? (
          <h3 className={styles.heading} style={{ top: unrelatedHeading.y }}>
            {text.unrelated(cards.filter(({ group }) => group === null).length)}
          </h3>
        ) : null}
        {cards.map((card, place) => {
          const decision = decisions.get(card.node.path);
          if (!decision) return null;
          const day = card.node.day === null ? '' : formatDay(card.node.day);
          return (
            <DecisionCard
              key={card.node.path}
              decision={decision}
              box={card}
              place={place}
              label={card.node.number === null ? day : String(card.node.number)}
              spoken={(words.get(card.node.path) ?? []).join('; ')}
              isPlain={card.group === null}
              isNear={near.has(card.node.path)}
              isEntry={place === entry}
            />
          );
        })}
      </div>
    </div>
  );
}
