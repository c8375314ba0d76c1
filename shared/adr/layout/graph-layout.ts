import type { AdrNode } from '../relations/relations.ts';
import type { Box } from './box.ts';
import { cardGrid } from './card-grid.ts';
import { groupLayout, type RoutedEdge } from './group-layout.ts';
import { packed } from './pack.ts';
import { relatedGroups, type RelatedDecisions } from './related-groups.ts';
import type { CardSize } from './spacing.ts';

/** A decision and its place. */
export interface PlacedCard extends Box {
  readonly node: AdrNode;
  /** The number of its group, from 0; null for one without relations. */
  readonly group: number | null;
}

/** Where everything of the graph stands, in px. */
export interface GraphLayout {
  /** The width it was made for, or more where lines need it. */
  readonly width: number;
  readonly height: number;
  /** Group by group, in each the earlier ones first; then those without relations. */
  readonly cards: readonly PlacedCard[];
  /** Edges of one bundle follow each other; their bundle numbers go through all groups. */
  readonly edges: readonly RoutedEdge[];
  readonly groups: number;
  /** Where the heading of those without relations stands; null where there are none, or nothing else. */
  readonly unrelatedHeading: Box | null;
}

/** Sizes of the cards of a group, and of those in the grid of the decisions without relations. */
export interface GraphSizes {
  readonly related: CardSize;
  readonly unrelated: CardSize;
}

const betweenGroups = 40;
const heading = { above: 32, height: 28 };

/**
 * Lays out the relations of a folder: each group of decisions that hang together as a graph in which time runs down,
 * the groups side by side where there is room, and under them those without relations in a plain grid. The same
 * relations in the same order and width give the same places.
 */
export function graphLayout(relations: RelatedDecisions, sizes: GraphSizes, width: number): GraphLayout {
  const { groups, unrelated } = relatedGroups(relations);
  const layouts = groups.map((group) => groupLayout(group, sizes.related, width));
  const places = packed(layouts, width, betweenGroups);
  const cards: PlacedCard[] = [];
  const edges: RoutedEdge[] = [];
  let bundles = 0;
  groups.forEach((group, number) => {
    const { x = 0, y = 0 } = places[number] ?? {};
    const layout = layouts[number];
    group.nodes.forEach((node, index) => {
      const box = layout?.cards[index];
      if (box) cards.push({ ...box, x: box.x + x, y: box.y + y, node, group: number });
    });
    let last = -1;
    for (const edge of layout?.edges ?? []) {
      last = Math.max(last, edge.bundle);
      edges.push({ ...edge, bundle: edge.bundle + bundles, points: edge.points.map(([a, b]) => [a + x, b + y]) });
    }
    bundles += last + 1;
  });
  const end = Math.max(0, ...places.map(({ y, height }) => y + height));
  const hasHeading = groups.length > 0 && unrelated.length > 0;
  const unrelatedHeading = hasHeading ? { x: 0, y: end + heading.above, width, height: heading.height } : null;
  const start = unrelatedHeading ? unrelatedHeading.y + unrelatedHeading.height : end;
  const grid = cardGrid(unrelated.length, sizes.unrelated, width);
  unrelated.forEach((node, index) => {
    const box = grid.boxes[index];
    if (box) cards.push({ ...box, y: box.y + start, node, group: null });
  });
  return {
    width: Math.max(
      width,
      ...places.map(({ x, width: own }) => x + own),
      ...(grid.boxes[0] ? [grid.boxes[0].width] : []),
    ),
    height: start + grid.height,
    cards,
    edges,
    groups: groups.length,
    unrelatedHeading,
  };
}
