import type { Mark } from './chart.ts';
import { smallSize } from './layout.ts';
import { cut, textWidth } from './text-width.ts';

export interface LegendItem {
  /** What stands before the name: a number, the colour of an option, or nothing. */
  readonly sign: string | { readonly colour: number };
  readonly name: string;
}

/** Marks and the height in px that they take. */
export interface Flow {
  readonly marks: readonly Mark[];
  readonly height: number;
}

const lineHeight = 17;

/** Names one after the other in as many lines as they need from `top` on, each cut to a third of the width or 150 px. */
export function legend(items: readonly LegendItem[], top: number, width: number): Flow {
  const widest = Math.min(width, Math.max(150, width / 3));
  let left = 0;
  let line = 0;
  const marks = items.flatMap(({ sign, name }): readonly Mark[] => {
    const signWidth = typeof sign === 'object' ? 13 : sign ? textWidth(sign, smallSize, true) + 5 : 0;
    const text = cut(name, (items.length === 1 ? width : widest) - signWidth, smallSize);
    const taken = signWidth + textWidth(text, smallSize);
    if (left > 0 && left + taken > width) {
      left = 0;
      line += 1;
    }
    const x = left;
    const y = top + line * lineHeight + 12;
    left += taken + 14;
    return [
      ...signOf(sign, x, y),
      {
        kind: 'text',
        x: x + signWidth,
        y,
        text,
        size: smallSize,
        ink: 'muted',
        ...(text === name ? {} : { title: name }),
      },
    ];
  });
  return { marks, height: items.length === 0 ? 0 : (line + 1) * lineHeight };
}

function signOf(sign: LegendItem['sign'], x: number, y: number): readonly Mark[] {
  if (typeof sign === 'object') return [{ kind: 'circle', cx: x + 4, cy: y - 4, r: 4, ink: { colour: sign.colour } }];
  return sign ? [{ kind: 'text', x, y, text: sign, size: smallSize, bold: true, ink: 'text' }] : [];
}
