import { useMemo, useState } from 'react';
import { compareDecisions } from '../../../shared/adr/layout/decision-order.ts';
import { graphLayout, type GraphLayout } from '../../../shared/adr/layout/graph-layout.ts';
import type { AdrEdge, EdgeRelation } from '../../../shared/adr/relations/relations.ts';
import { mapText as text } from '../../text/adr-graph.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import styles from './adr-graph.module.css';
import { cardSizes } from './decision-card.tsx';
import { GraphCards } from './graph-cards.tsx';
import { GraphKey } from './graph-key.tsx';
import { MapTableView } from './map-table-view.tsx';
import { graphTable } from './map-table.ts';
import { nodeOf, type MappedDecision } from './mapped-decision.ts';
import { useShownWidth } from './use-shown-width.ts';

interface Props {
  readonly files: readonly MappedDecision[];
  /** Between these files. */
  readonly edges: readonly AdrEdge[];
  /** Opens the ADR of a card or of a row of the table. */
  readonly onOpen: (path: string) => void;
}

const sizes = { related: cardSizes.framed, unrelated: cardSizes.plain };
const kinds: readonly EdgeRelation[] = ['supersedes', 'amends', 'clarifies', 'relates-to', 'mentions'];

/** How the decisions of a folder relate: a graph in which time runs down, and the same as a table. */
export function AdrGraph({ files, edges, onOpen }: Props) {
  const [withMentions, setWithMentions] = useState(true);
  const [ref, width] = useShownWidth();
  const present = kinds.filter((kind) => edges.some(({ relation }) => relation === kind));
  const shown = useMemo(
    () => (withMentions ? edges : edges.filter(({ relation }) => relation !== 'mentions')),
    [edges, withMentions],
  );
  const layout = useMemo(
    () =>
      width === null
        ? null
        : graphLayout(
            { nodes: files.map((file) => nodeOf(file)), edges: shown },
            sizes,
            Math.max(sizes.related.width, width),
          ),
    [files, shown, width],
  );
  const canHideMentions = present.length > 1 && present.includes('mentions');
  return (
    <section aria-label={text.graph}>
      <h2 className="visually-hidden">{text.graph}</h2>
      {layout ? <p className="muted sm">{leadOf(layout)}</p> : null}
      {present.length > 0 ? (
        <div className={styles.key}>
          <GraphKey relations={present.filter((kind) => withMentions || kind !== 'mentions')} />
          {canHideMentions ? (
            <Checkbox isSelected={withMentions} onChange={setWithMentions}>
              {text.showMentions}
            </Checkbox>
          ) : null}
        </div>
      ) : null}
      <div ref={ref} className={styles.place}>
        {layout ? <GraphCards layout={layout} files={files} edges={shown} onOpen={onOpen} /> : null}
      </div>
      {layout ? <MapTableView table={() => graphTable(inOrder(files), shown)} onOpen={onOpen} /> : null}
    </section>
  );
}

function leadOf({ cards, groups }: GraphLayout): string {
  if (cards.length === 0) return text.empty;
  const unrelated = cards.filter(({ group }) => group === null).length;
  return text.graphLead(cards.length - unrelated, groups, unrelated);
}

/** The files in the order of their numbers. */
function inOrder(files: readonly MappedDecision[]): readonly MappedDecision[] {
  const nodes = new Map(files.map((file) => [file, nodeOf(file)]));
  return files.toSorted((a, b) => compareDecisions(nodes.get(a) ?? nodeOf(a), nodes.get(b) ?? nodeOf(b)));
}
