import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centralWeightsChart } from '../../../../shared/charts/central-weights-chart.ts';
import { contributionsChart } from '../../../../shared/charts/contributions-chart.ts';
import { leaderStripsChart } from '../../../../shared/charts/leader-strips-chart.ts';
import { rankAcceptabilityChart } from '../../../../shared/charts/rank-acceptability-chart.ts';
import { sweepChart } from '../../../../shared/charts/sweep-chart.ts';
import { tornadoChart } from '../../../../shared/charts/tornado-chart.ts';
import { winningChart } from '../../../../shared/charts/winning-chart.ts';
import {
  centralFigures,
  contributionFigures,
  leaderFigures,
  rankFigures,
  sweepFigures,
  tornadoFigures,
  winningFigures,
} from '../../../../shared/decision/explain/figures.ts';
import { stableText } from '../../../../shared/decision/explain/break-even.ts';
import { explainWinning } from '../../../../shared/decision/explain/robustness.ts';
import { scoreBeyond } from '../../../../shared/decision/explain/score-flips.ts';
import { triedThings, whatIfMethod } from '../../../../shared/decision/explain/what-if.ts';
import { verdictReasons } from '../../../../shared/decision/explain/verdict.ts';
import { analyse } from '../../../../shared/evaluation/analysis.ts';
import type { EvaluationInput, Preset } from '../../../../shared/evaluation/model.ts';
import { aroundDefaults, sampleRobustness } from '../../../../shared/evaluation/sampler.ts';
import { isNearFlip, scoreFlips } from '../../../../shared/evaluation/score-flips.ts';
import { tornado } from '../../../../shared/evaluation/tornado.ts';
import { withWhatIf } from '../../../../shared/evaluation/what-if.ts';
import { anyTable } from '../../evaluation/any-table.ts';
import { evaluated, matrix, sweepOf } from '../../evaluation/matrices.ts';
import { faultsOf } from '../../charts/samples.ts';
import { allExplanations, asText } from './said.ts';

