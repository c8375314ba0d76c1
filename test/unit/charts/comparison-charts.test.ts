import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartOption, LineMark, PathMark } from '../../../shared/charts/chart.ts';
import { leadPartsChart, type LeadPartsRow } from '../../../shared/charts/lead-parts-chart.ts';
import { slopeChart, type SlopeEnd, type SlopeRow } from '../../../shared/charts/slope-chart.ts';
import { textBox } from '../../../shared/charts/text-width.ts';
import { circles, faultsOf, rects, sampleOptions, texts, widths } from './samples.ts';

const [django, node, third, fourth] = sampleOptions(4).map((option, i) => ({
  ...option,
  name: ['Django', 'Node.js', 'Rails', 'Spring'][i] ?? '',
})) as [ChartOption, ChartOption, ChartOption, ChartOption];

function at(total: number, rank: number | null = null, more: Partial<SlopeEnd> = {}): SlopeEnd {
  return { interval: [total, total], rank, failed: false, ...more };
}

function slope(rows: readonly SlopeRow[], width = 900) {
  return slopeChart({ earlier: 'Round 1', later: 'Round 2', rows }, width);
}

describe('the slope of the totals', () => {
  const chart = slope([
    { option: django, earlier: at(0.77, 1), later: at(0.69, 2) },
    { option: node, earlier: at(0.7, 2), later: at(0.72, 1) },
    { option: third, earlier: null, later: at(0.5, 3) },
    { option: fourth, earlier: at(0.4, 3), later: null },
  ]);
  const paths = chart.marks.filter((mark): mark is PathMark => mark.kind === 'path');

  it('draws a line for each option of both rounds, between the axes and higher where there is more', () => {
    expect(paths.map(({ key }) => key)).toEqual(['o0', 'o1']);
    const [first, second] = paths.map(({ points }) => points);
    expect(first![0]![0]).toBe(second![0]![0]);
    expect(first![0]![1]).toBeLessThan(second![0]![1]);
    expect(first![1]![1]).toBeGreaterThan(second![1]![1]);
    // One scale for both axes: 0.08 down against 0.02 up.
    const falls = paths.map(({ points }) => points[1]![1] - points[0]![1]);
    expect(falls[0]! / falls[1]!).toBeCloseTo(-4, 9);
  });

  it('marks an option that came and one that went at their only end, in signs and in words', () => {
    const marked = circles(chart).filter(({ key }) => key !== undefined);
    expect(marked.map(({ key, paint }) => [key, paint])).toEqual([
      ['o3/went', 'hollow'],
      ['o2/came', 'hollow'],
    ]);
    const across = (index: number): readonly LineMark[] => {
      const { cx, cy } = marked[index]!;
      return chart.marks.filter(
        (mark): mark is LineMark =>
          mark.kind === 'line' &&
          mark.ink === 'text' &&
          Math.abs((mark.x1 + mark.x2) / 2 - cx) < 0.01 &&
          Math.abs((mark.y1 + mark.y2) / 2 - cy) < 0.01,
      );
    };
    // A cross has no upright, a plus has one.
    expect(across(0).map(({ x1, x2 }) => x1 === x2)).toEqual([false, false]);
    expect(across(1).map(({ x1, x2 }) => x1 === x2)).toEqual([false, true]);
    expect(texts(chart).map(({ text }) => text)).toEqual(expect.arrayContaining(['new', 'gone']));
  });

  it('says the same in a table and in a sentence', () => {
    expect(chart.table.rows).toEqual([
      ['Django', '7.7', '1', '6.9', '2', '−0.8'],
      ['Node.js', '7.0', '2', '7.2', '1', '+0.2'],
      ['Rails', '–', '–', '5.0', '3', 'new'],
      ['Spring', '4.0', '3', '–', '–', 'gone'],
    ]);
    expect(chart.label).toContain('Django: Round 1 7.7, Round 2 6.9; ');
    expect(chart.label).toContain('Rails: Round 2 5.0, new; Spring: Round 1 4.0, gone.');
  });

  it('puts options at the same total beside each other and their labels below each other', () => {
    const tied = slope([
      { option: django, earlier: at(0.6, 1), later: at(0.6, 1) },
      { option: node, earlier: at(0.6, 1), later: at(0.6, 1) },
    ]);
    const dots = circles(tied).filter(({ r }) => r === 4.5 && tied.marks.length > 0);
    const onPlot = dots.filter(({ cx }) => cx > 280 && cx < 620);
    const [leftOne, leftTwo, rightOne, rightTwo] = onPlot;
    expect(leftTwo!.cx - leftOne!.cx).toBeGreaterThanOrEqual(9);
    expect(rightOne!.cx - rightTwo!.cx).toBeGreaterThanOrEqual(9);
    expect(new Set(onPlot.map(({ cy }) => cy)).size).toBe(1);
    expect(tied.table.rows.map((row) => row[2])).toEqual(['1=', '1=']);
  });

  it('shows what depends on missing scores as an area and what failed without a rank', () => {
    const open = slope([
      { option: django, earlier: at(0.6, 1), later: { interval: [0.5, 0.7], rank: null, failed: false } },
      { option: node, earlier: at(0.4, 2), later: at(0.4, null, { failed: true }) },
    ]);
    const shapes = open.marks.filter((mark): mark is PathMark => mark.kind === 'path');
    expect(shapes.map(({ paint }) => paint)).toEqual(['open', 'line']);
    expect(shapes[0]!.points.map(([, y]) => y)[1]).toBeGreaterThan(shapes[0]!.points[2]![1]);
    expect(open.table.rows).toEqual([
      ['Django', '6.0', '1', '5.0 to 7.0', '–', '–'],
      ['Node.js', '4.0', '2', '4.0', 'fails', '0.0'],
    ]);
    expect(texts(open).map(({ text }) => text)).toContain('fails');
  });

  it('keeps small differences small', () => {
    const close = slope([
      { option: django, earlier: at(0.601, 1), later: at(0.6, 1) },
      { option: node, earlier: at(0.6, 2), later: at(0.6, 1) },
    ]);
    const [line] = close.marks.filter((mark): mark is PathMark => mark.kind === 'path');
    expect(Math.abs(line!.points[0]![1] - line!.points[1]![1])).toBeLessThan(5);
  });
});

