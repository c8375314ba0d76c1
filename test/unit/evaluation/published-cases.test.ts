import { describe, expect, it } from 'vitest';
import { breakEvenWeight } from '../../../shared/evaluation/break-even.ts';
import type { EvaluationInput } from '../../../shared/evaluation/model.ts';
import { competitionRanks } from '../../../shared/evaluation/ranks.ts';
import { sampleRobustness } from '../../../shared/evaluation/sampler.ts';
import { valueOf } from '../../../shared/evaluation/values.ts';
import { normaliseWeights, rankOrderCentroid } from '../../../shared/evaluation/weights.ts';
import fixture from '../../fixtures/evaluation-cases.json' with { type: 'json' };
import { evaluated, matrix } from './matrices.ts';

type Case = (typeof fixture.cases)[number];

function published(id: string): { inputs: any; expected: any; tolerance: number } {
  const found = fixture.cases.find((candidate: Case) => candidate.id === id);
  if (!found) throw new Error(`No case ${id}`);
  return found;
}

function expectClose(actual: readonly number[] | null, expected: readonly number[], tolerance: number): void {
  expect(actual).toHaveLength(expected.length);
  for (const [index, value] of expected.entries())
    expect(Math.abs((actual?.[index] ?? Number.NaN) - value)).toBeLessThanOrEqual(tolerance);
}

/** Published tables give no bounds: 0 to 100 keeps their scores as they are, up to the factor 100. */
function onHundred(weights: readonly number[], scores: readonly (readonly number[])[]): EvaluationInput {
  return matrix(weights, scores, { highest: 100 });
}

describe('weighted sum', () => {
  it.each(['wsm-wikipedia-tie', 'wsm-skcriteria-basic'])('%s', (id) => {
    const { inputs, expected, tolerance } = published(id);
    const weightSum = inputs.weights.reduce((sum: number, weight: number) => sum + weight, 0);
    const { options } = evaluated(onHundred(inputs.weights, inputs.scores));
    const totals = options.map(({ total }) => (total ?? Number.NaN) * 100 * weightSum);
    expectClose(totals, expected.totals, tolerance);
    expect(options.map(({ rank }) => rank)).toEqual(expected.ranks);
  });

  it('global-scale-no-rank-reversal: a copy of an option changes no other total', () => {
    const { inputs, expected, tolerance } = published('global-scale-no-rank-reversal');
    for (const set of ['ABC', 'ABCD']) {
      const byCriterion: number[][] = inputs.rawByCriterion[set];
      const scores = byCriterion[0]!.map((_, option) => byCriterion.map((column) => column[option]!));
      const input = matrix(inputs.weights, scores, { lowest: inputs.scaleMin, highest: inputs.scaleMax });
      const totals = evaluated(input).options.map(({ total }) => total ?? Number.NaN);
      expectClose(totals, expected[set], tolerance);
    }
  });
});

describe('weights', () => {
  it('direct-rating-normalise-haas', () => {
    const { inputs, expected, tolerance } = published('direct-rating-normalise-haas');
    expectClose(normaliseWeights(inputs.ratings), expected.weights, tolerance);
  });

  it('swing-importance-to-weight', () => {
    const { inputs, expected, tolerance } = published('swing-importance-to-weight');
    expectClose(normaliseWeights(inputs.swings), expected.weights, tolerance);
  });

  it.each(['roc-2', 'roc-3', 'roc-5'])('%s', (id) => {
    const { inputs, expected, tolerance } = published(id);
    expectClose(rankOrderCentroid(inputs.n), expected.weights, tolerance);
  });
});

describe('ranks, values and dominance', () => {
  it.each(['rank-ties-1', 'rank-ties-2'])('%s', (id) => {
    const { inputs, expected } = published(id);
    expect(competitionRanks(inputs.values)).toEqual(expected.ranks);
  });

  it('pvf-linear', () => {
    const { inputs, expected, tolerance } = published('pvf-linear');
    for (const [name, direction] of [
      ['increasing', 'more'],
      ['decreasing', 'less'],
    ] as const) {
      const { range, x } = inputs[name];
      const values = x.map((score: number) => valueOf(score, { lowest: range[0], highest: range[1], direction }).value);
      expectClose(values, expected[name], tolerance);
    }
  });

  it('dominance-skcriteria', () => {
    const { inputs, expected } = published('dominance-skcriteria');
    const base = onHundred([1, 1], inputs.scores);
    const criteria = base.criteria.map((criterion, j) => {
      const direction = inputs.direction[j] === 'min' ? ('less' as const) : ('more' as const);
      return { ...criterion, scale: { ...criterion.scale, direction } };
    });
    const pairs = evaluated({ ...base, criteria }).dominance;
    const table = base.options.map((a) =>
      base.options.map((b) => pairs.some((p) => p.dominating === a.key && p.dominated === b.key)),
    );
    expect(table).toEqual(expected.dominates);
  });
});

describe('what would change the result', () => {
  it('breakeven-renormalised-wiki', () => {
    const { inputs, expected, tolerance } = published('breakeven-renormalised-wiki');
    const actual = inputs.weights.map((_: number, k: number) => breakEvenWeight(inputs.weights, inputs.a, inputs.b, k));
    // The last tie is at 1, the end: no reversal.
    expectClose(actual.slice(0, -1), expected.t.slice(0, -1), tolerance);
    expect(actual.at(-1)).toBeNull();
  });

  it('weight-sweep-winner-intervals', () => {
    const { inputs, expected, tolerance } = published('weight-sweep-winner-intervals');
    const input = onHundred(inputs.weights, inputs.scores);
    const { sweeps } = evaluated(input);
    expect(sweeps).toHaveLength(expected.intervals.length);
    for (const [k, intervals] of expected.intervals.entries()) {
      const segments = sweeps[k]!.segments;
      const leaders = intervals.map((interval: [number, number, number[]]) =>
        interval[2].map((i) => input.options[i]!.key),
      );
      expect(segments.map((segment) => segment.leaders)).toEqual(leaders);
      expectClose(
        segments.flatMap(({ from, to }) => [from, to]),
        intervals.flatMap((interval: [number, number]) => [interval[0], interval[1]]),
        tolerance,
      );
    }
  });

  it('smaa-dominance-nacw', () => {
    const { inputs, expected } = published('smaa-dominance-nacw');
    const robustness = sampleRobustness(matrix(inputs.weights, inputs.scores), { draws: 1000, band: 0.3 });
    expect(Object.values(robustness!.first)).toEqual(expected.rank1);
  });
});
