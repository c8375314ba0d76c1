import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatted } from '../../../shared/charts/formatted.ts';
import { lanesOf } from '../../../shared/charts/lanes.ts';
import { rankingChart } from '../../../shared/charts/ranking-chart.ts';
import { spread } from '../../../shared/charts/spread.ts';
import { valueFunctionChart, valuePlot } from '../../../shared/charts/value-function-chart.ts';
import { votesChart } from '../../../shared/charts/votes-chart.ts';
import { circles, sampleOptions, texts } from './samples.ts';

const options = sampleOptions(3);

describe('the votes', () => {
  const vote = (key: string, score: number | null, previous: number | null = null) => ({
    key,
    name: key,
    initials: key.slice(0, 2),
    score,
    previous,
  });

  it('never hides one dot behind another, wherever the scores lie', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 12 }), (scores) => {
        const votes = scores.map((score, index) => vote(`p${index}`, score, 10 - score));
        const chart = votesChart(
          {
            scale: { lowest: 0, highest: 10 },
            unit: '',
            rows: [{ option: options[0]!, votes, median: 5, agreed: null }],
          },
          360,
        );
        const dots = circles(chart).filter(({ key }) => key);
        const hidden = dots.flatMap((dot, index) =>
          dots.slice(index + 1).filter((other) => Math.hypot(dot.cx - other.cx, dot.cy - other.cy) < dot.r + other.r),
        );
        expect(hidden).toEqual([]);
        expect(dots.filter(({ paint }) => paint === 'tint')).toHaveLength(scores.length);
      }),
    );
  });

  it('marks range, median, what is agreed and what changed', () => {
    const votes = [vote('Ann', 2), vote('Bob', 8, 4), vote('Cid', null)];
    const chart = votesChart(
      { scale: { lowest: 0, highest: 10 }, unit: 'ms', rows: [{ option: options[0]!, votes, median: 5, agreed: 6 }] },
      700,
    );
    const at = (key: string) => {
      const dot = circles(chart).find((mark) => mark.key === key);
      if (!dot) throw new Error(`no dot ${key}`);
      return dot.cx;
    };
    const range = chart.marks.find((mark) => mark.key === 'range');
    expect(range?.kind === 'line' && [range.x1, range.x2]).toEqual([at('o0/Ann'), at('o0/Bob')]);
    const median = chart.marks.find((mark) => mark.key === 'median');
    expect(median?.kind === 'line' && median.x1).toBeCloseTo((at('o0/Ann') + at('o0/Bob')) / 2, 9);
    expect(at('o0/Bob/before')).toBeLessThan(median?.kind === 'line' ? median.x1 : 0);
    expect(chart.marks.filter(({ key }) => key === 'agreed')).toHaveLength(1);
    expect(chart.table.rows).toEqual([
      ['Ann', '2'],
      ['Bob', '8, before 4'],
      ['Cid', '–'],
      ['Median', '5'],
      ['Agreed', '6'],
    ]);
  });
});

describe('the value function', () => {
  const scale = { lowest: 0, highest: 200, direction: 'less', points: [{ score: 50, value: 0.4 }] } as const;
  const chart = valueFunctionChart({ name: 'Latency', unit: 'ms', scale, scores: [] }, 600);

  it('goes from the best end through its points to the worst', () => {
    const { x, y } = valuePlot(scale, 600);
    const curve = chart.marks.find((mark) => mark.key === 'curve');
    expect(curve?.kind === 'path' && curve.points.map(([px, py]) => [x.invert(px), y.invert(py)])).toEqual([
      [0, 1],
      [expect.closeTo(50, 9), expect.closeTo(0.4, 9)],
      [200, 0],
    ]);
    expect(chart.table.rows).toEqual([
      ['0', '10.0'],
      ['50', '4.0'],
      ['200', '0.0'],
    ]);
  });

  it('has a key for each inner point and finds its way back from px, never outside', () => {
    const { x, y } = valuePlot(scale, 600);
    const point = circles(chart).find(({ key }) => key === 'point-0');
    expect(x.invert(point!.cx)).toBeCloseTo(50, 9);
    expect(y.invert(-500)).toBe(1);
    expect(x.invert(5000)).toBe(200);
    expect(circles(chart).map(({ key }) => key)).toEqual(['lowest', 'point-0', 'highest']);
  });
});

describe('the rankings', () => {
  it('write out what stands over the first column where columns are narrow', () => {
    const people = Array.from({ length: 12 }, (_, index) => ({
      key: `p${index}`,
      name: index === 0 ? 'Agreed' : `Person ${index}`,
      initials: index === 0 ? 'Agreed' : `P${index}`,
      ranks: [1, 2, 3],
    }));
    expect(texts(rankingChart({ options, people }, 480)).map(({ text }) => text)).toContain('Agreed');
  });

  it('puts each option in each column by its rank, ties under each other and the unranked last', () => {
    const people = [
      { key: 'ann', name: 'Ann', initials: 'A', ranks: [2, 1, 3] },
      { key: 'bob', name: 'Bob', initials: 'B', ranks: [1, null, 1] },
    ];
    const chart = rankingChart({ options, people }, 700);
    const order = (person: string) =>
      circles(chart)
        .filter(({ key }) => key?.startsWith(`${person}/`))
        .toSorted((left, right) => left.cy - right.cy)
        .map(({ key }) => key?.split('/')[1]);
    expect(order('ann')).toEqual(['o1', 'o0', 'o2']);
    expect(order('bob')).toEqual(['o0', 'o2', 'o1']);
    expect(chart.table.rows).toEqual([
      ['Ann', '2', '1', '3'],
      ['Bob', '1=', '–', '1='],
    ]);
    expect(chart.marks.filter(({ kind }) => kind === 'path')).toHaveLength(3);
  });
});

it('keeps what shares a lane apart, and places in bounds and in order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 12 }), (places) => {
      const lanes = lanesOf(places, 20);
      const touching = places.filter((place, i) =>
        places.some((other, j) => i !== j && lanes[i] === lanes[j] && Math.abs(place - other) < 20 - 1e-9),
      );
      expect(touching).toEqual([]);
      const moved = spread(places, 16, [0, 300]).toSorted((left, right) => left - right);
      expect(moved.filter((place) => place < -1e-9 || place > 300 + 1e-9)).toEqual([]);
      expect(moved.filter((place, index) => index > 0 && place - (moved[index - 1] ?? 0) < 16 - 1e-6)).toEqual([]);
    }),
  );
});

it('writes scores as people do', () => {
  expect([0, -1234.5, 1_000_000, 0.12345, -0].map(formatted)).toEqual(['0', '−1,234.5', '1,000,000', '0.123', '0']);
});
