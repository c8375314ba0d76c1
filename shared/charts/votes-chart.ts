import { scaleLinear } from 'd3-scale';
import { numberTicks, tickTexts } from './axis.ts';
import type { Chart, Mark } from './chart.ts';
import { formatted } from './formatted.ts';
import { fitted, optionLabel, rowsLayout, smallSize, toBaseline } from './layout.ts';
import { legend } from './legend.ts';
import { voteWords as words } from './words.ts';
import { heightsOf, radius, rowOf } from './votes-row.ts';
import type { VoteRow, Votes } from './votes.ts';

/** What each person scored: a dot each on the scale, one row an option, with the median, what is agreed and earlier votes. */
export function votesChart({ scale: { lowest, highest }, unit, rows }: Votes, width: number): Chart {
  const figures = rows.map(({ median, agreed }) => words.figure(median, agreed, formatted));
  const head = rows.some(({ median, agreed }) => agreed !== null && agreed !== median)
    ? words.medianAgreed
    : words.median;
  const { names, left, right } = rowsLayout(
    width,
    rows.map(({ option }) => option.name),
    figures,
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
      ...fitted(head, width, 10, width - names, { ...small, anchor: 'end' }),
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
