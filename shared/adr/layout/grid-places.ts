import type { RelatedGroup } from './related-groups.ts';

/** A place in the grid of a group, from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * A row and a column for each decision of a group. Rows never go back: a later decision stands in the same row or below,
 * and always below those it is related to. Decisions that supersede one another stand in one column with nothing
 * between them, unless more such chains are open at once than there are columns; then the one that goes on last moves over.
 * @param columns at least 1
 */
export function gridPlaces(group: RelatedGroup, columns: number): readonly Cell[] {
  const next = successors(group);
  const above = group.nodes.map((): number[] => []);
  for (const { upper, lower } of group.edges) above[lower]?.push(upper);
  const cells: Cell[] = [];
  /** The decision that a column is kept for. */
  const kept = Array.from({ length: columns }, (): number | null => null);
  const taken = new Set<number>();
  let row = 0;
  const nextRow = (): void => {
    row += 1;
    taken.clear();
  };
  group.nodes.forEach((_, index) => {
    const related = (above[index] ?? []).flatMap((place) => cells[place] ?? []);
    if (related.some((cell) => cell.row === row)) nextRow();
    let column = kept.indexOf(index);
    if (column < 0) {
      const isOpen = (candidate: number): boolean => kept[candidate] === null && !taken.has(candidate);
      if (!kept.some((_, candidate) => isOpen(candidate))) {
        if (!kept.includes(null)) kept[kept.indexOf(Math.max(...kept.map(Number)))] = null;
        if (!kept.some((_, candidate) => isOpen(candidate))) nextRow();
      }
      column = nearest(related, columns, isOpen);
    }
    taken.add(column);
    kept[column] = next.get(index) ?? null;
    cells.push({ row, column });
  });
  return cells;
}

/** The open column that is nearest to the middle of what a decision is related to, the left one of two. */
function nearest(related: readonly Cell[], columns: number, isOpen: (column: number) => boolean): number {
  const middle = related.reduce((sum, { column }) => sum + column, 0) / Math.max(1, related.length);
  const open = Array.from({ length: columns }, (_, column) => column).filter((column) => isOpen(column));
  return open.reduce((best, column) => (Math.abs(column - middle) < Math.abs(best - middle) ? column : best));
}

/** For each decision the later one that supersedes it, or is superseded by it; each is in one chain at most. */
function successors({ edges }: RelatedGroup): ReadonlyMap<number, number> {
  const next = new Map<number, number>();
  const hasFormer = new Set<number>();
  for (const { edge, upper, lower } of edges) {
    if (edge.relation !== 'supersedes' || next.has(upper) || hasFormer.has(lower)) continue;
    next.set(upper, lower);
    hasFormer.add(lower);
  }
  return next;
}

/** The cell of a decision by its place in the list. */
export function cellAt(cells: readonly Cell[], index: number): Cell {
  return cells[index] ?? { row: 0, column: 0 };
}