const ten = { highest: 10 };
/** Speed, real time, hiring of the booking platform. */
const booking = matrix(
  [100, 60, 40],
  [
    [9, 6, 7],
    [5, 9, 8],
  ],
  ten,
);
const noFigure = /NaN|Infinity|undefined|null|\[object/;

const anyPreset = fc.constantFrom<Preset>('any', 'order', 'around');

function reasonsFor(input: EvaluationInput) {
  const analysis = analyse(input, { draws: 200 });
  if (!('verdict' in analysis)) throw new Error('There is no verdict.');
  return { kind: analysis.verdict.kind, reasons: verdictReasons(analysis) };
}

describe('the break-even among the reasons of a verdict', () => {
  it('tells of a weight of zero that could turn the result', () => {
    // Only the second criterion, which weighs nothing, speaks for b.
    const input = matrix(
      [1, 0],
      [
        [0.9, 0],
        [0.1, 1],
      ],
    );
    expect(reasonsFor(input).reasons.at(-1)).toEqual({
      met: true,
      text: 'No weight that counts takes the first place away; “Criterion 1”, which weighs nothing now, would at 44.4 %.',
    });
  });

  it('says that no weight could where none can', () => {
    const input = matrix(
      [1, 1],
      [
        [0.9, 0.8],
        [0.1, 0.2],
      ],
    );
    expect(reasonsFor(input).reasons.at(-1)?.text).toBe('No single weight takes the first place away.');
  });
});

describe('what is drawn besides the weights', () => {
  const uncertain: EvaluationInput = {
    ...booking,
    options: [...booking.options, { key: 'out', name: 'Out', failed: ['Licence'] }],
    criteria: booking.criteria.map((criterion, j) => (j === 2 ? { ...criterion, weight: 0 } : criterion)),
    scores: [
      [9, 6, null],
      [5, null, 8],
      [null, 5, 5],
    ],
    ranges: [
      [[7, 10], [6, 6], null],
      [null, null, [7, 9]],
      [null, [4, 6], null],
    ],
  };
  const drawn = (preset: Preset): string =>
    allExplanations(uncertain, evaluated(uncertain), preset)['ranks']?.how[0] ?? '';

  it('is told where the first places are', () => {
    expect(allExplanations(uncertain, evaluated(uncertain), 'around')['ranks']?.lead).toMatch(
      /^With each of our weights off by up to 30 % either way and 2 uncertain scores drawn as well, /,
    );
    expect(allExplanations(booking, evaluated(booking), 'around')['ranks']?.lead).not.toContain('drawn as well');
  });

  it('is told of acceptable options and of criteria whose weight is drawn, as nothing else is drawn', () => {
    expect(drawn('around')).toContain(
      'Also drawn: 1 score with a range from the triangle of lowest, likely and highest and 1 missing score evenly over the scale.',
    );
    expect(drawn('any')).toContain(
      'Also drawn: 2 scores with a range from the triangle of lowest, likely and highest and 2 missing scores',
    );
    expect(allExplanations(booking, evaluated(booking))['ranks']?.how[0]).toContain('All scores are exact');
  });
});

describe('the formulas, with the numbers of an example', () => {
  const said = allExplanations(booking, evaluated(booking));

  it('put the terms of a total', () => {
    expect(said['contributions']?.how).toContain(
      'Option a: 50.0 % × 0.900 + 30.0 % × 0.600 + 20.0 % × 0.700 = 0.770, shown as 7.7 of 10.',
    );
  });

  it('put the tie of the nearest break-even', () => {
    expect(said['breakEven']).toEqual({
      lead: '3 of 3 weights could turn the result, each by itself. With “Criterion 0” below 35.5 % (now 50.0 %), Option b leads instead of Option a.',
      how: [
        expect.any(String),
        '“Criterion 0”, Option a against Option b: d = 0.400, O = −0.220, so t = 0.220 ÷ (0.400 − (−0.220)) = 35.5 %.',
      ],
    });
    expect(stableText(sweepOf(evaluated(booking), 'c1'))).toBe('0 % to 46.2 %');
  });

  it('put the gap over the weight for a score', () => {
    expect(said['flips']?.how.at(-1)).toBe(
      'Option a, “Criterion 0”: 0.090 ÷ 50.0 % = 0.180 of the scale, which are 1.8 of its 10: from 9 to 7.2.',
    );
  });

  it('put both ends of the widest bar', () => {
    expect(said['tornado']?.how.at(-1)).toBe(
      '“Criterion 0”: the values of the two differ by 0.400 on it and by −0.220 on the rest, so the lead is 25.0 % × 0.400 + 75.0 % × (−0.220) = −0.065, or 75.0 % × 0.400 + 25.0 % × (−0.220) = 0.245.',
    );
  });

  it('give the scores of a tornado their unit, not its weights', () => {
    const input: EvaluationInput = {
      ...booking,
      ranges: booking.scores.map((row) => row.map((_, j) => (j === 0 ? [4, 9.5] : null))),
    };
    const bars = tornado(input, evaluated(input));
    const { rows } = tornadoFigures(input, bars!, [{ key: 'c0', unit: 'ms' }]);
    const endsOf = (kind: 'weight' | 'score') =>
      rows
        .filter(({ option }) => (option === null) === (kind === 'weight'))
        .flatMap(({ low, high }) => [low.at, high.at]);
    expect(new Set(endsOf('score'))).toEqual(new Set(['4 ms', '9.5 ms']));
    expect(endsOf('weight').every((at) => at.endsWith(' %'))).toBe(true);
  });

  it('separate the thousands of what is counted', () => {
    const evaluation = evaluated(booking);
    const sample = sampleRobustness(booking, { ...aroundDefaults, draws: 2000 });
    const { how } = explainWinning(booking, evaluation, sample!);
    expect(how.at(-1)).toMatch(/: 1,\d{3}(\.5)? of 2,000 draws = /);
  });

  it('put the share of a what-if', () => {
    expect(whatIfMethod(booking, { c0: 0.2 })[1]).toBe('“Criterion 1”: 30.0 % × (100 % − 20.0 %) ÷ 50.0 % = 48.0 %.');
    const tried = evaluated(withWhatIf(booking, { weights: { c0: 0.2 }, scores: {} }));
    expect(tried.weights[1]).toBeCloseTo(0.48, 12);
  });

  it('put counts of draws', () => {
    const open = matrix(
      [100, 60],
      [
        [9, 6],
        [5, null],
        [7, 10],
      ],
      ten,
    );
    const { ranks, winning } = allExplanations(open, evaluated(open));
    const first = /Option c: (\d+) first places ÷ 200 draws = (\d+\.\d) %/.exec(ranks?.how.join('\n') ?? '');
    expect(Number(first?.[1]) / 2).toBeCloseTo(Number(first?.[2]), 1);
    const ahead = /Option c against Option a: (\d+) of 200 draws = (\d+\.\d) %/.exec(winning?.how.join('\n') ?? '');
    expect(Number(ahead?.[1]) / 2).toBeCloseTo(Number(ahead?.[2]), 1);
  });
});

describe('the reasons of a verdict', () => {
  it('tell a figure from the threshold that it just misses', () => {
    const hair = matrix(
      [40, 60],
      [
        [5.46, 5],
        [5, 5],
      ],
      ten,
    );
    expect(reasonsFor(hair).reasons[0]).toEqual({
      met: false,
      text: 'Lead: 0.18 of 10 points; under 0.2 is too close.',
    });
  });

  it('are all met exactly where it is robust', () => {
    fc.assert(
      fc.property(anyTable('complete'), (input) => {
        const { kind, reasons } = reasonsFor(input);
        expect(reasons.every(({ met }) => met)).toBe(kind === 'robust');
      }),
    );
  });

  it('name the threshold and the figure', () => {
    expect(reasonsFor(booking).reasons.map(({ text }) => text)).toEqual([
      'Lead: 0.9 of 10 points; under 0.2 is too close.',
      'First in 100 % of draws around our weights; under 60 % is too close, robust needs 80 %.',
      'Nearest break-even: “Criterion 0” at 35.5 % instead of 50.0 %, then Option b. That is off by 29 % of itself; robust needs more than 25 %.',
    ]);
  });
});

it('options that never come first stand by their other ranks', () => {
  const input = matrix([1], [[9], [1], [5]], ten);
  const sample = sampleRobustness(input, { ...aroundDefaults, draws: 20 });
  const options = input.options.map(({ key, name }, colour) => ({ key, name, colour }));
  expect(sample && rankFigures(options, sample).options.map(({ key }) => key)).toEqual(['a', 'c', 'b']);
});

describe('what is tried', () => {
  it('is named with what it was, weights first', () => {
    const whatIf = { weights: { c2: 0.2 }, scores: { 'c0/b': 8.5, 'gone/b': 3 } };
    expect(triedThings(booking, whatIf)).toEqual([
      { kind: 'weight', key: 'c2', name: 'Criterion 2', from: '20.0 %', to: '20.0 %' },
      { kind: 'score', key: 'c0/b', name: 'Option b on Criterion 0', from: '5', to: '8.5' },
    ]);
  });

  it('says so where there was no weight and no score', () => {
    const empty = matrix([0, 0], [[null, 1]], ten);
    const tried = triedThings(empty, { weights: { c0: 1 }, scores: { 'c0/a': 3 } });
    expect(tried.map(({ from }) => from)).toEqual(['no weight', 'not scored']);
  });
});

it('a score just beyond a flip changes who leads, wherever a step is beyond it', () => {
  fc.assert(
    fc.property(anyTable('complete'), (input) => {
      const evaluation = evaluated(input);
      for (const flip of scoreFlips(input, evaluation).filter(isNearFlip)) {
        const scores = { [`${flip.criterion}/${flip.option}`]: scoreBeyond(input, flip) };
        const { leaders } = evaluated(withWhatIf(input, { weights: {}, scores }));
        expect(leaders).not.toEqual(evaluation.leaders);
      }
    }),
  );
});

describe('whatever the numbers', () => {
  it('no sentence and no formula holds a figure that is none', () => {
    fc.assert(
      fc.property(anyTable('some missing'), anyPreset, (input, preset) => {
        const said = asText(allExplanations(input, evaluated(input), preset, 40));
        expect(said).not.toMatch(noFigure);
        expect(said).toContain('# coverage');
        expect(JSON.stringify(reasonsFor(input).reasons)).not.toMatch(noFigure);
      }),
      { numRuns: 150 },
    );
  });

  it('the charts hold none either', () => {
    fc.assert(
      fc.property(anyTable('some missing'), anyPreset, (input, preset) => {
        const evaluation = evaluated(input);
        const options = input.options.map(({ key, name }, colour) => ({ key, name, colour }));
        const sample = sampleRobustness(input, { ...aroundDefaults, preset, draws: 20 });
        const bars = tornado(input, evaluation);
        const sweeps = input.criteria.flatMap(({ key }) => sweepFigures(options, input, evaluation, key) ?? []);
        const charts = [
          contributionsChart(contributionFigures(options, input, evaluation), 700),
          leaderStripsChart(leaderFigures(options, input, evaluation.sweeps), 700),
          ...sweeps.map((sweep) => sweepChart(sweep, 700)),
          ...(bars ? [tornadoChart(tornadoFigures(input, bars), 700)] : []),
          ...(sample
            ? [
                rankAcceptabilityChart(rankFigures(options, sample), 700),
                centralWeightsChart(centralFigures(options, input, evaluation, sample), 700),
                winningChart(winningFigures(options, sample), 700),
              ]
            : []),
        ];
        expect(charts.flatMap(faultsOf).filter((fault) => fault.startsWith('a figure'))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});
