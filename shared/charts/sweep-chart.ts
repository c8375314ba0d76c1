import { scaleLinear } from 'd3-scale';
import { finePercent, outOfTen } from '../text/figures.ts';
import { numberTicks, tickTexts } from './axis.ts';
import type { Chart, Mark } from './chart.ts';
import { asShare, backed, fitted, rowsLayout, smallSize, toBaseline } from './layout.ts';
import { spread } from './spread.ts';
import { sweepLine, type Interval, type SweepLine } from './sweep-line.ts';
import { textWidth } from './text-width.ts';
import { sweepWords as words } from './words.ts';

export interface Sweep {
  readonly criterion: string;
  /** Today's weight in [0, 1]. */
  readonly weight: number;
  /** The weights around it at which today's leader stays first; null without one. */
  readonly stable: Interval | null;
  /** The nearest weight from which on others lead, with their names; null where none is. */
  readonly turn: { readonly at: number; readonly leaders: readonly string[] } | null;
  readonly lines: readonly SweepLine[];
}

const top = 40;
const plotHeight = 220;
const lineHeight = 16;

/** The totals of all options over the weight of one criterion, 0 to 100 %, the others in proportion: straight lines. */
export function sweepChart({ criterion, weight, stable, turn, lines }: Sweep, width: number): Chart {
  const height = Math.max(plotHeight, lines.length * lineHeight);
  const bottom = top + height;
  const { names } = rowsLayout(
    width,
    lines.map(({ option }) => option.name),
    [],
  );
  const x = scaleLinear([0, 1], [24, width - names - 20]).clamp(true);
  const y = scaleLinear([0, 1], [bottom, top]).clamp(true);
  const labels = spread(
    lines.map(({ only }) => y((asShare(only[0]) + asShare(only[1])) / 2)),
    lineHeight,
    [top + 6, bottom - 6],
  );
  const percents = scaleLinear([0, 100], x.range());
  return {
    width,
    height: bottom + 40,
    marks: [
      ...(stable ? [stretch(x(stable[0]), x(stable[1]), bottom - top)] : []),
      ...grid(x.range(), y, numberTicks(percents, words.percent), bottom),
      ...lines.flatMap((line, index) => sweepLine(line, x, y, labels[index] ?? 0, names, width)),
      ...marker(x(weight), words.today(finePercent(weight)), 12, bottom, { ink: 'mark', width }),
      ...(turn ? marker(x(turn.at), words.turn(finePercent(turn.at)), 28, bottom, { ink: 'bad', width }) : []),
      ...fitted(words.axis(criterion), 24, bottom + 34, width - 24, { size: smallSize, ink: 'muted' }),
    ],
    label: words.label(criterion, finePercent(weight), turn && words.turnsTo(finePercent(turn.at), turn.leaders)),
    table: {
      caption: words.caption(criterion),
      columns: [
        { label: words.option, numeric: false },
        ...[words.without, words.now(finePercent(weight)), words.only].map((label) => ({ label, numeric: true })),
      ],
      rows: lines.map(({ option, without, only }) => [
        option.name,
        figure(without),
        figure([between(without[0], only[0], weight), between(without[1], only[1], weight)]),
        figure(only),
      ]),
    },
  };
}

function between(start: number, end: number, share: number): number {
  return start + (end - start) * asShare(share);
}

function figure([lowest, highest]: Interval): string {
  const [from, to] = [outOfTen(asShare(lowest)), outOfTen(asShare(highest))];
  return from === to ? from : words.between(from, to);
}

function stretch(from: number, to: number, height: number): Mark {
  return {
    kind: 'rect',
    x: from,
    y: top,
    width: Math.max(1, to - from),
    height,
    ink: 'flag',
    title: words.stable,
    key: 'stable',
  };
}

function grid(
  range: readonly number[],
  y: (share: number) => number,
  across: readonly { readonly at: number; readonly text: string }[],
  bottom: number,
): readonly Mark[] {
  const [left = 0, right = 0] = range;
  const style = { size: smallSize, ink: 'muted' } as const;
  return [
    ...[0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((share): readonly Mark[] => [
      { kind: 'line', x1: left, x2: right, y1: y(share), y2: y(share), ink: share === 0 ? 'axis' : 'grid' },
      ...fitted(String(share * 10), left - 6, y(share) + toBaseline, 20, { ...style, anchor: 'end' }),
    ]),
    ...tickTexts(across, bottom + 16, [0, right + 20]),
  ];
}

/** A weight as a line through the plot, its words above it. */
function marker(
  at: number,
  text: string,
  y: number,
  bottom: number,
  { ink, width }: { ink: 'mark' | 'bad'; width: number },
): readonly Mark[] {
  const half = textWidth(text, smallSize, true) / 2;
  const style = { size: smallSize, bold: true, ink, anchor: 'middle' } as const;
  return [
    {
      kind: 'line',
      x1: at,
      x2: at,
      y1: y + 4,
      y2: bottom,
      ink,
      thickness: 1.5,
      dashed: ink === 'bad',
      title: text,
      key: ink,
    },
    ...backed(fitted(text, Math.min(Math.max(at, half), width - half), y, width, style)),
  ];
}
