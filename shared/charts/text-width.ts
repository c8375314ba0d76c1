import type { TextMark } from './chart.ts';

/** Size of text in px where a mark names none. */
export const textSize = 12;

/** Widths in em, on the wide side of Inter's and of the usual system fonts', so that an estimate is rarely too small. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijlI|!'.,:;]/u, 0.31],
  [/[ftr()[\]\-\s/"]/u, 0.4],
  [/[W@]/u, 1.08],
  [/[mwM%—…]/u, 0.93],
  [/[A-Z&+=<>]/u, 0.7],
  [/[\d]/u, 0.65],
  [/[\u0020-\u024f]/u, 0.6],
  [/[\p{Script=Greek}\p{Script=Cyrillic}]/u, 0.72],
  [/\p{Mark}/u, 0],
];
const known = new Map<string, number>();

function widthOf(character: string): number {
  const width = known.get(character) ?? widths.find(([pattern]) => pattern.test(character))?.[1] ?? 1.05;
  if (known.size < 2000) known.set(character, width);
  return width;
}

/** How wide a text is likely to be, in px. */
export function textWidth(text: string, size: number = textSize, bold = false): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * size * (bold ? 1.07 : 1);
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text, or as much of its beginning as fits into a width in px, with an ellipsis; empty where not even that fits. */
export function cut(text: string, width: number, size: number = textSize, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  const room = width - textWidth('…', size, bold);
  if (room < 0) return '';
  let used = 0;
  let kept = '';
  for (const { segment } of segmenter.segment(text)) {
    used += textWidth(segment, size, bold);
    if (used > room) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** The estimated box of a text: its left and right end, the top of its highest and the bottom of its lowest letters. */
export function textBox(mark: TextMark): {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
} {
  const { x, y, text, anchor = 'start', size = textSize, bold = false } = mark;
  const width = textWidth(text, size, bold);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width, top: y - size * 0.78, bottom: y + size * 0.24 };
}
