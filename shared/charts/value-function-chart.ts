import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { Scale, ValuePoint } from '../evaluation/model.ts';
import { outOfTen } from '../text/figures.ts';
import { numberTicks, tickTexts } from './axis.ts';
import type { Chart, Mark } from './chart.ts';
import { formatted } from './formatted.ts';
import { asShare, fitted, smallSize, toBaseline } from './layout.ts';
import { legend } from './legend.ts';
import { scoredOptions, type ScoredOption } from './scored-options.ts';
import { valueWords as words } from './words.ts';

export interface ValueFunction {
  readonly name: string;
  /** Of the criterion; empty where it has none. */
  readonly unit: string;
  readonly scale: Scale;
  /** Where the options lie; those not scored are left out. */
  readonly scores: readonly ScoredOption[];
}

/** Where a value function is drawn: px of scores and values, and back with `invert`; both stay inside. */
export interface ValuePlot {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

const top = 24;
const plotHeight = 200;

/** The plot of {@link valueFunctionChart} at the same width, for who drags its points. */
export function valuePlot({ lowest, highest }: Scale, width: number): ValuePlot {
  return {
    x: scaleLinear([lowest, highest], [30, width - 14]).clamp(true),
    y: scaleLinear([0, 1], [top + plotHeight, top]).clamp(true),
  };
}

/** The points a value function goes through, its two ends among them, by rising score. */
export function curveOf({ lowest, highest, direction, points }: Scale): readonly ValuePoint[] {
  const [first, last] = direction === 'more' ? [0, 1] : [1, 0];
  return [{ score: lowest, value: first }, ...points, { score: highest, value: last }];
}

/**
 * Which value from 0 to 10 each score gets: straight lines through points. The inner points have the keys `point-0`,
 * `point-1`, … in the order of the scale; the options stand under the scale at their scores.
 */
export function valueFunctionChart({ name, unit, scale, scores }: ValueFunction, width: number): Chart {
  const plot = valuePlot(scale, width);
  const bottom = top + plotHeight;
  const curve = curveOf(scale);
  const { marks: options, height } = scoredOptions(scores, plot.x, bottom + 4);
  const key = legend(
    scores.map(({ option }, index) => ({ sign: String(index + 1), name: option.name })),
    bottom + height + 44,
    width,
  );
  return {
    width,
    height: bottom + height + 44 + key.height,
    marks: [
      ...axes(plot, words.axis(name, unit), bottom, bottom + height, width),
      {
        kind: 'path',
        points: curve.map(({ score, value }) => [plot.x(score), plot.y(value)]),
        paint: 'line',
        thickness: 2,
        ink: 'accent',
        key: 'curve',
      },
      ...curve.map((point, index) => pointMark(point, index - 1, curve.length - 2, plot, unit)),
      ...options,
      ...key.marks,
    ],
    label: words.label(
      name,
      curve.map(({ score, value }) => words.point(formatted(score), unit, outOfTen(asShare(value)))),
    ),
    table: {
      caption: words.caption(name),
      columns: [
        { label: words.score(unit), numeric: true },
        { label: words.value, numeric: true },
      ],
      rows: curve.map(({ score, value }) => [formatted(score), outOfTen(asShare(value))]),
    },
  };
}

function pointMark(
  { score, value }: ValuePoint,
  index: number,
  count: number,
  { x, y }: ValuePlot,
  unit: string,
): Mark {
  const isInner = index >= 0 && index < count;
  return {
    kind: 'circle',
    cx: x(score),
    cy: y(value),
    r: isInner ? 6 : 4,
    paint: isInner ? 'hollow' : 'fill',
    ink: 'accent',
    title: words.point(formatted(score), unit, outOfTen(asShare(value))),
    key: isInner ? `point-${index}` : index < 0 ? 'lowest' : 'highest',
  };
}

function axes({ x, y }: ValuePlot, name: string, bottom: number, ticksTop: number, width: number): readonly Mark[] {
  const [left = 0, right = 0] = x.range();
  const small = { size: smallSize, ink: 'muted' } as const;
  return [
    ...fitted(words.value, 0, 10, width, small),
    ...[0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((value): readonly Mark[] => [
      { kind: 'line', x1: left, x2: right, y1: y(value), y2: y(value), ink: value === 0 ? 'axis' : 'grid' },
      ...fitted(String(value * 10), left - 8, y(value) + toBaseline, 20, { ...small, anchor: 'end' }),
    ]),
    ...numberTicks(x).map(({ at }): Mark => ({
      kind: 'line',
      x1: at,
      x2: at,
      y1: bottom,
      y2: bottom + 4,
      ink: 'axis',
    })),
    ...tickTexts(numberTicks(x), ticksTop + 18, [0, width]),
    ...fitted(name, left, ticksTop + 36, right - left, small),
  ];
}
