import { memo, useId, type ReactNode } from 'react';
import type { RoutedEdge } from '../../../shared/adr/layout/group-layout.ts';
import type { EdgeRelation } from '../../../shared/adr/relations/relations.ts';
import styles from './edge-lines.module.css';
import { linePath } from './line-path.ts';

interface Props {
  readonly edges: readonly RoutedEdge[];
  readonly width: number;
  readonly height: number;
  /** The decision whose relations are brought out; null for none. */
  readonly active: string | null;
}

/** The lines of the graph, each relation with a dash and an end of its own. */
export function EdgeLines({ edges, width, height, active }: Props) {
  const id = useId();
  const isActive = ({ edge }: RoutedEdge): boolean => edge.from === active || edge.to === active;
  const brought = active === null ? [] : edges.filter((edge) => isActive(edge));
  return (
    <svg className={styles.lines} width={width} height={height} aria-hidden data-dimmed={brought.length > 0}>
      <EdgeMarkers id={id} />
      <g className={styles.all}>
        <BundledLines id={id} edges={edges} />
      </g>
      <g className={styles.active}>
        <BundledLines id={id} edges={brought} />
      </g>
    </svg>
  );
}

/** Bundle by bundle: first a seam that parts it from the lines it crosses, then its lines. */
const BundledLines = memo(function BundledLines({
  id,
  edges,
}: {
  readonly id: string;
  readonly edges: readonly RoutedEdge[];
}) {
  const bundles = new Map<number, { readonly key: string; readonly path: string; readonly routed: RoutedEdge }[]>();
  for (const routed of edges) {
    const { from, to, relation } = routed.edge;
    const line = { key: `${from} ${to} ${relation}`, path: linePath(routed.points), routed };
    bundles.set(routed.bundle, [...(bundles.get(routed.bundle) ?? []), line]);
  }
  return [...bundles].map(([bundle, lines]) => (
    <g key={bundle}>
      {lines.map(({ key, path }) => (
        <path key={key} d={path} className={styles.seam} />
      ))}
      {lines.map(({ key, path, routed: { edge, pointsUp } }) => (
        <EdgeLine key={key} id={id} path={path} relation={edge.relation} startsAtEnd={pointsUp} />
      ))}
    </g>
  ));
});

interface LineProps {
  /** Of the markers. */
  readonly id: string;
  readonly path: string;
  readonly relation: EdgeRelation;
  /** Whether the path starts where the relation points to. */
  readonly startsAtEnd: boolean;
}

/** One line with its dash and its end. */
export function EdgeLine({ id, path, relation, startsAtEnd }: LineProps) {
  const marker = `url(#${id}-${relation})`;
  const isMutual = relation === 'relates-to';
  return (
    <path
      d={path}
      className={styles.line}
      data-relation={relation}
      markerStart={startsAtEnd || isMutual ? marker : undefined}
      markerEnd={!startsAtEnd || isMutual ? marker : undefined}
    />
  );
}

/** The ends of lines: what points is drawn where the relation points to. */
export function EdgeMarkers({ id }: { readonly id: string }) {
  const shapes: Readonly<Record<EdgeRelation, ReactNode>> = {
    supersedes: <path d="M1 1 11 6 1 11Z" fill="context-stroke" />,
    amends: <path d="M1.5 1.5 10.5 6 1.5 10.5Z" className={styles.hollow} />,
    clarifies: <path d="M1 6 6 2.5 11 6 6 9.5Z" className={styles.hollow} />,
    'relates-to': <circle cx={8.5} cy={6} r={2.75} fill="context-stroke" />,
    mentions: <path d="M4 2 10.5 6 4 10" fill="none" stroke="context-stroke" strokeWidth={1.25} />,
  };
  return (
    <defs>
      {Object.entries(shapes).map(([relation, shape]) => (
        <marker
          key={relation}
          id={`${id}-${relation}`}
          markerUnits="userSpaceOnUse"
          markerWidth={12}
          markerHeight={12}
          refX={11}
          refY={6}
          orient="auto-start-reverse"
        >
          {shape}
        </marker>
      ))}
    </defs>
  );
}
