import { scaleLinear } from 'd3-scale';
import { finePercent, listed } from '../text/figures.ts';
import type { LeaderSegment } from '../evaluation/model.ts';
import { acrossAxis } from './axis.ts';
import type { Chart, ChartOption, Mark } from './chart.ts';
import { fitted, rowsLayout, smallSize, toBaseline } from './layout.ts';
import { legend } from './legend.ts';
import { stripWords as words } from './words.ts';

export interface LeaderStrip {
  readonly key: string;
  readonly name: string;
  /** Today's weight in [0, 1]. */
  readonly weight: number;
  /** From 0 to 1 without a hole, with the keys of the options; none where the weight is all there is. */
  readonly segments: readonly LeaderSegment[];
  /** The nearest weight from which on others lead; null where none is. */
  readonly turn: number | null;
}

export interface LeaderStrips {
  readonly options: readonly ChartOption[];
  readonly rows: readonly LeaderStrip[];
}

const pitch = 26;
const barHeight = 14;
const headHeight = 22;

/** Who leads over all weights that each criterion could have, a strip each, with a mark at today's weight. */
export function leaderStripsChart({ options, rows }: LeaderStrips, width: number): Chart {
  const byKey = new Map(options.map((option) => [option.key, option]));
  const turns = rows.map(({ turn }) => (turn === null ? words.never : finePercent(turn)));
  const { names, left, right } = rowsLayout(
    width,
    rows.map(({ name }) => name),
    [words.turnsAt, ...turns],
  );
  const x = scaleLinear([0, 1], [left, right]).clamp(true);
  const bottom = headHeight + rows.length * pitch;
  const leading = options.filter(({ key }) =>
    rows.some(({ segments }) => segments.some(({ leaders }) => leaders.includes(key))),
  );
  const key = legend(
    leading.map(({ name, colour }) => ({ sign: { colour }, name })),
    bottom + 24,
    width,
  );
  const small = { size: smallSize, ink: 'muted' } as const;
  return {
    width,
    height: bottom + 24 + key.height,
    marks: [
      ...acrossAxis(
        [0, 0.25, 0.5, 0.75, 1].map((share) => ({ at: x(share), text: words.percent(share * 100) })),
        headHeight,
        bottom,
      ),
      ...fitted(words.head, left, 10, right - left, small),
      ...fitted(words.turnsAt, width, 10, width - right, { ...small, anchor: 'end' }),
      ...rows.flatMap((row, index) => {
        const middle = headHeight + index * pitch + pitch / 2;
        return [
          ...fitted(row.name, 0, middle + toBaseline, names),
          ...stripOf(row, byKey, x, middle - barHeight / 2),
          ...fitted(turns[index] ?? '', width, middle + toBaseline, width - right, {
            anchor: 'end',
            bold: row.turn !== null,
            ink: row.turn === null ? 'muted' : 'text',
          }),
        ];
      }),
      ...key.marks,
    ],
    label: words.label(rows.length, rows.filter(({ turn }) => turn !== null).length),
    table: {
      caption: words.caption,
      columns: [
        { label: words.criterion, numeric: false },
        { label: words.weight, numeric: true },
        { label: words.who, numeric: false },
        { label: words.turnsAt, numeric: true },
      ],
      rows: rows.map(({ name, weight, segments }, index) => [
        name,
        finePercent(weight),
        segments.length === 0 ? words.all : segments.map((segment) => sentence(segment, byKey)).join(' '),
        turns[index] ?? '',
      ]),
    },
  };
}

function sentence({ from, to, leaders }: LeaderSegment, byKey: ReadonlyMap<string, ChartOption>): string {
  const named = listed(leaders.flatMap((key) => byKey.get(key)?.name ?? []));
  return words.leads(named, leaders.length, finePercent(from), finePercent(to));
}

function stripOf(
  { weight, segments }: LeaderStrip,
  byKey: ReadonlyMap<string, ChartOption>,
  x: (share: number) => number,
  y: number,
): readonly Mark[] {
  const mark = {
    kind: 'line',
    x1: x(weight),
    x2: x(weight),
    thickness: 2,
    ink: 'mark',
    title: words.today(finePercent(weight)),
  } as const;
  return [
    { kind: 'rect', x: x(0), y, width: x(1) - x(0), height: barHeight, ink: 'track', radius: 2 },
    ...segments.flatMap((segment): readonly Mark[] => {
      const [start, end] = [x(segment.from), x(segment.to)];
      const title = sentence(segment, byKey);
      const leaders = segment.leaders.flatMap((key) => byKey.get(key) ?? []);
      const height = barHeight / Math.max(1, leaders.length);
      const box = { kind: 'rect', x: start, width: Math.max(0, end - start), title } as const;
      if (leaders.length === 0) return [{ ...box, y, height: barHeight, ink: 'muted', paint: 'open' }];
      return [
        ...leaders.map(({ colour, key }, index): Mark => ({
          ...box,
          y: y + index * height,
          height,
          ink: { colour, strength: 0.62 },
          key,
        })),
        { kind: 'line', x1: end, x2: end, y1: y, y2: y + barHeight, ink: 'surface' },
      ];
    }),
    { ...mark, y1: y - 3, y2: y + barHeight + 3 },
  ];
}
