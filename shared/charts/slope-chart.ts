import { scaleLinear } from 'd3-scale';
import { outOfTen } from '../text/figures.ts';
import type { Chart, ChartOption, Mark } from './chart.ts';
import { lanesOf } from './lanes.ts';
import { asShare, fitted, smallSize } from './layout.ts';
import { signed } from './signed.ts';
import { slopeLabels } from './slope-labels.ts';
import { spread } from './spread.ts';
import { textWidth } from './text-width.ts';
import { slopeWords as words } from './words.ts';

/** What an option is in one round. */
export interface SlopeEnd {
  /** Lowest and highest possible total, each in [0, 1]; equal where nothing is missing. */
  readonly interval: readonly [number, number];
  /** Standard competition rank; null where that is open or it failed. */
  readonly rank: number | null;
  /** It failed a must-have. */
  readonly failed: boolean;
}

export interface SlopeRow {
  readonly option: ChartOption;
  /** Null where the round does not have it. */
  readonly earlier: SlopeEnd | null;
  readonly later: SlopeEnd | null;
}

export interface Slope {
  /** What the two rounds are called, such as `Round 1`. */
  readonly earlier: string;
  readonly later: string;
  readonly rows: readonly SlopeRow[];
}

const top = 34;
const leastHeight = 180;
const pitch = 20;
const radius = 4.5;
/** From the labels to the axes in px. */
const reach = 22;
/** Distance of two options at the same total in px. */
const beside = 11;

/**
 * The totals of all options in two rounds: an axis for each, a line for each option. Options at the same total stand
 * beside each other; one that is in one round only has that end alone, with a plus where it came and a cross where it
 * went; what depends on missing scores is an area. The axes cover the totals there are, not all from 0 to 10.
 */
export function slopeChart({ earlier, later, rows }: Slope, width: number): Chart {
  const bottom = top + Math.max(leastHeight, rows.length * pitch);
  const side = Math.min(Math.max(96, width * 0.33), 260);
  const [left, right] = [side + reach, width - side - reach];
  const y = scaleOf(rows, bottom);
  const ends = { earlier: endsOn(rows, 'earlier', y), later: endsOn(rows, 'later', y) };
  const xOf = (round: RoundOfTwo, lane: number): number => {
    const step = Math.min(beside, ((right - left) * 0.4) / Math.max(1, ...ends[round].map((end) => end.lane)));
    return round === 'earlier' ? left + lane * step : right - lane * step;
  };
  const placed = (round: RoundOfTwo): readonly PlacedEnd[] =>
    ends[round].map((end) => ({ ...end, x: xOf(round, end.lane) }));
  const [from, to] = [placed('earlier'), placed('later')];
  return {
    width,
    height: bottom + 12,
    marks: [
      ...axis(left, earlier, [0, width / 2 - 6], bottom),
      ...axis(right, later, [width / 2 + 6, width], bottom),
      ...rows.flatMap((row, i) => lineOf(row, from, to, i, y)),
      ...[...from, ...to].flatMap((end) => dotOf(end, rows)),
      ...slopeLabels(labelsOf(from, rows, bottom), { side, axis: left, width, isLeft: true }),
      ...slopeLabels(labelsOf(to, rows, bottom), { side, axis: right, width, isLeft: false }),
    ],
    label: words.label(
      earlier,
      later,
      rows.map((row) => rowText(row, earlier, later)),
    ),
    table: tableOf({ earlier, later, rows }),
  };
}

type RoundOfTwo = 'earlier' | 'later';

interface EndOnAxis {
  readonly row: number;
  readonly end: SlopeEnd;
  /** Middle of its interval, in px. */
  readonly y: number;
  readonly lane: number;
}

interface PlacedEnd extends EndOnAxis {
  readonly x: number;
}

function scaleOf(rows: readonly SlopeRow[], bottom: number): (share: number) => number {
  const totals = rows
    .flatMap(({ earlier, later }) => [...(earlier?.interval ?? []), ...(later?.interval ?? [])])
    .map(asShare);
  const lowest = Math.min(1, ...totals);
  const highest = Math.max(0, ...totals);
  // Small differences stay small: the axes show a point of ten at least.
  const padding = Math.max(0, 0.1 - (highest - lowest)) / 2;
  const y = scaleLinear([lowest - padding, highest + padding], [bottom - 8, top + 8]);
  return (share) => y(asShare(share));
}

function endsOn(rows: readonly SlopeRow[], round: RoundOfTwo, y: (share: number) => number): readonly EndOnAxis[] {
  const ends = rows.flatMap((row, index) => {
    const end = row[round];
    return end ? [{ row: index, end, y: (y(end.interval[0]) + y(end.interval[1])) / 2 }] : [];
  });
  const lanes = lanesOf(
    ends.map((end) => end.y),
    radius * 2 + 1,
  );
  return ends.map((end, index) => ({ ...end, lane: lanes[index] ?? 0 }));
}

/** An axis with the name of its round above it, which stays in its half of the chart. */
function axis(x: number, name: string, [from, to]: readonly [number, number], bottom: number): readonly Mark[] {
  const half = Math.min(textWidth(name, smallSize, true), to - from) / 2;
  const at = Math.min(Math.max(x, from + half), to - half);
  return [
    { kind: 'line', x1: x, x2: x, y1: top - 8, y2: bottom, ink: 'axis' },
    ...fitted(name, at, 14, to - from, { size: smallSize, bold: true, ink: 'muted', anchor: 'middle' }),
  ];
}

