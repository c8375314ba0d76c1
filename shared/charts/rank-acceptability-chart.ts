import { scaleLinear } from 'd3-scale';
import { wholePercent } from '../text/figures.ts';
import { acrossAxis } from './axis.ts';
import type { Chart, ChartOption, Mark } from './chart.ts';
import { asShare, badge, fitted, optionLabel, rowsLayout, smallSize, toBaseline } from './layout.ts';
import { rankWords as words } from './words.ts';

export interface RankAcceptability {
  /** In the order of the rows. */
  readonly options: readonly ChartOption[];
  /** By key: the share of draws at rank 1, 2, …, which sum to 1; an option without any is left out. */
  readonly ranks: Readonly<Record<string, readonly number[]>>;
}

const barHeight = 24;
const pitch = 32;
const headHeight = 20;

/** How often each option came at which rank: a bar of its shares, first places in full colour, last ones faint. */
export function rankAcceptabilityChart({ options, ranks }: RankAcceptability, width: number): Chart {
  const rows = options.flatMap((option) => {
    const shares = ranks[option.key]?.map(asShare);
    return shares ? [{ option, shares, first: wholePercent(shares[0] ?? 0) }] : [];
  });
  const { names, left, right } = rowsLayout(
    width,
    rows.map(({ option }) => option.name),
    [words.first, ...rows.map(({ first }) => first)],
  );
  const x = scaleLinear([0, 1], [left, right]).clamp(true);
  const bottom = headHeight + rows.length * pitch;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => ({ at: x(share), text: words.tick(share * 100) }));
  const ranksCount = Math.max(0, ...rows.map(({ shares }) => shares.length));
  return {
    width,
    height: bottom + 20,
    marks: [
      ...fitted(words.head, left, 10, right - left, { size: smallSize, ink: 'muted' }),
      ...fitted(words.first, width, 10, width - right, { size: smallSize, ink: 'muted', anchor: 'end' }),
      ...acrossAxis(ticks, headHeight, bottom),
      ...rows.flatMap(({ option, shares, first }, index) => {
        const middle = headHeight + index * pitch + pitch / 2;
        return [
          ...optionLabel(option, 0, middle, names),
          ...barOf(option, shares, x, middle),
          ...fitted(first, width, middle + toBaseline, width - right, { anchor: 'end', bold: true }),
        ];
      }),
    ],
    label: words.label(rows.map(({ option, first }) => words.part(option.name, first))),
    table: {
      caption: words.caption,
      columns: [
        { label: words.option, numeric: false },
        ...Array.from({ length: ranksCount }, (_, rank) => ({ label: words.rank(rank + 1), numeric: true })),
      ],
      rows: rows.map(({ option, shares }) => [
        option.name,
        ...Array.from({ length: ranksCount }, (_, rank) => wholePercent(shares[rank] ?? 0)),
      ]),
    },
  };
}

function barOf(
  option: ChartOption,
  shares: readonly number[],
  x: (share: number) => number,
  middle: number,
): readonly Mark[] {
  const y = middle - barHeight / 2;
  let from = 0;
  return shares.flatMap((share, rank): readonly Mark[] => {
    const start = x(from);
    from += share;
    const length = x(from) - start;
    if (share <= 0) return [];
    const strength = 1 - (0.84 * rank) / Math.max(1, shares.length - 1);
    const title = words.part(words.rank(rank + 1), wholePercent(share));
    return [
      {
        kind: 'rect',
        x: start,
        y,
        width: length,
        height: barHeight,
        ink: { colour: option.colour, strength },
        title,
        key: `${option.key}/${rank}`,
      },
      ...(length > 3
        ? [{ kind: 'line', x1: start + length, x2: start + length, y1: y, y2: y + barHeight, ink: 'surface' } as const]
        : []),
      ...badge(String(rank + 1), start + length / 2, middle, length),
    ];
  });
}
