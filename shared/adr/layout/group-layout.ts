import type { AdrEdge } from '../relations/relations.ts';
import type { Box, Point } from './box.ts';
import { gridColumns } from './card-grid.ts';
import { edgeWays, turnsOf } from './edge-ways.ts';
import { cellAt, gridPlaces } from './grid-places.ts';
import { levelLines } from './level-lines.ts';
import type { RelatedGroup } from './related-groups.ts';
import { pitch, running, type CardSize } from './spacing.ts';
import { uprightLines } from './upright-lines.ts';

/** An edge as it is drawn: level and upright pieces from the lower side of the upper card to the upper side of the other. */
export interface RoutedEdge {
  readonly edge: AdrEdge;
  readonly points: readonly Point[];
  /** Whether it points to the upper end. */
  readonly pointsUp: boolean;
  /** Edges with the same number share a line as far as they go together. */
  readonly bundle: number;
}

export interface GroupLayout {
  readonly width: number;
  readonly height: number;
  /** In the order of the group's decisions. */
  readonly cards: readonly Box[];
  readonly edges: readonly RoutedEdge[];
}

/** Least space between two rows. */
const betweenRows = 30;
/** From a card to the first line that runs along it: room for an arrow head. */
const clearance = 15;

/**
 * Lays out a group in as many columns as a width in px holds; in one column where not even that fits, the wider the more
 * lines run beside it.
 */
export function groupLayout(group: RelatedGroup, card: CardSize, width: number): GroupLayout {
  for (let columns = Math.min(gridColumns(card, width), group.nodes.length); columns > 1; columns -= 1) {
    const layout = inColumns(group, card, columns);
    if (layout.width <= width) return layout;
  }
  return inColumns(group, card, 1);
}

function inColumns(group: RelatedGroup, card: CardSize, columns: number): GroupLayout {
  const cells = gridPlaces(group, columns);
  const bundles = edgeWays(group, cells);
  const upright = uprightLines(bundles, cells, card);
  const level = levelLines(bundles, cells, upright);
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const tops = running(rows, (row) => (row === 0 ? 0 : card.height + channelHeight(level.counts.get(row - 1) ?? 0)));
  const top = (row: number): number => tops[row] ?? 0;
  const cards = cells.map(({ row, column }) => ({ x: upright.left(column), y: top(row), ...card }));
  const edges = bundles.flatMap((bundle, number) => {
    const { row } = cellAt(cells, bundle.upper);
    const trunk = upright.trunk(bundle);
    const start: Point = [trunk, top(row) + card.height];
    const levelAt = (channel: number): number =>
      top(channel) + card.height + clearance + level.track(bundle, channel) * pitch;
    return bundle.ways.map((way): RoutedEdge => {
      const { edge } = way.edge;
      const { row: lowerRow } = cellAt(cells, way.edge.lower);
      const last = upright.arrival(way);
      const turns = turnsOf(way, row, lowerRow, upright.beside(bundle)).reduce<readonly Point[]>(
        (points, { channel, x }) => [
          ...points,
          [points.at(-1)?.[0] ?? trunk, levelAt(channel)],
          [x ?? last, levelAt(channel)],
        ],
        [],
      );
      const end: Point = [way.way === 'straight' ? trunk : last, top(lowerRow)];
      const pointsUp = edge.to === group.nodes[bundle.upper]?.path;
      return { edge, points: [start, ...turns, end], pointsUp, bundle: number };
    });
  });
  return { width: upright.width, height: top(rows - 1) + card.height, cards, edges };
}

function channelHeight(tracks: number): number {
  return Math.max(betweenRows, 2 * clearance + Math.max(0, tracks - 1) * pitch);
}
