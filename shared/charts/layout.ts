import type { ChartOption, Ink, Mark, TextMark } from './chart.ts';
import { cut, textBox, textSize, textWidth } from './text-width.ts';

/** A share, or 0 where it is not a number, never outside [0, 1]. */
export function asShare(value: number): number {
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0;
}

/** Size of small text (ticks, notes) in px. */
export const smallSize = 11;
/** From the middle of a line of text down to its baseline, in px. */
export const toBaseline = 4;

export interface TextStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly bold?: boolean;
  readonly ink?: Ink;
}

/** A text that is cut to a width in px; where it is, the whole of it is the title. Nothing where no letter fits. */
export function fitted(text: string, x: number, y: number, width: number, style: TextStyle = {}): readonly TextMark[] {
  const { ink = 'text', ...rest } = style;
  const shown = cut(text, width, style.size, style.bold);
  if (shown === '') return [];
  return [{ kind: 'text', x, y, text: shown, ink, ...rest, ...(shown === text ? {} : { title: text }) }];
}

const swatch = 14;

/** The name of an option with a dot in its colour, its middle at `middle`, inside a width in px. */
export function optionLabel(option: ChartOption, x: number, middle: number, width: number): readonly Mark[] {
  return [
    { kind: 'circle', cx: x + 4.5, cy: middle, r: 4.5, ink: { colour: option.colour }, title: option.name },
    ...fitted(option.name, x + swatch, middle + toBaseline, width - swatch),
  ];
}

export interface Rows {
  /** Width of the names in px. */
  readonly names: number;
  /** Where what is plotted begins and ends, in px. */
  readonly left: number;
  readonly right: number;
}

/**
 * Names to the left, figures to the right, the plot between: at most 28 % of the width for the names.
 * @param figures the texts to the right of the plot.
 */
export function rowsLayout(width: number, names: readonly string[], figures: readonly string[]): Rows {
  const widest = Math.max(0, ...names.map((name) => textWidth(name))) + swatch + 2;
  const room = Math.min(widest, Math.max(76, width * 0.28), 260);
  const widestFigure = Math.max(0, ...figures.map((figure) => textWidth(figure, textSize, true)));
  return { names: room, left: room + 12, right: width - (widestFigure > 0 ? widestFigure + 10 : 0) };
}

/** A figure on a small piece of surface, so that it reads on any colour; nothing where the room (px) is too small. */
export function badge(text: string, x: number, middle: number, room: number): readonly Mark[] {
  const width = Math.max(16, textWidth(text, smallSize, true) + 6);
  if (room < width + 4) return [];
  return [
    { kind: 'rect', x: x - width / 2, y: middle - 7.5, width, height: 15, radius: 3, ink: 'surface' },
    { kind: 'text', x, y: middle + toBaseline, text, anchor: 'middle', size: smallSize, ink: 'text' },
  ];
}

/** Texts on pieces of surface, so that lines under them do not run through. */
export function backed(texts: readonly TextMark[]): readonly Mark[] {
  return texts.flatMap((mark): readonly Mark[] => {
    const { left, right, top, bottom } = textBox(mark);
    return [{ kind: 'rect', x: left, y: top, width: right - left, height: bottom - top, ink: 'surface' }, mark];
  });
}
