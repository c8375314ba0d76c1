import { scaleLinear } from 'd3-scale';
import { acrossAxis, numberTicks, type Tick } from './axis.ts';
import type { Chart, Mark } from './chart.ts';
import { asShare, fitted, rowsLayout, smallSize, toBaseline } from './layout.ts';
import { finePercent } from '../text/figures.ts';
import { weightVoteWords as words } from './words.ts';

/** What several people give to one criterion. */
export interface WeightVoteRow {
  readonly key: string;
  readonly name: string;
  /** Normalised weight in [0, 1] of each person of the chart, in their order; null for one who did not weigh. */
  readonly weights: readonly (number | null)[];
  readonly median: number | null;
  /** What was agreed on, entered or derived; null while nothing is. */
  readonly agreed: number | null;
}

export interface WeightVotes {
  readonly people: readonly { readonly key: string; readonly name: string }[];
  readonly rows: readonly WeightVoteRow[];
}

const pitch = 26;
const top = 18;
const largestDot = 10;
/** Dots whose middles are nearer than this many px are drawn as one. */
const together = 5;

/** What each person gives each criterion: a dot a person on one scale, larger where several agree. */
export function weightVotesChart({ people, rows }: WeightVotes, width: number): Chart {
  const figures = rows.map(({ agreed }) => (agreed === null ? words.none : finePercent(asShare(agreed))));
  const layout = rowsLayout(
    width,
    rows.map(({ name }) => name),
    [words.agreed, ...figures],
  );
  const shares = rows.flatMap(({ weights, agreed }) => [...weights, agreed].flatMap((share) => share ?? []));
  const largest = Math.max(0.05, ...shares.map(asShare));
  const x = scaleLinear([0, largest * 100], [layout.left + largestDot, layout.right - largestDot]).clamp(true);
  const bottom = top + rows.length * pitch;
  const ticks = numberTicks(x).map(({ at, text }): Tick => ({ at, text: words.percent(text) }));
  return {
    width,
    height: bottom + 40,
    marks: [
      ...fitted(words.agreed, width, 10, width - layout.right, { size: smallSize, ink: 'muted', anchor: 'end' }),
      ...acrossAxis(ticks, top - 4, bottom),
      ...rows.flatMap((row, index): readonly Mark[] => {
        const middle = top + (index + 0.5) * pitch;
        return [
          { kind: 'line', x1: layout.left, x2: layout.right, y1: middle, y2: middle, ink: 'axis' },
          ...fitted(row.name, 0, middle + toBaseline, layout.names),
          ...marksOf(row, people, middle, (share) => x(asShare(share) * 100)),
          ...fitted(figures[index] ?? '', width, middle + toBaseline, width - layout.right, {
            anchor: 'end',
            bold: true,
          }),
        ];
      }),
      ...fitted(words.key, 0, bottom + 34, width, { size: smallSize, ink: 'muted' }),
    ],
    label: words.label(rows.length, people.length),
    table: {
      caption: words.caption,
      columns: [
        { label: words.criterion, numeric: false },
        ...people.map(({ name }) => ({ label: name, numeric: true })),
        { label: words.median, numeric: true },
        { label: words.agreed, numeric: true },
      ],
      rows: rows.map(({ name, weights, median, agreed }) => [
        name,
        ...people.map((_, index) => cell(weights[index] ?? null)),
        cell(median),
        cell(agreed),
      ]),
    },
  };
}

function cell(share: number | null): string {
  return share === null ? words.none : finePercent(asShare(share));
}

function marksOf(
  { key, weights, median, agreed }: WeightVoteRow,
  people: WeightVotes['people'],
  middle: number,
  x: (share: number) => number,
): readonly Mark[] {
  const dots = people.flatMap((person, index) => {
    const share = weights[index] ?? null;
    return share === null ? [] : [{ name: person.name, share, at: x(share) }];
  });
  return [
    ...clustersOf(dots).map((cluster): Mark => {
      const at = cluster.reduce((sum, dot) => sum + dot.at, 0) / cluster.length;
      const title = words.people(cluster.map(({ name, share }) => words.part(name, cell(share))));
      const r = Math.min(largestDot, 4 * Math.sqrt(cluster.length));
      return { kind: 'circle', cx: at, cy: middle, r, ink: 'accent', paint: 'tint', title, key: `${key}/votes` };
    }),
    ...(median === null
      ? []
      : [
          {
            kind: 'line',
            x1: x(median),
            x2: x(median),
            y1: middle - 7,
            y2: middle + 7,
            thickness: 2,
            ink: 'mark',
            title: words.medianOf(cell(median)),
            key: `${key}/median`,
          } as const,
        ]),
    ...(agreed === null ? [] : [diamond(x(agreed), middle, words.agreedOf(cell(agreed)), `${key}/agreed`)]),
  ];
}

function diamond(x: number, y: number, title: string, key: string): Mark {
  const points = [
    [x, y - 5],
    [x + 5, y],
    [x, y + 5],
    [x - 5, y],
  ] as const;
  return { kind: 'path', points, paint: 'fill', ink: 'good', title, key };
}

function clustersOf<D extends { readonly at: number }>(dots: readonly D[]): readonly (readonly D[])[] {
  const clusters: D[][] = [];
  for (const dot of dots.toSorted((left, right) => left.at - right.at)) {
    const last = clusters.at(-1);
    if (last?.[0] && dot.at - last[0].at < together) last.push(dot);
    else clusters.push([dot]);
  }
  return clusters;
}