describe('the parts of a change of lead', () => {
  const rows: readonly LeadPartsRow[] = [
    { option: django, earlier: 0.07, later: -0.03, parts: [-0.06, 0.02, -0.06, 0], note: '' },
    { option: node, earlier: -0.07, later: 0.03, parts: [0.06, -0.02, 0.06, 0], note: '' },
    { option: third, earlier: null, later: -0.2, parts: null, note: 'new' },
  ];
  const chart = leadPartsChart(rows, 900);
  const lineAt = (key: string): number => {
    const line = chart.marks.find((mark) => mark.key === key);
    if (line?.kind !== 'line') throw new Error(`no line ${key}`);
    return line.x1;
  };

  it('stacks what adds to the right and what takes away to the left of one line', () => {
    const zero = lineAt('zero');
    const box = (key: string) => {
      const found = rects(chart).find((mark) => mark.key === key)!;
      return [found.x - zero, found.x + found.width - zero] as const;
    };
    const unit = (lineAt('o1/net') - zero) / 0.1;
    const close = (...ends: readonly number[]) => ends.map((end) => expect.closeTo(end * unit, 6) as number);
    expect(box('o0/0')).toEqual(close(-0.06, 0));
    expect(box('o0/1')).toEqual(close(0, 0.02));
    expect(box('o0/2')).toEqual(close(-0.12, -0.06));
    expect(rects(chart).some(({ key }) => key === 'o0/3')).toBe(false);
    expect(lineAt('o0/net') - zero).toBeCloseTo(-0.1 * unit, 6);
  });

  it('numbers the kinds, so that they do not rest on shades', () => {
    const shown = texts(chart).map(({ text }) => text);
    expect(shown).toEqual(
      expect.arrayContaining(['1', '2', '3', '4', 'Weights', 'Options', 'more ahead', 'less ahead']),
    );
  });

  it('says why there are no parts, and all of it in the table', () => {
    expect(texts(chart).filter(({ text }) => text === 'new')).toHaveLength(1);
    expect(chart.table.columns).toHaveLength(8);
    expect(chart.table.rows).toEqual([
      ['Django', '+0.7', '−0.6', '+0.2', '−0.6', '0.0', '−0.3', ''],
      ['Node.js', '−0.7', '+0.6', '−0.2', '+0.6', '0.0', '+0.3', ''],
      ['Rails', '–', '–', '–', '–', '–', '−2.0', 'new'],
    ]);
    expect(chart.label).toBe('Change of each lead in points of ten: Django −1.0 and Node.js +1.0.');
  });

  it('writes parts that add up to the change as written', () => {
    const part = 0.04 / 3;
    const [row] = leadPartsChart(
      [{ option: django, earlier: 0, later: 0.04, parts: [part, part, part, 0], note: '' }],
      900,
    ).table.rows;
    expect(row).toEqual(['Django', '0.0', '+0.2', '+0.1', '+0.1', '0.0', '+0.4']);
  });

  it('has room for no row and for nothing that changed', () => {
    expect(leadPartsChart([], 320).label).toBe('No change of a lead can be put down to anything.');
    const still = leadPartsChart([{ option: django, earlier: 0.1, later: 0.1, parts: [0, 0, 0, 0], note: '' }], 320);
    expect(faultsOf(still)).toEqual([]);
  });
});

describe.each(widths)('both at %i px', (width) => {
  const share = fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }));
  const end = fc
    .record({
      from: share,
      open: fc.constantFrom(0, 0, 0.2),
      rank: fc.option(fc.integer({ min: 1, max: 12 })),
      failed: fc.boolean(),
    })
    .map(({ from, open, rank, failed }): SlopeEnd => ({ interval: [from, Math.min(1, from + open)], rank, failed }));

  it('keep their marks inside and their texts apart, whatever the totals', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.option(end), fc.option(end)), { minLength: 1, maxLength: 12 }), (ends) => {
        const options = sampleOptions(ends.length);
        const rows = ends.map(([earlier, later], i) => ({ option: options[i]!, earlier, later }));
        expect(faultsOf(slope(rows, width))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('cut a long name of a round', () => {
    const chart = slopeChart({ earlier: 'W'.repeat(80), later: 'W'.repeat(80), rows: [] }, width);
    expect(faultsOf(chart)).toEqual([]);
    const [left, right] = texts(chart).map(textBox);
    expect(left!.right).toBeLessThanOrEqual(right!.left);
  });

  it('keep bars inside, whatever the parts', () => {
    const part = fc.oneof(fc.constant(0), fc.double({ min: -0.5, max: 0.5, noNaN: true }));
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part, part, part), { minLength: 1, maxLength: 12 }), (all) => {
        const options = sampleOptions(all.length);
        const chart = leadPartsChart(
          all.map((parts, i) => ({
            option: options[i]!,
            earlier: 0,
            later: parts.reduce((sum, own) => sum + own, 0),
            parts,
            note: '',
          })),
          width,
        );
        expect(faultsOf(chart)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
