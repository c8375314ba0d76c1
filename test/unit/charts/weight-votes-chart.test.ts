import { describe, expect, it } from 'vitest';
import { weightVotesChart } from '../../../shared/charts/weight-votes-chart.ts';
import { faultsOf, long, widths } from './samples.ts';

const people = [
  { key: 'ann', name: 'Ann' },
  { key: 'bob', name: 'Bob' },
  { key: 'cy', name: 'Cy' },
];
const rows = [
  { key: 'admin', name: 'Admin panel', weights: [0.5, 0.5, 0.8], median: 0.5, agreed: 0.6 },
  { key: 'hiring', name: 'Hiring', weights: [0.5, 0.5, 0.2], median: 0.5, agreed: null },
];

describe('the chart of weights', () => {
  it('has a dot a person, one larger dot where several agree, with who they are', () => {
    const { marks } = weightVotesChart({ people, rows }, 600);
    const dots = marks.filter((mark) => mark.kind === 'circle' && mark.key === 'admin/votes');
    expect(dots.map(({ title }) => title)).toEqual(['Ann 50.0 % and Bob 50.0 %', 'Cy 80.0 %']);
    const [two, one] = dots.flatMap((mark) => (mark.kind === 'circle' ? mark : []));
    expect(two?.r).toBeGreaterThan(one?.r ?? 0);
    expect(two?.cx).toBeLessThan(one?.cx ?? 0);
    expect(marks.some(({ key }) => key === 'admin/agreed')).toBe(true);
    expect(marks.some(({ key }) => key === 'hiring/agreed')).toBe(false);
  });

  it('says the same in its table', () => {
    const { table } = weightVotesChart({ people, rows: [{ ...rows[0]!, weights: [0.5, null, 0.8] }] }, 600);
    expect(table.columns.map(({ label }) => label)).toEqual(['Criterion', 'Ann', 'Bob', 'Cy', 'Median', 'Agreed']);
    expect(table.rows).toEqual([['Admin panel', '50.0 %', '–', '80.0 %', '50.0 %', '60.0 %']]);
  });

  it.each(widths)('keeps its marks inside and its texts apart at %i px', (width) => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      key: `p${index}`,
      name: index === 3 ? long : `P${index}`,
    }));
    const heavy = Array.from({ length: 60 }, (_, index) => ({
      key: `c${index}`,
      name: index % 3 === 0 ? long : `C${index}`,
      weights: many.map((_, person) => ((index * 7 + person * 13) % 60) / 1000),
      median: 0.02,
      agreed: index === 5 ? 1 : 0.02,
    }));
    expect(faultsOf(weightVotesChart({ people: many, rows: heavy }, width))).toEqual([]);
    expect(faultsOf(weightVotesChart({ people: [], rows: [] }, width))).toEqual([]);
    const nothing = [{ ...rows[0]!, weights: [null, null, null], median: null, agreed: null }];
    expect(faultsOf(weightVotesChart({ people, rows: nothing }, width))).toEqual([]);
  });
});
