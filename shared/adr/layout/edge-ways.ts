import type { Cell } from './grid-places.ts';
import type { GroupEdge, RelatedGroup } from './related-groups.ts';

/**
 * How an edge goes from the lower side of its upper card to the upper side of its lower one, never through a card:
 * straight down; `over`, sideways under the upper card and down the column of the lower one; `under`, down its own column
 * and sideways above the lower card; `beside`, sideways, down between two columns and sideways again.
 */
export type Way = 'straight' | 'over' | 'under' | 'beside';

export interface EdgeWay {
  readonly edge: GroupEdge;
  readonly way: Way;
}

/** Edges of one relation and direction that leave one card downwards; they share a line as far as they go together. */
export interface Bundle {
  readonly upper: number;
  readonly ways: readonly EdgeWay[];
  /** The space between columns that those beside go down, by the column to its right. */
  readonly gap: number;
}

/** How the edges of a group go, with its decisions in these cells. */
export function edgeWays(group: RelatedGroup, cells: readonly Cell[]): readonly Bundle[] {
  const rowsOf = occupiedRows(cells);
  /** Whether a column has no card between two rows, both left out. */
  const isFree = (column: number, above: number, below: number): boolean =>
    rowAfter(rowsOf.get(column) ?? [], above) >= below;
  const bundles = new Map<string, EdgeWay[]>();
  for (const edge of group.edges) {
    const [from, to] = [cells[edge.upper], cells[edge.lower]];
    if (!from || !to) continue;
    const ownIsFree = isFree(from.column, from.row, to.row);
    const otherIsFree = isFree(to.column, from.row, to.row);
    const beyond = ownIsFree ? 'under' : 'beside';
    const way = from.column === to.column && ownIsFree ? 'straight' : otherIsFree ? 'over' : beyond;
    const { relation } = edge.edge;
    const pointsUp = relation === 'relates-to' || edge.edge.to === group.nodes[edge.upper]?.path;
    const key = `${edge.upper} ${relation} ${pointsUp}`;
    const known = bundles.get(key);
    if (known) known.push({ edge, way });
    else bundles.set(key, [{ edge, way }]);
  }
  return [...bundles.values()].flatMap((ways) => {
    const upper = ways[0]?.edge.upper ?? 0;
    return [{ upper, ways, gap: gapFor(cells[upper]?.column ?? 0, ways, cells) }];
  });
}

/** Where an edge runs level: in the channel under this row, to this x in px; null for the x of its last piece. */
export interface Turn {
  readonly channel: number;
  readonly x: number | null;
}

/** Where an edge runs level on its way. @param beside x in px of where it goes down between columns */
export function turnsOf({ way }: EdgeWay, upperRow: number, lowerRow: number, beside: number): readonly Turn[] {
  switch (way) {
    case 'straight':
      return [];
    case 'over':
      return [{ channel: upperRow, x: null }];
    case 'under':
      return [{ channel: lowerRow - 1, x: null }];
    case 'beside':
      return [
        { channel: upperRow, x: beside },
        { channel: lowerRow - 1, x: null },
      ];
  }
}

/** The space to the right of a card's column, or to its left where most of what goes down there ends on that side. */
function gapFor(column: number, ways: readonly EdgeWay[], cells: readonly Cell[]): number {
  const beside = ways.filter(({ way }) => way === 'beside').map(({ edge }) => cells[edge.lower]?.column ?? column);
  const pull = beside.reduce((sum, other) => sum + Math.sign(other - column), 0);
  return pull < 0 ? column : column + 1;
}

/** The first of ascending rows that lies below another; infinite where none does. */
function rowAfter(rows: readonly number[], above: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) > above) high = middle;
    else low = middle + 1;
  }
  return rows[low] ?? Infinity;
}

/** The rows of each column, ascending as the cells of a group do. */
function occupiedRows(cells: readonly Cell[]): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const known = rows.get(column);
    if (known) known.push(row);
    else rows.set(column, [row]);
  }
  return rows;
}
