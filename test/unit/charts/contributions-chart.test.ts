import { describe, expect, it } from 'vitest';
import { contributionsChart, type Contributions } from '../../../shared/charts/contributions-chart.ts';
import { faultsOf, long, sampleOptions, texts, widths } from './samples.ts';

function sample(count: number, groups: number): Contributions {
  return {
    groups: Array.from({ length: groups }, (_, index) => (index % 3 === 2 ? long : `Group ${index}`)),
    rows: sampleOptions(count).map((option, index) => {
      const parts = Array.from({ length: groups }, (_, group) => ((index + group) % 5) / (5 * groups));
      const sum = parts.reduce((total, part) => total + part, 0);
      const open = index === 1;
      return {
        option,
        parts,
        total: open ? null : sum,
        interval: [sum, open ? sum + 0.2 : sum],
        failed: index === 2 ? ['Licence'] : [],
      };
    }),
  };
}

describe('the contributions chart', () => {
  it('draws each part as long as it counts, one after the other', () => {
    const [django, node] = sampleOptions(2);
    const chart = contributionsChart(
      {
        groups: ['Workload', 'People', 'Cost'],
        rows: [
          { option: django!, parts: [0.25, 0, 0.5], total: 0.75, interval: [0.75, 0.75], failed: [] },
          { option: node!, parts: [0.1, 0.1, 0.1], total: 0.3, interval: [0.3, 0.3], failed: [] },
        ],
      },
      900,
    );
    const track = chart.marks.find((mark) => mark.kind === 'rect' && mark.ink === 'track');
    const parts = chart.marks.filter((mark) => mark.kind === 'rect' && mark.key?.startsWith('o0/'));
    if (track?.kind !== 'rect') throw new Error('no track');
    expect(parts.map((mark) => mark.kind === 'rect' && (mark.x - track.x) / track.width)).toEqual([
      expect.closeTo(0, 9),
      expect.closeTo(0.25, 9),
    ]);
    expect(parts.map((mark) => mark.kind === 'rect' && mark.width / track.width)).toEqual([
      expect.closeTo(0.25, 9),
      expect.closeTo(0.5, 9),
    ]);
    expect(parts.map(({ title }) => title)).toEqual(['Workload 2.5', 'Cost 5.0']);
    expect(chart.label).toBe('Totals from 0 to 10: Django 7.5 and Node.js 3.0.');
    expect(chart.table.rows).toEqual([
      ['Django', '2.5', '0.0', '5.0', '7.5'],
      ['Node.js', '1.0', '1.0', '1.0', '3.0'],
    ]);
  });

  it('puts options that failed below the line and says what is open', () => {
    const chart = contributionsChart(sample(4, 3), 900);
    const line = texts(chart).find(({ text }) => text.startsWith('Below the line'));
    const failed = texts(chart).find(({ text }) => text.startsWith('A rather long'));
    const last = texts(chart).find(({ text }) => text.startsWith('WWW'));
    expect(failed!.y).toBeGreaterThan(line!.y);
    expect(last!.y).toBeLessThan(line!.y);
    expect(last!.title).toHaveLength(300);
    const open = chart.marks.filter((mark) => mark.kind === 'rect' && mark.paint === 'open');
    expect(open).toHaveLength(1);
    expect(chart.table.rows.map((row) => row.at(-1))).toEqual(['', '', '', 'Licence']);
    expect(chart.table.rows[1]).toContain('4.0 to 6.0');
  });

  it.each(widths)('keeps everything inside and apart at %i px', (width) => {
    for (const [options, groups] of [
      [2, 1],
      [5, 8],
      [12, 60],
    ] as const) {
      expect(faultsOf(contributionsChart(sample(options, groups), width))).toEqual([]);
    }
  });

  it('has words and no broken figures where there is nothing', () => {
    const nothing = contributionsChart(
      {
        groups: [],
        rows: sampleOptions(2).map((option) => ({ option, parts: [], total: 0, interval: [0, 0], failed: [] })),
      },
      320,
    );
    expect(faultsOf(nothing)).toEqual([]);
    expect(faultsOf(contributionsChart({ groups: [], rows: [] }, 320))).toEqual([]);
  });
});
