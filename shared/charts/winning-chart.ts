import { wholePercent } from '../text/figures.ts';
import type { Chart, ChartOption, Mark } from './chart.ts';
import { asShare, fitted, optionLabel, smallSize, toBaseline } from './layout.ts';
import { textWidth } from './text-width.ts';
import { winningWords as words } from './words.ts';

export interface Winning {
  readonly options: readonly ChartOption[];
  /** `winning[a][b]`: the share of draws in which a has the higher total than b; without an entry the cell is empty. */
  readonly winning: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const headHeight = 24;
/** So much of the colour shows where an option always wins: text stays readable on it. */
const strongest = 0.5;

/** How often the option of a row beats that of a column: a matrix of shaded cells with the share in percent. */
export function winningChart({ options, winning }: Winning, width: number): Chart {
  const names = Math.min(Math.max(88, width * 0.3), 220);
  const left = names + 12;
  const cell = Math.min((width - left) / Math.max(1, options.length), 132);
  const height = Math.min(Math.max(cell, 26), 34);
  const isWide = cell >= 64;
  const shareOf = (row: ChartOption, column: ChartOption): number | null => {
    const share = winning[row.key]?.[column.key];
    return row.key === column.key || share === undefined ? null : asShare(share);
  };
  const figureOf = isWide ? wholePercent : shortPercent;
  const marks = options.flatMap((row, i): readonly Mark[] => {
    const top = headHeight + i * height;
    const middle = top + height / 2;
    const head = isWide ? row.name : String(i + 1);
    return [
      ...(isWide
        ? optionLabel(row, 0, middle, names)
        : [
            ...fitted(String(i + 1), 16, middle + toBaseline, 18, { anchor: 'end', ink: 'muted', size: smallSize }),
            ...optionLabel(row, 22, middle, names - 22),
          ]),
      ...headOf(head, left + (i + 0.5) * cell, isWide ? cell - 8 : cell),
      ...options.flatMap((column, j) =>
        cellOf(row, column, shareOf(row, column), { x: left + j * cell, y: top, width: cell, height }, figureOf),
      ),
    ];
  });
  return {
    width,
    height: headHeight + options.length * height + 1,
    marks,
    label: words.label(options.flatMap((row) => bestOf(row, options, shareOf))),
    table: {
      caption: words.caption,
      columns: [{ label: words.beats, numeric: false }, ...options.map(({ name }) => ({ label: name, numeric: true }))],
      rows: options.map((row) => [
        row.name,
        ...options.map((column) => {
          const share = shareOf(row, column);
          return share === null ? words.none : wholePercent(share);
        }),
      ]),
    },
  };
}

function headOf(text: string, x: number, width: number): readonly Mark[] {
  return fitted(text, x, 14, width, { anchor: 'middle', size: smallSize, ink: 'muted' });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** As {@link wholePercent} in a narrow cell: `81`, `>99`. */
function shortPercent(share: number): string {
  return wholePercent(share).replace('over ', '>').replace('under ', '<').replace(' %', '');
}

function cellOf(
  row: ChartOption,
  column: ChartOption,
  share: number | null,
  box: Box,
  figureOf: (share: number) => string,
): readonly Mark[] {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2 + toBaseline;
  const inner = { kind: 'rect', x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 } as const;
  if (share === null) return fitted(words.none, x, y, box.width, { anchor: 'middle', ink: 'muted', size: smallSize });
  const title = words.cell(row.name, column.name, wholePercent(share));
  const figure = figureOf(share);
  const strength = Math.max(0.02, share * strongest);
  return [
    { ...inner, ink: 'track' },
    { ...inner, ink: { colour: row.colour % 8, strength }, title, key: `${row.key}/${column.key}` },
    // A part of a figure would be a wrong figure.
    ...(textWidth(figure, smallSize) <= box.width - 2
      ? [{ kind: 'text', x, y, text: figure, anchor: 'middle', size: smallSize, ink: 'text', title } as const]
      : []),
  ];
}

/** The pairing that an option wins most often. */
function bestOf(
  row: ChartOption,
  options: readonly ChartOption[],
  shareOf: (row: ChartOption, column: ChartOption) => number | null,
): readonly string[] {
  const shares = options.flatMap((column) => {
    const share = shareOf(row, column);
    return share === null ? [] : [{ column, share }];
  });
  const best = shares.toSorted((left, right) => right.share - left.share)[0];
  return best ? [words.cell(row.name, best.column.name, wholePercent(best.share))] : [];
}
