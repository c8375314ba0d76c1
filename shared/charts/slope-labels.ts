import type { ChartOption, Mark } from './chart.ts';
import { optionLabel, smallSize, toBaseline } from './layout.ts';
import { cut, textSize, textWidth } from './text-width.ts';

/** What stands beside an end of a slope. */
export interface SlopeLabel {
  readonly option: ChartOption;
  readonly figure: string;
  /** A word or none. */
  readonly note: string;
  /** Where the end is and where there is room for its label, in px. */
  readonly at: number;
  readonly middle: number;
}

interface Place {
  /** Width of the labels in px. */
  readonly side: number;
  /** Where the axis stands, in px. */
  readonly axis: number;
  readonly width: number;
  readonly isLeft: boolean;
}

/** Wider than any single figure, in px. */
const widestFigure = textWidth('10.0', textSize, true) + 1;

/**
 * Names, notes and figures beside an axis, the figures next to it, each with a line to its end. The names begin in one
 * column, but for those that a figure of a range leaves less room.
 */
export function slopeLabels(labels: readonly SlopeLabel[], { side, axis, width, isLeft }: Place): readonly Mark[] {
  const widths = labels.map(({ figure }) => textWidth(figure, textSize, true));
  const column = Math.max(0, ...widths.filter((figure) => figure < widestFigure));
  const figureAt = isLeft ? side : width - side;
  const [inner, outer] = isLeft ? [axis - 6, side + 3] : [axis + 6, width - side - 3];
  return labels.flatMap(({ option, figure, note, at, middle }, index): readonly Mark[] => {
    const room = side - Math.max(column, widths[index] ?? 0) - 8;
    return [
      { kind: 'line', x1: inner, y1: at, x2: outer, y2: middle, ink: 'axis' },
      {
        kind: 'text',
        x: figureAt,
        y: middle + toBaseline,
        text: figure,
        anchor: isLeft ? 'end' : 'start',
        bold: true,
        ink: 'text',
      },
      ...named(option, note, isLeft ? 0 : width - room, middle, room),
    ];
  });
}

/** The dot and the name of an option with a word behind it, for which the name makes room. */
function named(option: ChartOption, note: string, x: number, middle: number, room: number): readonly Mark[] {
  const noteWidth = note === '' ? 0 : textWidth(note, smallSize) + 5;
  if (noteWidth > room - 30) return optionLabel(option, x, middle, room);
  const label = optionLabel(option, x, middle, room - noteWidth);
  const [text] = label.filter((mark) => mark.kind === 'text');
  if (note === '' || !text) return label;
  const at = text.x + textWidth(cut(option.name, room - noteWidth - (text.x - x))) + 5;
  return [...label, { kind: 'text', x: at, y: middle + toBaseline, text: note, size: smallSize, ink: 'muted' }];
}
