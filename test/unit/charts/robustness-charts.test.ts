import { describe, expect, it } from 'vitest';
import { centralWeightsChart } from '../../../shared/charts/central-weights-chart.ts';
import { rankAcceptabilityChart } from '../../../shared/charts/rank-acceptability-chart.ts';
import { winningChart } from '../../../shared/charts/winning-chart.ts';
import { rects, sampleOptions, texts } from './samples.ts';

const options = sampleOptions(3);

describe('rank acceptability', () => {
  const chart = rankAcceptabilityChart(
    { options, ranks: { o0: [0.7, 0.2, 0.1], o1: [0.3, 0, 0.7], o2: [0, 0.8, 0.2] } },
    900,
  );
  const barOf = (key: string) => rects(chart).filter((mark) => mark.key?.startsWith(`${key}/`));

  it('gives each rank its share of one length, first places strongest', () => {
    const [first, second, third] = barOf('o0');
    const length = (first?.width ?? 0) + (second?.width ?? 0) + (third?.width ?? 0);
    expect((first?.width ?? 0) / length).toBeCloseTo(0.7, 9);
    expect(second?.x).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0), 9);
    const strengths = barOf('o0').map(({ ink }) => (typeof ink === 'object' ? ink.strength : 0));
    expect(strengths).toEqual(strengths.toSorted((left = 0, right = 0) => right - left));
    expect(barOf('o2').reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(length, 9);
  });

  it('draws nothing for a rank that an option never has, and says 0 in the table', () => {
    expect(barOf('o1').map(({ key }) => key)).toEqual(['o1/0', 'o1/2']);
    expect(chart.table.columns.map(({ label }) => label)).toEqual(['Option', 'Rank 1', 'Rank 2', 'Rank 3']);
    expect(chart.table.rows[1]).toEqual(['Node.js', '30 %', '0 %', '70 %']);
  });

  it('leaves out options that were not drawn', () => {
    const two = rankAcceptabilityChart({ options, ranks: { o0: [1, 0], o1: [0, 1] } }, 600);
    expect(two.table.rows).toHaveLength(2);
    expect(two.label).toBe('Share of draws in which each option comes first: Django 100 % and Node.js 0 %.');
  });
});

describe('central weights', () => {
  const chart = centralWeightsChart(
    {
      criteria: ['Cost', 'Hiring'],
      weights: [0.5, 0.5],
      rows: [
        { option: options[0]!, central: [0.8, 0.2], confidence: 0.92 },
        { option: options[1]!, central: null, confidence: null },
      ],
    },
    700,
  );

  it('draws bars by weight, on one measure for all options, and our own as a notch', () => {
    const [cost, hiring] = rects(chart).filter(({ key }) => key?.startsWith('o0/'));
    expect(cost!.height / hiring!.height).toBeCloseTo(4, 9);
    const base = cost!.y + cost!.height;
    const notch = chart.marks.find((mark) => mark.kind === 'line' && mark.ink === 'mark');
    expect(notch?.kind === 'line' && (base - notch.y1) / cost!.height).toBeCloseTo(0.5 / 0.8, 9);
    expect(cost!.title).toBe('Cost: 80 %, ours 50 %');
  });

  it('has words, not bars of nought, for an option that never comes first', () => {
    expect(rects(chart).filter(({ key }) => key?.startsWith('o1/'))).toEqual([]);
    expect(texts(chart).map(({ text }) => text)).toContain('No weights drawn put it first');
    expect(chart.table.rows).toEqual([
      ['Cost', '50 %', '80 %', 'none'],
      ['Hiring', '50 %', '20 %', 'none'],
      ['Confidence factor', '', '92 %', 'none'],
    ]);
  });
});

describe('pairwise winning', () => {
  const winning = { o0: { o1: 0.9, o2: 0.6 }, o1: { o0: 0.1, o2: 0.5 }, o2: { o0: 0.4, o1: 0.5 } };

  it('shades each cell by its share and leaves the diagonal empty', () => {
    const chart = winningChart({ options, winning }, 900);
    const cells = rects(chart).filter(({ key }) => key);
    expect(cells.map(({ key }) => key)).toEqual(['o0/o1', 'o0/o2', 'o1/o0', 'o1/o2', 'o2/o0', 'o2/o1']);
    const strengths = cells.map(({ ink }) => (typeof ink === 'object' ? ink.strength : 0));
    expect(strengths[0]).toBeCloseTo(0.45, 9);
    expect(strengths[2]).toBeCloseTo(0.05, 9);
    expect(chart.table.rows.map((row) => row.slice(1))).toEqual([
      ['–', '90 %', '60 %'],
      ['10 %', '–', '50 %'],
      ['40 %', '50 %', '–'],
    ]);
  });

  it('says of almost all and almost none what the table says, shorter where cells are narrow', () => {
    const close = { o0: { o1: 0.9996 }, o1: { o0: 0.0004 } };
    const two = sampleOptions(2);
    const figuresAt = (width: number) =>
      texts(winningChart({ options: two, winning: close }, width)).map(({ text }) => text);
    expect(figuresAt(900)).toEqual(expect.arrayContaining(['over 99 %', 'under 1 %']));
    expect(figuresAt(200)).toEqual(expect.arrayContaining(['>99', '<1']));
    expect(winningChart({ options: two, winning: close }, 200).table.rows[0]).toContain('over 99 %');
  });

  it('drops figures rather than cutting them where cells are narrow', () => {
    const many = sampleOptions(12);
    const all = Object.fromEntries(
      many.map(({ key }) => [key, Object.fromEntries(many.map((other) => [other.key, 1]))]),
    );
    const chart = winningChart({ options: many, winning: all }, 240);
    expect(texts(chart).some(({ text }) => text.startsWith('1') && text.endsWith('…'))).toBe(false);
    expect(rects(chart).filter(({ title }) => title?.endsWith('in 100 %'))).toHaveLength(132);
  });
});
