import { useCallback, useMemo } from 'react';
import type { Step } from '../../../shared/adr/layout/card-steps.ts';
import type { GraphLayout } from '../../../shared/adr/layout/graph-layout.ts';
import { graphStep } from '../../../shared/adr/layout/graph-steps.ts';
import type { RoutedEdge } from '../../../shared/adr/layout/group-layout.ts';
import type { AdrEdge } from '../../../shared/adr/relations/relations.ts';
import { mapText as text } from '../../text/adr-graph.ts';
import { formatDay } from '../../text/numbers.ts';
import { CardMap, MapHeading, type DrawnMap } from './card-map.tsx';
import { DecisionCard } from './decision-card.tsx';
import { EdgeLines } from './edge-lines.tsx';
import { relationWords, type MappedDecision } from './mapped-decision.ts';
import { isIn, type Part } from './near-part.ts';

interface Props {
  readonly layout: GraphLayout;
  readonly files: readonly MappedDecision[];
  readonly edges: readonly AdrEdge[];
  readonly onOpen: (path: string) => void;
}

/** The cards of the graph over its lines. */
export function GraphCards({ layout, files, edges, onOpen }: Props) {
  const { cards, edges: lines } = layout;
  const stepFrom = useCallback((at: number, step: Step) => graphStep(cards, lines, at, step), [cards, lines]);
  return (
    <CardMap name={text.graph} keys={text.graphKeys} layout={layout} stepFrom={stepFrom} onOpen={onOpen}>
      {(drawn) => <DrawnGraph layout={layout} files={files} edges={edges} drawn={drawn} />}
    </CardMap>
  );
}

/** What of the graph is near. */
function DrawnGraph({ layout, files, edges, drawn }: Omit<Props, 'onOpen'> & { readonly drawn: DrawnMap }) {
  const { cards, edges: lines, width, height, unrelatedHeading } = layout;
  const { part, places, entry, active } = drawn;
  const decisions = useMemo(() => new Map(files.map((file) => [file.path, file])), [files]);
  const words = useMemo(() => relationWords(files, edges), [files, edges]);
  const nearLines = useMemo(() => lines.filter((line) => reachesInto(part, line)), [lines, part]);
  const near = new Set(
    active === null ? [] : edges.flatMap(({ from, to }) => (from === active ? [to] : to === active ? [from] : [])),
  );
  return (
    <>
      <EdgeLines edges={nearLines} width={width} height={height} active={active} />
      {unrelatedHeading ? (
        <MapHeading y={unrelatedHeading.y}>
          {text.unrelated(cards.filter(({ group }) => group === null).length)}
        </MapHeading>
      ) : null}
      {places.map((place) => {
        const card = cards[place];
        const decision = card && decisions.get(card.node.path);
        if (!card || !decision) return null;
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
    </>
  );
}

/** Lines go from an upper card down to a lower one. */
function reachesInto(part: Part, { points }: RoutedEdge): boolean {
  const [top, bottom] = [points[0]?.[1] ?? 0, points.at(-1)?.[1] ?? 0];
  return isIn(part, { y: top, height: bottom - top });
}
