import type { Bundle, EdgeWay } from './edge-ways.ts';
import { cellAt, type Cell } from './grid-places.ts';
import { betweenColumns, pitch, running, type CardSize } from './spacing.ts';
import { besideMiddle, tracksOf, type Span } from './tracks.ts';

/** Greatest distance of two lines that end on one side of a card, and least distance from its corners, in px. */
const ports = { apart: 14, inset: 14 };

/** Where lines run up and down, all in px from the left. */
export interface UprightLines {
  readonly width: number;
  /** Left side of a column. */
  readonly left: (column: number) => number;
  /** Where a bundle leaves its card. */
  readonly trunk: (bundle: Bundle) => number;
  /** Where an edge that is not straight meets its lower card. */
  readonly arrival: (way: EdgeWay) => number;
  /** Where a bundle goes down between columns. */
  readonly beside: (bundle: Bundle) => number;
}

interface Upright extends Span {
  readonly isStraight: boolean;
  /** To which side the line turns. */
  readonly side: 1 | -1;
  readonly owner: Bundle | EdgeWay;
}

/** Rows count 4 in the spans here: a card takes 0 to 1 of them, the channel under it 2. */
const unit = { row: 4, foot: 1, channel: 2 };

/** Where the lines of a group run up and down, each where no other does. */
export function uprightLines(bundles: readonly Bundle[], cells: readonly Cell[], card: CardSize): UprightLines {
  const inColumn = new Map<number, Upright[]>();
  const inGap = new Map<number, Upright[]>();
  for (const bundle of bundles) {
    const { row, column } = cellAt(cells, bundle.upper);
    const channel = row * unit.row + unit.channel;
    const ends = bundle.ways.map((way) => lastOnOwnColumn(way, row, cells));
    const isStraight = bundle.ways.some(({ way }) => way === 'straight');
    const columns = bundle.ways.map(({ edge }) => cellAt(cells, edge.lower).column);
    push(inColumn, column, {
      from: row * unit.row + unit.foot,
      to: Math.max(...ends),
      isStraight,
      side: columns.reduce((sum, other) => sum + Math.sign(other - column), 0) < 0 ? -1 : 1,
      owner: bundle,
    });
    const lowest: number[] = [];
    for (const way of bundle.ways) {
      if (way.way === 'straight') continue;
      const lower = cellAt(cells, way.edge.lower);
      const above = (lower.row - 1) * unit.row + unit.channel;
      const comesFrom = way.way === 'beside' ? bundle.gap - 0.5 : column;
      push(inColumn, lower.column, {
        from: way.way === 'over' ? channel : above,
        to: lower.row * unit.row - 1,
        isStraight: false,
        side: comesFrom < lower.column ? -1 : 1,
        owner: way,
      });
      if (way.way === 'beside') lowest.push(above);
    }
    if (lowest.length > 0) {
      push(inGap, bundle.gap, { from: channel, to: Math.max(...lowest), isStraight: false, side: 1, owner: bundle });
    }
  }
  return uprightPlaces(inColumn, inGap, cells, card);
}

/** How far down its own column an edge goes. */
function lastOnOwnColumn({ way, edge }: EdgeWay, row: number, cells: readonly Cell[]): number {
  const lower = cellAt(cells, edge.lower).row;
  if (way === 'straight') return lower * unit.row - 1;
  return (way === 'under' ? lower - 1 : row) * unit.row + unit.channel;
}

function uprightPlaces(
  inColumn: ReadonlyMap<number, readonly Upright[]>,
  inGap: ReadonlyMap<number, readonly Upright[]>,
  cells: readonly Cell[],
  card: CardSize,
): UprightLines {
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const gaps = new Map([...inGap].map(([gap, lines]) => [gap, { lines, tracks: tracksOf(lines) }]));
  const gapWidth = (gap: number): number => {
    const count = Math.max(-1, ...(gaps.get(gap)?.tracks ?? [])) + 1;
    const isOuter = gap === 0 || gap === columns;
    return Math.max(isOuter ? 0 : betweenColumns, count === 0 ? 0 : (count + 1) * pitch);
  };
  const lefts = running(columns + 1, (column) => (column === 0 ? 0 : card.width) + gapWidth(column));
  const left = (column: number): number => lefts[column] ?? 0;
  const places = new Map<Bundle | EdgeWay, number>();
  const betweens = new Map<Bundle | EdgeWay, number>();
  for (const [column, all] of inColumn) {
    // Straight lines choose first, so that they keep to the middle of their cards.
    const lines = all.toSorted((a, b) => Number(b.isStraight) - Number(a.isStraight) || a.from - b.from || a.to - b.to);
    const tracks = tracksOf(lines, (index, turn) => besideMiddle(turn, lines[index]?.side ?? 1));
    const furthest = Math.max(1, ...tracks.map((track) => Math.abs(track)));
    const apart = Math.min(ports.apart, (card.width / 2 - ports.inset) / furthest);
    lines.forEach(({ owner }, index) =>
      places.set(owner, left(column) + card.width / 2 + (tracks[index] ?? 0) * apart),
    );
  }
  for (const [gap, { lines, tracks }] of gaps) {
    const from = left(gap) - gapWidth(gap);
    lines.forEach(({ owner }, index) => betweens.set(owner, from + ((tracks[index] ?? 0) + 1) * pitch));
  }
  return {
    width: left(columns),
    left,
    trunk: (bundle) => places.get(bundle) ?? 0,
    arrival: (way) => places.get(way) ?? 0,
    beside: (bundle) => betweens.get(bundle) ?? 0,
  };
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}
