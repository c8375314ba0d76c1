import { scaleLinear } from 'd3-scale';
import type { Chart, Mark, TextMark } from './chart.ts';
import { backed, fitted, smallSize, toBaseline } from './layout.ts';
import { textWidth } from './text-width.ts';
import { signed } from './signed.ts';
import { tornadoWords as words } from './words.ts';

export interface TornadoRow {
  readonly key: string;
  readonly criterion: string;
  /** Whose score is varied; null where it is the weight. */
  readonly option: string | null;
  /** What is varied at both ends as it reads, such as `5 %` or `3`, and the lead there, in [-1, 1]. */
  readonly low: { readonly at: string; readonly gap: number };
  readonly high: { readonly at: string; readonly gap: number };
}

export interface TornadoFigures {
  readonly leader: string;
  readonly runnerUp: string;
  /** Today's lead in [-1, 1]. */
  readonly gap: number;
  readonly rows: readonly TornadoRow[];
}

const pitch = 34;
const barHeight = 16;
const headHeight = 34;

/**
 * How far the lead moves when one weight or one score does, all else as it is: widest bar first. Left of the line at
 * nought the lead is lost, in another colour. @param limit of the rows drawn; the table has them all.
 */
export function tornadoChart({ leader, runnerUp, gap, rows }: TornadoFigures, width: number, limit = 12): Chart {
  const sorted = rows.toSorted((left, right) => widthOf(right) - widthOf(left));
  const shown = sorted.slice(0, limit);
  const names = Math.min(Math.max(92, width * 0.32), 280);
  const ends = shown.flatMap(({ low, high }) => [low, high]);
  const margin = Math.max(24, ...ends.map(({ at }) => textWidth(at, smallSize) + 6));
  const all = [0, gap, ...ends.map((end) => end.gap)].filter(Number.isFinite);
  const lowest = Math.min(...all);
  const highest = Math.max(...all, lowest + 1e-6);
  const x = scaleLinear([lowest, highest], [names + 8 + margin, width - margin]).clamp(true);
  const bottom = headHeight + shown.length * pitch;
  const middleOf = (index: number): number => headHeight + index * pitch + pitch / 2;
  return {
    width,
    height: bottom + 20,
    marks: [
      ...shown.flatMap((row, index) => rowOf(row, middleOf(index), names, x)),
      ...headOf({ leader, runnerUp, gap }, x, width, bottom),
      ...shown.flatMap((row, index) => endsOf(row, middleOf(index), x)),
    ],
    label: words.label(leader, runnerUp, signed(gap), sorted[0] ? nameOf(sorted[0]) : ''),
    table: {
      caption: words.caption(leader, runnerUp),
      columns: [
        { label: words.what, numeric: false },
        { label: words.from, numeric: true },
        { label: words.leadFrom, numeric: true },
        { label: words.to, numeric: true },
        { label: words.leadTo, numeric: true },
      ],
      rows: sorted.map((row) => [nameOf(row), row.low.at, signed(row.low.gap), row.high.at, signed(row.high.gap)]),
    },
  };
}

/** The criterion, with the option where it is a score. */
function nameOf({ criterion, option }: TornadoRow): string {
  return option === null ? criterion : words.score(criterion, option);
}

function widthOf({ low, high }: TornadoRow): number {
  const width = Math.abs(high.gap - low.gap);
  return Number.isFinite(width) ? width : 0;
}

function rowOf(row: TornadoRow, middle: number, names: number, x: (gap: number) => number): readonly Mark[] {
  const [left, right] = row.low.gap <= row.high.gap ? [row.low, row.high] : [row.high, row.low];
  const name = nameOf(row);
  const title = words.row(
    name,
    words.end(row.low.at, signed(row.low.gap)),
    words.end(row.high.at, signed(row.high.gap)),
  );
  const zero = x(0);
  const [from, to] = [x(left.gap), x(right.gap)];
  const bar = { kind: 'rect', y: middle - barHeight / 2, height: barHeight, title } as const;
  const tie = Math.min(Math.max(zero, from), to);
  return [
    // A long name is cut, and what is varied still reads below it.
    ...named(fitted(row.criterion, 0, middle - 2, names), name),
    ...named(
      fitted(row.option === null ? words.weight : words.scoreOf(row.option), 0, middle + 11, names, {
        size: smallSize,
        ink: 'muted',
      }),
      name,
    ),
    ...(tie > from ? [{ ...bar, x: from, width: tie - from, ink: 'bad', key: `${row.key}/lost` } as const] : []),
    ...(to > tie || to === from
      ? [
          {
            ...bar,
            x: Math.max(0, tie - (to === from ? 1 : 0)),
            width: Math.max(to - tie, to === from ? 2 : 0),
            ink: 'accent',
            key: `${row.key}/kept`,
          } as const,
        ]
      : []),
  ];
}

/** Texts that are cut, with a title that says all. */
function named(texts: readonly TextMark[], title: string): readonly TextMark[] {
  return texts.map((mark) => (mark.title === undefined ? mark : { ...mark, title }));
}

/** What is varied at both ends of a bar, beside them; beyond the line of a tie where it would lie across it. */
function endsOf({ low, high }: TornadoRow, middle: number, x: (gap: number) => number): readonly Mark[] {
  const [left, right] = low.gap <= high.gap ? [low, high] : [high, low];
  const zero = x(0);
  const [leftEnd, rightEnd] = [x(left.gap) - 4, x(right.gap) + 4];
  const isAcross = (from: number, to: number): boolean => from < zero + 2 && to > zero - 2;
  const leftAt = isAcross(leftEnd - textWidth(left.at, smallSize), leftEnd) ? zero - 4 : leftEnd;
  const rightAt = isAcross(rightEnd, rightEnd + textWidth(right.at, smallSize)) ? zero + 4 : rightEnd;
  const note = { size: smallSize, ink: 'muted' } as const;
  return backed([
    ...fitted(left.at, leftAt, middle + toBaseline, 200, { ...note, anchor: 'end' }),
    ...fitted(right.at, rightAt, middle + toBaseline, 200, note),
  ]);
}

/** The lines of a tie and of today with their words: the tie above, today below. */
function headOf(
  { leader, runnerUp, gap }: Pick<TornadoFigures, 'leader' | 'runnerUp' | 'gap'>,
  x: (gap: number) => number,
  right: number,
  bottom: number,
): readonly Mark[] {
  const [zero, today] = [x(0), x(Number.isFinite(gap) ? gap : 0)];
  const style = { size: smallSize, ink: 'muted' } as const;
  return [
    { kind: 'line', x1: zero, x2: zero, y1: headHeight - 14, y2: bottom, ink: 'mark', key: 'tie' },
    {
      kind: 'line',
      x1: today,
      x2: today,
      y1: headHeight - 4,
      y2: bottom + 4,
      ink: 'muted',
      dashed: true,
      key: 'today',
    },
    ...fitted(words.ahead(runnerUp), zero - 8, 12, zero - 8, {
      ...style,
      anchor: 'end',
    }),
    ...fitted(words.ahead(leader), zero + 8, 12, right - zero - 8, style),
    ...middled(words.today(signed(gap)), today, bottom + 16, right),
  ];
}

/** A text around a place, but never beyond the edges. */
function middled(text: string, at: number, y: number, right: number): readonly Mark[] {
  const half = textWidth(text, smallSize) / 2;
  return fitted(text, Math.min(Math.max(at, half), right - half), y, right, {
    size: smallSize,
    ink: 'muted',
    anchor: 'middle',
  });
}
