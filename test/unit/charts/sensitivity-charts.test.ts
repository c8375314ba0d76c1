import { describe, expect, it } from 'vitest';
import { leaderStripsChart } from '../../../shared/charts/leader-strips-chart.ts';
import { sweepChart } from '../../../shared/charts/sweep-chart.ts';
import { tornadoChart } from '../../../shared/charts/tornado-chart.ts';
import { textBox } from '../../../shared/charts/text-width.ts';
import { rects, sampleOptions, texts } from './samples.ts';

const [django, node] = sampleOptions(2);

describe('the sweep of one weight', () => {
  const chart = sweepChart(
    {
      criterion: 'Hiring',
      weight: 0.25,
      stable: [0, 0.5],
      turn: { at: 0.5, leaders: ['Node.js'] },
      lines: [
        { option: django!, without: [0.8, 0.8], only: [0.4, 0.4] },
        { option: node!, without: [0.3, 0.5], only: [0.9, 0.9] },
      ],
    },
    900,
  );

  it('marks today, the turn and the stretch between on the scale of the lines', () => {
    const line = chart.marks.find((mark) => mark.key === 'o0');
    if (line?.kind !== 'path') throw new Error('no line');
    const [from, to] = line.points.map(([x]) => x) as [number, number];
    const at = (key: string) =>
      chart.marks.flatMap((mark) => (mark.kind === 'line' && mark.key === key ? [mark.x1] : []));
    expect(at('mark')[0]).toBeCloseTo(from + 0.25 * (to - from), 9);
    expect(at('bad')[0]).toBeCloseTo(from + 0.5 * (to - from), 9);
    const stable = rects(chart).find(({ key }) => key === 'stable');
    expect([stable!.x, stable!.width]).toEqual([expect.closeTo(from, 9), expect.closeTo(0.5 * (to - from), 9)]);
    expect(line.points[0]![1]).toBeLessThan(line.points[1]![1]);
  });

  it('draws an area where scores are missing and says both ends in the table', () => {
    expect(chart.marks.filter((mark) => mark.kind === 'path' && mark.paint === 'open')).toHaveLength(1);
    expect(chart.table.rows).toEqual([
      ['Django', '8.0', '7.0', '4.0'],
      ['Node.js', '3.0 to 5.0', '4.5 to 6.0', '9.0'],
    ]);
    expect(chart.label).toContain('25.0 % today; from 50.0 % on Node.js would lead.');
  });
});

describe('the strips of leaders', () => {
  const segments = [
    { from: 0, to: 0.25, leaders: ['o0'] },
    { from: 0.25, to: 0.5, leaders: ['o0', 'o1'] },
    { from: 0.5, to: 1, leaders: [] },
  ];
  const chart = leaderStripsChart(
    { options: [django!, node!], rows: [{ key: 'c', name: 'Hiring', weight: 0.1, segments, turn: 0.25 }] },
    900,
  );

  it('splits a stretch among those who tie and hatches one that is open', () => {
    const strip = rects(chart).find(({ ink }) => ink === 'track')!;
    const tied = rects(chart).filter(({ x }) => Math.abs(x - strip.x - strip.width / 4) < 1e-9);
    expect(tied.map(({ key }) => key)).toEqual(['o0', 'o1']);
    expect(tied.map(({ height }) => height / strip.height)).toEqual([0.5, 0.5]);
    const open = rects(chart).filter(({ paint }) => paint === 'open');
    expect(open.map(({ width }) => width / strip.width)).toEqual([expect.closeTo(0.5, 9)]);
    expect(chart.table.rows[0]).toEqual([
      'Hiring',
      '10.0 %',
      'Django leads from 0.0 % to 25.0 %. Django and Node.js tie from 25.0 % to 50.0 %. Open from 50.0 % to 100.0 %.',
      '25.0 %',
    ]);
  });

  it('has a row for a criterion that has all the weight', () => {
    const all = leaderStripsChart(
      { options: [django!], rows: [{ key: 'c', name: 'Hiring', weight: 1, segments: [], turn: null }] },
      320,
    );
    expect(all.table.rows[0]).toEqual(['Hiring', '100.0 %', 'All the weight lies on this criterion.', 'never']);
  });
});

describe('the tornado', () => {
  const row = (key: string, low: number, high: number) => ({
    key,
    criterion: key,
    option: null,
    low: { at: '5 %', gap: low },
    high: { at: '15 %', gap: high },
  });
  const figures = {
    leader: 'Django',
    runnerUp: 'Node.js',
    gap: 0.1,
    rows: [row('small', 0.09, 0.11), row('lost', 0.2, -0.2), row('kept', 0.05, 0.2)],
  };

  it('puts the widest first and shows in another colour how far the lead is lost', () => {
    const chart = tornadoChart(figures, 900);
    const bars = rects(chart).filter(({ key }) => key);
    expect(bars.map(({ key }) => key)).toEqual(['lost/lost', 'lost/kept', 'kept/kept', 'small/kept']);
    const [lost, kept] = bars;
    const tie = chart.marks.find((mark) => mark.key === 'tie');
    expect(lost!.ink).toBe('bad');
    expect(lost!.width).toBeCloseTo(kept!.width, 9);
    expect(tie?.kind === 'line' && tie.x1).toBeCloseTo(lost!.x + lost!.width, 9);
    const today = chart.marks.find((mark) => mark.key === 'today');
    expect(today?.kind === 'line' && today.x1).toBeCloseTo(kept!.x + kept!.width / 2, 9);
  });

  it('says of rows with one long name which is the weight and whose score is which', () => {
    const criterion = 'What it costs to run for the next five years, with licences and all of the people';
    const rows = [null, 'Django', 'Node.js'].map((option) => ({ ...row(`${option}`, 0.05, 0.2), criterion, option }));
    const said = texts(tornadoChart({ ...figures, rows }, 500)).map(({ text }) => text);
    expect(said.filter((text) => text.startsWith('What it costs') && text.endsWith('…'))).toHaveLength(3);
    expect(said).toEqual(expect.arrayContaining(['Weight', 'Score of Django', 'Score of Node.js']));
  });

  it('writes no end across the line of a tie', () => {
    const rows = [row('wide', -0.4, 0.5), row('above', 0.01, 0.2), row('below', -0.2, -0.01), row('at', 0, 0.2)];
    const chart = tornadoChart({ ...figures, rows }, 700);
    const tie = chart.marks.find((mark) => mark.key === 'tie');
    if (tie?.kind !== 'line') throw new Error('no line');
    const ends = texts(chart).filter(({ text }) => text === '5 %' || text === '15 %');
    expect(ends).toHaveLength(8);
    for (const end of ends) {
      const { left, right } = textBox(end);
      expect(left >= tie.x1 || right <= tie.x1).toBe(true);
    }
  });

  it('draws as many rows as it may and has them all in the table', () => {
    const chart = tornadoChart(figures, 600, 1);
    expect(texts(chart).map(({ text }) => text)).not.toContain('kept');
    expect(chart.table.rows).toEqual([
      ['lost', '5 %', '+2.0', '15 %', '−2.0'],
      ['kept', '5 %', '+0.5', '15 %', '+2.0'],
      ['small', '5 %', '+0.9', '15 %', '+1.1'],
    ]);
  });
});
