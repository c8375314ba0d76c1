import { describe, expect, it } from 'vitest';
import { breakEvenWeight } from '../../../shared/evaluation/break-even.ts';
import type { EvaluationInput } from '../../../shared/evaluation/model.ts';
import { competitionRanks } from '../../../shared/evaluation/ranks.ts';
import { sampleRobustness } from '../../../shared/evaluation/sampler.ts';
import { valueOf } from '../../../shared/evaluation/values.ts';
import { normaliseWeights, rankOrderCentroid } from '../../../shared/evaluation/weights.ts';
import fixture from '../../fixtures/evaluation-cases.json' with { type: 'json' };
import { evaluated, matrix } from './matrices.ts';

type List = readonly number[];
type Table = readonly List[];

/** A case of the fixture; what it takes and gives differs from method to method, so each test says it. */
interface Published<Inputs, Expected> {
  readonly inputs: Inputs;
  readonly expected: Expected;
  readonly tolerance: number;
}

function published(id: string): Published<unknown, unknown> {
  const found = fixture.cases.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No case ${id}`);
  return found;
}

/** Largest difference between two lists; infinite where they are not of one length. */
function largestError(actual: readonly (number | null)[] | null, expected: List): number {
  if (actual?.length !== expected.length) return Number.POSITIVE_INFINITY;
  return Math.max(...expected.map((value, index) => Math.abs((actual[index] ?? Number.POSITIVE_INFINITY) - value)));
}

/** Published tables give no bounds: 0 to 100 keeps their scores as they are, up to the factor 100. */
function onHundred(weights: List, scores: Table): EvaluationInput {
  return matrix(weights, scores, { highest: 100 });
}

describe('weighted sum', () => {
  it.each(['wsm-wikipedia-tie', 'wsm-skcriteria-basic'])('%s', (id) => {
    const { inputs, expected, tolerance } = published(id) as Published<
      { weights: List; scores: Table },
      { totals: List; ranks: List }
    >;
    const weightSum = inputs.weights.reduce((sum, weight) => sum + weight, 0);
    const { options } = evaluated(onHundred(inputs.weights, inputs.scores));
    const totals = options.map(({ total }) => total! * 100 * weightSum);
    expect(largestError(totals, expected.totals)).toBeLessThanOrEqual(tolerance);
    expect(options.map(({ rank }) => rank)).toEqual(expected.ranks);
  });

  it.each(['ABC', 'ABCD'] as const)('global-scale-no-rank-reversal, %s', (set) => {
    const { inputs, expected, tolerance } = published('global-scale-no-rank-reversal') as Published<
      { weights: List; scaleMin: number; scaleMax: number; rawByCriterion: Record<typeof set, Table> },
      Record<typeof set, List>
    >;
    const byCriterion = inputs.rawByCriterion[set];
    const scores = byCriterion[0]!.map((_, option) => byCriterion.map((column) => column[option]!));
    const { options } = evaluated(
      matrix(inputs.weights, scores, { lowest: inputs.scaleMin, highest: inputs.scaleMax }),
    );
    const totals = options.map(({ total }) => total);
    expect(largestError(totals, expected[set])).toBeLessThanOrEqual(tolerance);
  });
});

describe('weights', () => {
  it('direct-rating-normalise-haas', () => {
    const { inputs, expected, tolerance } = published('direct-rating-normalise-haas') as Published<
      { ratings: List },
      { weights: List }
    >;
    expect(largestError(normaliseWeights(inputs.ratings), expected.weights)).toBeLessThanOrEqual(tolerance);
  });

  it('swing-importance-to-weight', () => {
    const { inputs, expected, tolerance } = published('swing-importance-to-weight') as Published<
      { swings: List },
      { weights: List }
    >;
    expect(largestError(normaliseWeights(inputs.swings), expected.weights)).toBeLessThanOrEqual(tolerance);
  });

  it.each(['roc-2', 'roc-3', 'roc-5'])('%s', (id) => {
    const { inputs, expected, tolerance } = published(id) as Published<{ n: number }, { weights: List }>;
    expect(largestError(rankOrderCentroid(inputs.n), expected.weights)).toBeLessThanOrEqual(tolerance);
  });
});

describe('ranks, values and dominance', () => {
  it.each(['rank-ties-1', 'rank-ties-2'])('%s', (id) => {
    const { inputs, expected } = published(id) as Published<{ values: List }, { ranks: List }>;
    expect(competitionRanks(inputs.values)).toEqual(expected.ranks);
  });

  it.each([
    ['increasing', 'more'],
    ['decreasing', 'less'],
  ] as const)('pvf-linear, %s', (name, direction) => {
    const { inputs, expected, tolerance } = published('pvf-linear') as Published<
      Record<typeof name, { range: readonly [number, number]; x: List }>,
      Record<typeof name, List>
    >;
    const [lowest, highest] = inputs[name].range;
    const values = inputs[name].x.map((score) => valueOf(score, { lowest, highest, direction }).value);
    expect(largestError(values, expected[name])).toBeLessThanOrEqual(tolerance);
  });

  it('dominance-skcriteria', () => {
    const { inputs, expected } = published('dominance-skcriteria') as Published<
      { scores: Table; direction: readonly ('min' | 'max')[] },
      { dominates: readonly (readonly boolean[])[] }
    >;
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
    const { inputs, expected, tolerance } = published('breakeven-renormalised-wiki') as Published<
      { weights: List; a: List; b: List },
      { t: List }
    >;
    const actual = inputs.weights.map((_, k) => breakEvenWeight(inputs.weights, inputs.a, inputs.b, k));
    // The last tie is at 1, the end: no reversal.
    expect(largestError(actual.slice(0, -1), expected.t.slice(0, -1))).toBeLessThanOrEqual(tolerance);
    expect(actual.at(-1)).toBeNull();
  });

  it.each([0, 1, 2, 3])('weight-sweep-winner-intervals, criterion %d', (k) => {
    const { inputs, expected, tolerance } = published('weight-sweep-winner-intervals') as Published<
      { weights: List; scores: Table },
      { intervals: readonly (readonly (readonly [number, number, List])[])[] }
    >;
    const input = onHundred(inputs.weights, inputs.scores);
    const { segments } = evaluated(input).sweeps[k]!;
    const intervals = expected.intervals[k]!;
    const winners = intervals.map(([, , indices]) => indices.map((i) => input.options[i]!.key));
    expect(segments.map(({ leaders }) => leaders)).toEqual(winners);
    const bounds = segments.flatMap(({ from, to }) => [from, to]);
    const expectedBounds = intervals.flatMap(([from, to]) => [from, to]);
    expect(largestError(bounds, expectedBounds)).toBeLessThanOrEqual(tolerance);
  });

  it('smaa-dominance-nacw', () => {
    const { inputs, expected } = published('smaa-dominance-nacw') as Published<
      { weights: List; scores: Table },
      { rank1: List }
    >;
    const robustness = sampleRobustness(matrix(inputs.weights, inputs.scores), { draws: 1000, band: 0.3 });
    expect(Object.values(robustness!.first)).toEqual(expected.rank1);
  });
});
