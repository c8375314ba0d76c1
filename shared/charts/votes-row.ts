import type { Mark } from './chart.ts';
import { formatted } from './formatted.ts';
import { lanesOf } from './lanes.ts';
import { cut } from './text-width.ts';
import type { Vote, VoteRow } from './votes.ts';
import { voteWords as words } from './words.ts';

/** Of a dot, in px. */
export const radius = 9.5;
const hollowRadius = 4;
const lane = radius * 2 + 1;
const hollowLane = hollowRadius * 2 + 2;

type Scored = Vote & { readonly at: number };

function votesAt({ votes }: VoteRow, field: 'score' | 'previous', x: (score: number) => number): readonly Scored[] {
  return votes.flatMap((vote) => {
    const value = vote[field];
    return value === null || (field === 'previous' && value === vote.score) ? [] : [{ ...vote, at: x(value) }];
  });
}

/** How much room a row takes above and below its line, in px. */
export function heightsOf(
  row: VoteRow,
  x: (score: number) => number,
): { readonly above: number; readonly below: number } {
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

/** The dots of a row over its line at `line`, earlier votes under it. */
export function rowOf(row: VoteRow, line: number, x: (score: number) => number): readonly Mark[] {
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
          text: cut(initials, lane, 8.5),
          anchor: 'middle',
          size: 8.5,
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
