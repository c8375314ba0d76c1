import { scaleLinear } from 'd3-scale';
import { shownParts } from '../text/adding-up.ts';
import type { Chart, ChartOption, Mark } from './chart.ts';
import { badge, fitted, optionLabel, rowsLayout, smallSize, toBaseline } from './layout.ts';
import { legend } from './legend.ts';
import { signed } from './signed.ts';
import { leadPartsWords as words } from './words.ts';

export interface LeadPartsRow {
  readonly option: ChartOption;
  /** The lead in each round, in [-1, 1]; null where there is none or it is open. */
  readonly earlier: number | null;
  readonly later: number | null;
  /** What weights, scores, criteria and options add, in [-1, 1], together `later - earlier`; null where that is not known. */
  readonly parts: readonly number[] | null;
  /** Why there are no parts, in a few words; empty where there are. */
  readonly note: string;
}

const barHeight = 20;
const pitch = 32;
const headHeight = 24;

/**
 * How the lead of each option changed, as a bar of what it came from: to the right what adds to the lead, to the left
 * what takes from it, with a line at all of it together. The kinds have numbers, so that they do not rest on shades.
 */
export function leadPartsChart(rows: readonly LeadPartsRow[], width: number): Chart {
  const { names, left, right } = rowsLayout(
    width,
    rows.map(({ option }) => option.name),
    rows.map(changeText),
  );
  const reach = rows.flatMap(({ parts }) => [sumOf(parts, 1), sumOf(parts, -1)]);
  const lowest = Math.min(0, ...reach);
  const highest = Math.max(0, ...reach, lowest === 0 ? 0.01 : 0);
  const x = scaleLinear([lowest, highest], [left + 4, right - 4]);
  const bottom = headHeight + rows.length * pitch;
  const key = legend(
    [...words.kinds.map((name, kind) => ({ sign: String(kind + 1), name })), { sign: '', name: words.key }],
    bottom + 4,
    width,
  );
  return {
    width,
    height: bottom + 4 + key.height,
    marks: [
      ...headOf(x(0), left, right, bottom),
      ...rows.flatMap((row, index) => {
        const middle = headHeight + index * pitch + pitch / 2;
        return [
          ...optionLabel(row.option, 0, middle, names),
          ...(row.parts ? barOf(row, row.parts, x, middle) : noteOf(row, left, right, middle)),
          ...fitted(changeText(row), width, middle + toBaseline, width - right, { anchor: 'end', bold: true }),
        ];
      }),
      ...key.marks,
    ],
    label: words.label(rows.flatMap((row) => (row.parts ? [words.change(row.option.name, changeText(row))] : []))),
    table: tableOf(rows),
  };
}

/** The positive (sign 1) or negative (sign -1) parts together. */
function sumOf(parts: LeadPartsRow['parts'], sign: 1 | -1): number {
  return (parts ?? []).reduce((sum, part) => (part * sign > 0 ? sum + part : sum), 0);
}

/** The parts as they are written, rounded so that they add up. */
function written({ earlier, later, parts }: LeadPartsRow): readonly string[] | null {
  if (!parts || earlier === null || later === null) return null;
  return shownParts(parts, earlier, later).map(signed);
}

function changeText({ earlier, later, parts }: LeadPartsRow): string {
  if (!parts || earlier === null || later === null) return words.none;
  return signed(shownParts([later - earlier], earlier, later)[0] ?? 0);
}

function headOf(zero: number, left: number, right: number, bottom: number): readonly Mark[] {
  const style = { size: smallSize, ink: 'muted' } as const;
  return [
    { kind: 'line', x1: zero, x2: zero, y1: headHeight - 6, y2: bottom, ink: 'axis', key: 'zero' },
    ...fitted(words.less, zero - 8, 12, zero - left - 8, { ...style, anchor: 'end' }),
    ...fitted(words.more, zero + 8, 12, right - zero - 8, style),
  ];
}

function noteOf({ note }: LeadPartsRow, left: number, right: number, middle: number): readonly Mark[] {
  const at = left + 4;
  return fitted(note, at, middle + toBaseline, right - at - 4, { size: smallSize, ink: 'muted' });
}

function barOf(
  row: LeadPartsRow,
  parts: readonly number[],
  x: (lead: number) => number,
  middle: number,
): readonly Mark[] {
  const { option, earlier, later } = row;
  const y = middle - barHeight / 2;
  const ends = { less: 0, more: 0 };
  const spans = parts.flatMap((part, kind) => {
    const side = part < 0 ? 'less' : 'more';
    const from = ends[side];
    ends[side] += part;
    const [start, end] = part < 0 ? [x(ends[side]), x(from)] : [x(from), x(ends[side])];
    return end - start < 0.1 ? [] : [{ kind, start, end }];
  });
  const net = x((later ?? 0) - (earlier ?? 0));
  return [
    ...spans.flatMap(({ kind, start, end }): readonly Mark[] => {
      const ink = { colour: option.colour, strength: 1 - (0.7 * kind) / (words.kinds.length - 1) };
      const title = words.part(words.kinds[kind] ?? '', written(row)?.[kind] ?? '');
      const bar = { kind: 'rect', x: start, y, width: end - start, height: barHeight } as const;
      return [
        { ...bar, ink, title, key: `${option.key}/${kind}` },
        { kind: 'line', x1: end, x2: end, y1: y, y2: y + barHeight, ink: 'surface' },
      ];
    }),
    {
      kind: 'line',
      x1: net,
      x2: net,
      y1: y - 4,
      y2: y + barHeight + 4,
      ink: 'text',
      thickness: 2,
      title: words.net(option.name, changeText(row)),
      key: `${option.key}/net`,
    },
    // Over the line, so that it never hides a number.
    ...spans.flatMap(({ kind, start, end }) => badge(String(kind + 1), (start + end) / 2, middle, end - start)),
  ];
}

function tableOf(rows: readonly LeadPartsRow[]): Chart['table'] {
  const hasNotes = rows.some(({ note }) => note !== '');
  const figure = (lead: number | null): string => (lead === null ? words.none : signed(lead));
  return {
    caption: words.caption,
    columns: [
      { label: words.option, numeric: false },
      ...[words.before, ...words.kinds, words.now].map((label) => ({ label, numeric: true })),
      ...(hasNotes ? [{ label: words.remark, numeric: false }] : []),
    ],
    rows: rows.map((row) => [
      row.option.name,
      figure(row.earlier),
      ...(written(row) ?? words.kinds.map(() => words.none)),
      figure(row.later),
      ...(hasNotes ? [row.note] : []),
    ]),
  };
}
