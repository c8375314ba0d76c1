import type { ScaleLinear } from 'd3-scale';
import type { Mark, TextMark } from './chart.ts';
import { smallSize } from './layout.ts';
import { textWidth } from './text-width.ts';

export interface Tick {
  /** In px. */
  readonly at: number;
  readonly text: string;
}

/** Least distance of two figures of an axis in px. */
const apart = 6;

/** Round numbers along a scale, as many as have room side by side. @param worded the number as it reads with its unit. */
export function numberTicks(
  scale: ScaleLinear<number, number>,
  worded: (number: string) => string = String,
): readonly Tick[] {
  const [from = 0, to = 0] = scale.range();
  for (const count of [10, 8, 5, 4, 2, 1]) {
    const format = scale.tickFormat(count);
    const ticks = scale.ticks(count).map((value) => ({ at: scale(value), text: worded(format(value)) }));
    const room = ticks.reduce((sum, { text }) => sum + textWidth(text, smallSize) + 14, 0);
    if (ticks.length > 0 && room <= Math.abs(to - from)) return ticks;
  }
  return [];
}

/** The figures of an axis in one line, inside bounds in px; those that would touch another are left out, never the last. */
export function tickTexts(
  ticks: readonly Tick[],
  y: number,
  [from, to]: readonly [number, number],
): readonly TextMark[] {
  const placed = ticks.map(({ at, text }) => {
    const half = textWidth(text, smallSize) / 2;
    const x = Math.min(Math.max(at, from + half), Math.max(from + half, to - half));
    return { x, text, start: x - half, end: x + half };
  });
  const last = placed.at(-1);
  let taken = -Infinity;
  return placed.flatMap((tick): readonly TextMark[] => {
    const fits = tick.start >= taken + apart && (tick === last || tick.end + apart <= (last?.start ?? 0));
    if (!fits && tick !== last) return [];
    taken = tick.end;
    return [{ kind: 'text', x: tick.x, y, text: tick.text, anchor: 'middle', size: smallSize, ink: 'muted' }];
  });
}

/** Hairlines and figures of an axis that runs to the right, the figures under it and between its ends. */
export function acrossAxis(ticks: readonly Tick[], top: number, bottom: number): readonly Mark[] {
  return [
    ...ticks.map(({ at }): Mark => ({ kind: 'line', x1: at, x2: at, y1: top, y2: bottom, ink: 'grid' })),
    ...tickTexts(ticks, bottom + 14, [ticks[0]?.at ?? 0, ticks.at(-1)?.at ?? 0]),
  ];
}