/** The line, or the area, of an option that is in both rounds; fainter where it failed a must-have in one. */
function lineOf(
  { option, earlier, later }: SlopeRow,
  starts: readonly PlacedEnd[],
  stops: readonly PlacedEnd[],
  row: number,
  y: (share: number) => number,
): readonly Mark[] {
  const [start, stop] = [starts.find((end) => end.row === row), stops.find((end) => end.row === row)];
  if (!earlier || !later || !start || !stop) return [];
  const strength = earlier.failed || later.failed ? 0.4 : 1;
  const ink = { colour: option.colour, strength };
  const shared = { kind: 'path', ink, title: option.name, key: option.key } as const;
  if (!isOpen(earlier) && !isOpen(later))
    return [
      {
        ...shared,
        paint: 'line',
        thickness: 2,
        points: [
          [start.x, start.y],
          [stop.x, stop.y],
        ],
      },
    ];
  return [
    {
      ...shared,
      paint: 'open',
      points: [
        [start.x, y(earlier.interval[0])],
        [stop.x, y(later.interval[0])],
        [stop.x, y(later.interval[1])],
        [start.x, y(earlier.interval[1])],
      ],
    },
  ];
}

function isOpen({ interval }: SlopeEnd): boolean {
  return interval[1] - interval[0] > 1e-9;
}

function dotOf({ row, end, x, y }: PlacedEnd, rows: readonly SlopeRow[]): readonly Mark[] {
  const found = rows[row];
  if (!found) return [];
  const { option, earlier, later } = found;
  const ink = { colour: option.colour };
  const title = words.row(option.name, [figureOf(end)]);
  if (earlier && later)
    return [{ kind: 'circle', cx: x, cy: y, r: radius, ink, paint: end.failed ? 'hollow' : 'fill', title }];
  const key = `${option.key}/${later ? 'came' : 'went'}`;
  const arm = radius - 1.5;
  const [slant, straight] = later ? [0, arm] : [arm * 0.8, arm * 0.8];
  return [
    { kind: 'circle', cx: x, cy: y, r: radius + 0.5, ink, paint: 'hollow', title, key },
    { kind: 'line', x1: x - straight, y1: y - slant, x2: x + straight, y2: y + slant, ink: 'text' },
    { kind: 'line', x1: x - slant, y1: y + straight, x2: x + slant, y2: y - straight, ink: 'text' },
  ];
}

function labelsOf(
  ends: readonly PlacedEnd[],
  rows: readonly SlopeRow[],
  bottom: number,
): Parameters<typeof slopeLabels>[0] {
  const middles = spread(
    ends.map(({ y }) => y),
    pitch - 3,
    [top, bottom - 6],
  );
  return ends.flatMap(({ row, end, y }, index) => {
    const found = rows[row];
    const text = found ? { figure: figureOf(end), note: noteOf(found, end) } : null;
    return found && text ? [{ option: found.option, ...text, at: y, middle: middles[index] ?? y }] : [];
  });
}

function noteOf({ earlier, later }: SlopeRow, { failed }: SlopeEnd): string {
  if (failed) return words.fails;
  if (!earlier) return words.came;
  return later ? '' : words.went;
}

function figureOf({ interval: [lowest, highest] }: SlopeEnd): string {
  const [from, to] = [outOfTen(asShare(lowest)), outOfTen(asShare(highest))];
  return from === to ? from : words.between(from, to);
}

function rowText(row: SlopeRow, earlier: string, later: string): string {
  const ends = [
    ...(row.earlier ? [words.end(earlier, figureOf(row.earlier), noteOf(row, row.earlier))] : []),
    ...(row.later ? [words.end(later, figureOf(row.later), noteOf(row, row.later))] : []),
  ];
  return words.row(row.option.name, ends);
}

function tableOf({ earlier, later, rows }: Slope): Chart['table'] {
  const rankText = (round: RoundOfTwo, end: SlopeEnd | null): string => {
    if (!end || end.failed) return end ? words.fails : words.none;
    if (end.rank === null) return words.none;
    const others = rows.filter((row) => row[round]?.rank === end.rank).length;
    return others > 1 ? words.tied(end.rank) : String(end.rank);
  };
  const change = ({ earlier: then, later: now }: SlopeRow): string => {
    if (!then) return now ? words.came : words.none;
    if (!now) return words.went;
    return isOpen(then) || isOpen(now)
      ? words.none
      : signed(Number(outOfTen(now.interval[0])) / 10 - Number(outOfTen(then.interval[0])) / 10);
  };
  return {
    caption: words.caption(earlier, later),
    columns: [
      { label: words.option, numeric: false },
      ...[earlier, words.rank, later, words.rank, words.change].map((label) => ({ label, numeric: true })),
    ],
    rows: rows.map((row) => [
      row.option.name,
      row.earlier ? figureOf(row.earlier) : words.none,
      rankText('earlier', row.earlier),
      row.later ? figureOf(row.later) : words.none,
      rankText('later', row.later),
      change(row),
    ]),
  };
}
