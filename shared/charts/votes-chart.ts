import { scaleLinear } from 'd3-scale';
import { formatted } from './formatted.ts';
import { numberTicks, tickTexts } from './axis.ts';
import type { Chart, ChartOption, Mark } from './chart.ts';
import { lanesOf } from './lanes.ts';
import { fitted, optionLabel, rowsLayout, smallSize, toBaseline } from './layout.ts';
import { legend } from './legend.ts';
import { cut } from './text-width.ts';
import { voteWords as words } from './words.ts';

export interface Vote {
  readonly key: string;
  readonly name: string;
  /** Two letters, at most three. */
  readonly initials: string;
  /** In the unit of the criterion; null where the person has not scored it. */
  readonly score: number | null;
  /** The score before the second vote; null without one. */
  readonly previous: number | null;
}

export interface VoteRow {
  readonly option: ChartOption;
  readonly votes: readonly Vote[];
  readonly median: number | null;
  /** What was agreed on; null while nothing is. */
  readonly agreed: number | null;
}

export interface Votes {
  readonly scale: { readonly lowest: number; readonly highest: number };
  /** Of the criterion; empty where it has none. */
  readonly unit: string;
  readonly rows: readonly VoteRow[];
}

const radius = 9.5;
const hollowRadius = 4;
const lane = radius * 2 + 1;
const hollowLane = hollowRadius * 2 + 2;

/** What each person scored: a dot each on the scale, one row an option, with the median, what is agreed and earlier votes. */
export function votesChart({ scale: { lowest, highest }, unit, rows }: Votes, width: number): Chart {
  const figures = rows.map(({ median, agreed }) => words.figure(median, agreed, formatted));
  const head = rows.some(({ median, agreed }) => agreed !== null && agreed !== median)
    ? words.medianAgreed
    : words.median;
  const { names, left, right } = rowsLayout(
    width,
    rows.map(({ option }) => option.name),
    [head, ...figures],
  );
  const x = scaleLinear([lowest, highest], [left + radius + 1, right - radius - 1]).clamp(true);
  let bottom = 20;
  const drawn = rows.map((row, index) => {
    const { above, below } = heightsOf(row, x);
    const line = bottom + above;
    const marks = [
      ...optionLabel(row.option, 0, line, names),
      ...rowOf(row, line, x),
      ...fitted(figures[index] ?? '', width, line + toBaseline, width - right, { anchor: 'end', bold: true }),
    ];
    bottom = line + below;
    return { marks, line };
  });
  const key = legend(
    [...(unit ? [unit] : []), ...words.key].map((name) => ({ sign: '', name })),
    bottom + 20,
    width,
  );
  const small = { size: smallSize, ink: 'muted' } as const;
  return {
    width,
    height: bottom + 20 + key.height,
    marks: [
      ...fitted(head, width, 10, width - right, { ...small, anchor: 'end' }),
      ...numberTicks(x).map(({ at }): Mark => ({ kind: 'line', x1: at, x2: at, y1: 16, y2: bottom, ink: 'grid' })),
      ...tickTexts(numberTicks(x), bottom + 14, [0, width]),
      ...drawn.map(({ line }): Mark => ({ kind: 'line', x1: left, x2: right, y1: line, y2: line, ink: 'axis' })),
      ...drawn.flatMap(({ marks }) => marks),
      ...key.marks,
    ],
    label: words.label(rows.map(({ option }, index) => words.part(option.name, figures[index] ?? ''))),
    table: tableOf(rows, unit),
  };
}

type Scored = Vote & { readonly at: number };

function votesAt({ votes }: VoteRow, field: 'score' | 'previous', x: (score: number) => number): readonly Scored[] {
  return votes.flatMap((vote) => {
    const value = vote[field];
    return value === null || (field === 'previous' && value === vote.score) ? [] : [{ ...vote, at: x(value) }];
  });
}

