import { scaleLinear } from 'd3-scale';
import { wholePercent } from '../text/figures.ts';
import { tickTexts } from './axis.ts';
import type { Chart, ChartOption, Mark } from './chart.ts';
import { asShare, fitted, optionLabel, smallSize, toBaseline } from './layout.ts';
import { legend } from './legend.ts';
import { centralWords as words } from './words.ts';
import { textWidth } from './text-width.ts';

export interface CentralWeights {
  /** Names of the criteria. */
  readonly criteria: readonly string[];
  /** Our own normalised weights, in the order of the criteria. */
  readonly weights: readonly number[];
  readonly rows: readonly {
    readonly option: ChartOption;
    /** Mean weights of the draws in which it comes first; null where it never does. */
    readonly central: readonly number[] | null;
    /** Share of draws of the scores in which these weights put it first; null where undefined. */
    readonly confidence: number | null;
  }[];
}

const rowHeight = 66;
const barsHeight = 40;
/** Up to so many criteria are named under the chart, more only in the titles and the table. */
const named = 16;

/** For each option the weights with which it typically comes first, a bar a criterion; a notch marks our own weight. */
export function centralWeightsChart({ criteria, weights, rows }: CentralWeights, width: number): Chart {
  const names = Math.min(Math.max(88, width * 0.28), 200);
  const left = names + 14;
  const highest = Math.max(1e-9, ...[...rows.flatMap(({ central }) => central ?? []), ...weights].map(asShare));
  const y = scaleLinear([0, highest], [0, barsHeight]).clamp(true);
  const slot = (width - left) / Math.max(1, criteria.length);
  const rowsBottom = rows.length * rowHeight;
  const notes = criteria.length > named ? [...words.bars, words.many] : words.bars;
  const numbered = criteria.length > named ? [] : criteria.map((name, index) => ({ sign: String(index + 1), name }));
  const namesBelow = legend([...numbered, ...notes.map((name) => ({ sign: '', name }))], rowsBottom + 20, width);
  return {
    width,
    height: rowsBottom + 20 + namesBelow.height,
    marks: [
      ...rows.flatMap(({ option, central, confidence }, index): readonly Mark[] => {
        const top = index * rowHeight;
        const base = top + barsHeight + 12;
        const note = central && confidence !== null ? words.confidence(wholePercent(asShare(confidence))) : '';
        return [
          ...optionLabel(option, 0, base - 24, names),
          ...fitted(note, 14, base - 24 + 18, names - 14, { size: smallSize, ink: 'muted' }),
          { kind: 'line', x1: left, x2: width, y1: base, y2: base, ink: central ? 'axis' : 'grid' },
          ...(central
            ? criteria.flatMap((name, j) =>
                barOf(
                  { option, name, j, central: asShare(central[j] ?? 0), own: asShare(weights[j] ?? 0) },
                  left + j * slot,
                  slot,
                  base,
                  y,
                ),
              )
            : fitted(words.never, left, base - 24 + toBaseline, width - left, { ink: 'muted' })),
        ];
      }),
      ...numbers(criteria.length, left, slot, rowsBottom),
      ...namesBelow.marks,
    ],
    label: words.label(
      rows.map(({ option, central }) => words.part(option.name, central && heaviest(criteria, central))),
    ),
    table: {
      caption: words.caption,
      columns: [
        { label: words.criterion, numeric: false },
        { label: words.ours, numeric: true },
        ...rows.map(({ option }) => ({ label: option.name, numeric: true })),
      ],
      rows: [
        ...criteria.map((name, j) => [
          name,
          wholePercent(asShare(weights[j] ?? 0)),
          ...rows.map(({ central }) => (central ? wholePercent(asShare(central[j] ?? 0)) : words.neverShort)),
        ]),
        [
          words.confidenceRow,
          '',
          ...rows.map(({ confidence }) => (confidence === null ? words.neverShort : wholePercent(asShare(confidence)))),
        ],
      ],
    },
  };
}

interface Bar {
  readonly option: ChartOption;
  readonly name: string;
  readonly j: number;
  readonly central: number;
  readonly own: number;
}

function barOf(
  { option, name, j, central, own }: Bar,
  x: number,
  slot: number,
  base: number,
  y: (share: number) => number,
): readonly Mark[] {
  const gap = Math.min(4, slot * 0.2);
  const width = Math.min(slot - gap, 40);
  const title = words.bar(name, wholePercent(central), wholePercent(own));
  const at = x + (slot - width) / 2;
  return [
    {
      kind: 'rect',
      x: at,
      y: base - y(central),
      width,
      height: y(central),
      ink: { colour: option.colour },
      title,
      key: `${option.key}/${j}`,
    },
    {
      kind: 'line',
      x1: at - gap / 2,
      x2: at + width + gap / 2,
      y1: base - y(own),
      y2: base - y(own),
      ink: 'mark',
      thickness: 1.5,
      title,
    },
  ];
}

/** The numbers of the criteria under the bars, as many of them as have room. */
function numbers(count: number, left: number, slot: number, bottom: number): readonly Mark[] {
  const room = textWidth(String(count), smallSize) + 6;
  const every = [1, 2, 5, 10].find((step) => step * slot >= room) ?? 20;
  const ticks = Array.from({ length: count }, (_, j) => ({ at: left + (j + 0.5) * slot, text: String(j + 1) }));
  const shown = ticks.filter((_, j) => (j + 1) % every === 0);
  return tickTexts(shown, bottom + 4, [left - 12, left + count * slot]);
}

function heaviest(criteria: readonly string[], central: readonly number[]): string {
  return criteria[central.indexOf(Math.max(...central))] ?? '';
}
