import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { outOfTen } from '../text/figures.ts';
import { acrossAxis } from './axis.ts';
import type { Chart, ChartOption, Mark } from './chart.ts';
import { asShare, badge, fitted, optionLabel, rowsLayout, smallSize, toBaseline } from './layout.ts';
import { legend } from './legend.ts';
import { contributionWords as words } from './words.ts';

export interface ContributionRow {
  readonly option: ChartOption;
  /** What each group adds to the total as far as it is known, in [0, 1], in the order of the groups. */
  readonly parts: readonly number[];
  /** In [0, 1]; null while scores are missing. */
  readonly total: number | null;
  /** Lowest and highest possible total, each in [0, 1]. */
  readonly interval: readonly [number, number];
  /** Names of the must-haves it failed: with one or more it stands below the line. */
  readonly failed: readonly string[];
}

export interface Contributions {
  /** Names of the groups, or of whatever the parts are. */
  readonly groups: readonly string[];
  readonly rows: readonly ContributionRow[];
}

const barHeight = 24;
const pitch = 32;
const lineHeight = 30;

/** Totals from 0 to 10 as bars of what each group adds; stripes for what depends on missing scores. */
export function contributionsChart({ groups, rows }: Contributions, width: number): Chart {
  const acceptable = rows.filter(({ failed }) => failed.length === 0);
  const failing = rows.filter(({ failed }) => failed.length > 0);
  const { names, left, right } = rowsLayout(
    width,
    rows.map(({ option }) => option.name),
    rows.map(totalText),
  );
  const x = scaleLinear([0, 1], [left, right]);
  const bars = (of: readonly ContributionRow[], top: number): readonly Mark[] =>
    of.flatMap((row, index) => {
      const middle = top + index * pitch + pitch / 2;
      return [
        ...optionLabel(row.option, 0, middle, names),
        ...barOf(row, groups, x, middle),
        ...fitted(totalText(row), width, middle + toBaseline, width - right, { anchor: 'end', bold: true }),
      ];
    });
  const lineAt = acceptable.length * pitch;
  const failedTop = lineAt + (failing.length > 0 ? lineHeight : 0);
  const bottom = failedTop + failing.length * pitch;
  const ticks = [0, 2, 4, 6, 8, 10].map((tick) => ({ at: x(tick / 10), text: String(tick) }));
  const groupNames = legend(
    groups.map((name, index) => ({ sign: String(index + 1), name })),
    bottom + 24,
    width,
  );
  const marks = [
    ...acrossAxis(ticks, 0, bottom),
    ...bars(acceptable, 0),
    ...(failing.length > 0 ? belowLine(lineAt, width) : []),
    ...bars(failing, failedTop),
    ...groupNames.marks,
  ];
  return {
    width,
    height: bottom + 24 + groupNames.height,
    marks,
    label: words.label(rows.map((row) => words.part(row.option.name, totalText(row)))),
    table: tableOf({ groups, rows: [...acceptable, ...failing] }),
  };
}

function totalText({ total, interval: [lowest, highest] }: ContributionRow): string {
  return total === null
    ? words.between(outOfTen(asShare(lowest)), outOfTen(asShare(highest)))
    : outOfTen(asShare(total));
}

function barOf(
  { option, parts, interval, failed }: ContributionRow,
  groups: readonly string[],
  x: (share: number) => number,
  middle: number,
): readonly Mark[] {
  const y = middle - barHeight / 2;
  const bar = (from: number, to: number) =>
    ({ kind: 'rect', x: x(from), y, width: x(to) - x(from), height: barHeight }) as const;
  const shares = Object.fromEntries(groups.map((_, index) => [String(index), asShare(parts[index] ?? 0)]));
  const spans = stack<Readonly<Record<string, number>>>().keys(Object.keys(shares))([shares]);
  const [lowest, highest] = [asShare(interval[0]), asShare(interval[1])];
  return [
    { ...bar(0, 1), ink: 'track', radius: 3 },
    ...spans.flatMap(([span], index): readonly Mark[] => {
      const [from, to] = [asShare(span?.[0] ?? 0), asShare(span?.[1] ?? 0)];
      if (to <= from) return [];
      const strength = (1 - (0.7 * index) / Math.max(1, groups.length - 1)) * (failed.length > 0 ? 0.6 : 1);
      const title = words.part(groups[index] ?? '', outOfTen(to - from));
      return [
        { ...bar(from, to), ink: { colour: option.colour, strength }, title, key: `${option.key}/${index}` },
        { kind: 'line', x1: x(to), x2: x(to), y1: y, y2: y + barHeight, ink: 'surface' },
        ...badge(String(index + 1), x((from + to) / 2), middle, x(to) - x(from)),
      ];
    }),
    ...(highest - lowest > 1e-9
      ? [{ ...bar(lowest, highest), ink: { colour: option.colour }, paint: 'open', title: words.open } as const]
      : []),
  ];
}

function belowLine(top: number, width: number): readonly Mark[] {
  return [
    { kind: 'line', x1: 0, x2: width, y1: top + 4, y2: top + 4, ink: 'axis' },
    { kind: 'rect', x: 0, y: top + 5, width, height: lineHeight - 6, ink: 'surface' },
    ...fitted(words.belowLine, 0, top + 21, width, { size: smallSize, ink: 'muted' }),
  ];
}

function tableOf({ groups, rows }: Contributions): Chart['table'] {
  const fails = rows.some(({ failed }) => failed.length > 0);
  return {
    caption: words.caption,
    columns: [
      { label: words.option, numeric: false },
      ...groups.map((label) => ({ label, numeric: true })),
      { label: words.total, numeric: true },
      ...(fails ? [{ label: words.fails, numeric: false }] : []),
    ],
    rows: rows.map((row) => [
      row.option.name,
      ...groups.map((_, index) => outOfTen(asShare(row.parts[index] ?? 0))),
      totalText(row),
      ...(fails ? [row.failed.join(', ')] : []),
    ]),
  };
}