function heightsOf(row: VoteRow, x: (score: number) => number): { readonly above: number; readonly below: number } {
  const lanes = (field: 'score' | 'previous', distance: number): number =>
    Math.max(
      0,
      ...lanesOf(
        votesAt(row, field, x).map(({ at }) => at),
        distance,
      ).map((index) => index + 1),
    );
  return {
    above: Math.max(1, lanes('score', lane)) * lane + 8,
    below: Math.max(16, 10 + lanes('previous', hollowLane) * hollowLane),
  };
}

function rowOf(row: VoteRow, line: number, x: (score: number) => number): readonly Mark[] {
  const { option, median, agreed } = row;
  const ink = { colour: option.colour };
  const votes = votesAt(row, 'score', x);
  const before = votesAt(row, 'previous', x);
  const places = votes.map(({ at }) => at);
  const lanes = lanesOf(places, lane);
  const lanesBefore = lanesOf(
    before.map(({ at }) => at),
    hollowLane,
  );
  const said = (name: string, score: number | null): string => words.part(name, score === null ? '' : formatted(score));
  return [
    ...(places.length > 1
      ? [
          {
            kind: 'line',
            x1: Math.min(...places),
            x2: Math.max(...places),
            y1: line,
            y2: line,
            thickness: 2,
            ink,
            key: 'range',
          } as const,
        ]
      : []),
    ...votes.flatMap(({ key, name, initials, score, at }, index): readonly Mark[] => {
      const cy = line - 4 - radius - (lanes[index] ?? 0) * lane;
      const title = said(name, score);
      return [
        { kind: 'circle', cx: at, cy, r: radius, ink, paint: 'tint', title, key: `${option.key}/${key}` },
        {
          kind: 'text',
          x: at,
          y: cy + 3.5,
          text: cut(initials, radius * 2 - 2, 9),
          anchor: 'middle',
          size: 9,
          bold: true,
          ink: 'text',
          title,
        },
      ];
    }),
    ...before.map(({ key, name, previous, at }, index): Mark => {
      const cy = line + 8 + hollowRadius + (lanesBefore[index] ?? 0) * hollowLane;
      return {
        kind: 'circle',
        cx: at,
        cy,
        r: hollowRadius,
        ink,
        paint: 'hollow',
        title: words.before(said(name, previous)),
        key: `${option.key}/${key}/before`,
      };
    }),
    ...(median === null
      ? []
      : [
          {
            kind: 'line',
            x1: x(median),
            x2: x(median),
            y1: line - 4,
            y2: line + 6,
            thickness: 3,
            ink: 'mark',
            title: words.medianOf(formatted(median)),
            key: 'median',
          } as const,
        ]),
    ...(agreed === null ? [] : [diamond(x(agreed), line, words.agreed(formatted(agreed)))]),
  ];
}

function diamond(x: number, y: number, title: string): Mark {
  const points = [
    [x, y - 6],
    [x + 6, y],
    [x, y + 6],
    [x - 6, y],
  ] as const;
  return { kind: 'path', points, paint: 'fill', ink: 'good', title, key: 'agreed' };
}

function tableOf(rows: readonly VoteRow[], unit: string): Chart['table'] {
  const people = rows[0]?.votes ?? [];
  const cell = (score: number | null): string => (score === null ? words.none : formatted(score));
  return {
    caption: words.caption(unit),
    columns: [
      { label: words.person, numeric: false },
      ...rows.map(({ option }) => ({ label: option.name, numeric: true })),
    ],
    rows: [
      ...people.map(({ key, name }) => [
        name,
        ...rows.map(({ votes }) => {
          const vote = votes.find((other) => other.key === key);
          const changed = vote && vote.previous !== null && vote.previous !== vote.score;
          return changed ? words.changed(cell(vote.score), cell(vote.previous)) : cell(vote?.score ?? null);
        }),
      ]),
      [words.median, ...rows.map(({ median }) => cell(median))],
      [words.agreedRow, ...rows.map(({ agreed }) => cell(agreed))],
    ],
  };
}
