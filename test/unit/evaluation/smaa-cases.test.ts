import { describe, expect, it } from 'vitest';
import { seededPair } from '../../../shared/evaluation/random.ts';
import { manyDraws, sampleRobustness } from '../../../shared/evaluation/sampler.ts';
import { Tally } from '../../../shared/evaluation/sampler/tally.ts';
import { triangularQuantile } from '../../../shared/evaluation/sampler/triangular.ts';
import { weightDraws } from '../../../shared/evaluation/sampler/weight-draws.ts';
import { rankOrderCentroid } from '../../../shared/evaluation/weights.ts';
import { matrix } from './matrices.ts';
import { casesFor, largestError, type List, type Published, type Table } from './published.ts';

const { published, notRun } = casesFor('smaa-cases');

/**
 * The mean of a function over a triangular distribution, exact up to the third power: on each side of the mode its
 * quantiles are a straight line over the root of the share, so that Simpson's rule is exact.
 * @param below share of the distribution below the mode, in (0, 1).
 */
function overTriangle(below: number, quantileAt: (u: number) => number, of: (x: number) => number): number {
  const nodes = [
    [0, 1],
    [0.5, 4],
    [1, 1],
  ] as const;
  const side = (share: number, shareAt: (root: number) => number): number =>
    nodes.reduce((sum, [root, weight]) => sum + weight * 2 * share * root * of(quantileAt(shareAt(root))), 0) / 6;
  return side(below, (root) => below * root ** 2) + side(1 - below, (root) => 1 - (1 - below) * root ** 2);
}

function optionsOf<Value>(byKey: Readonly<Record<string, Value>>): readonly Value[] {
  return ['a', 'b'].map((key) => byKey[key]!);
}

describe('rank acceptability, central weights and confidence', () => {
  it('smaa-jsmaa-2x3', () => {
    const { inputs, expected, tolerance } = published('smaa-jsmaa-2x3') as Published<
      { scores: Table },
      { rankAcceptability: Table; centralWeights: Table; confidence: List }
    >;
    const input = matrix([1, 1, 1], inputs.scores);
    const robustness = sampleRobustness(input, { draws: manyDraws, preset: 'any', band: 0 })!;
    const ranks = optionsOf(robustness.ranks);
    const central = optionsOf(robustness.central);
    for (const option of [0, 1]) {
      expect(largestError(ranks[option]!, expected.rankAcceptability[option]!)).toBeLessThanOrEqual(tolerance);
      expect(largestError(central[option]!, expected.centralWeights[option]!)).toBeLessThanOrEqual(tolerance);
    }
    expect(optionsOf(robustness.confidence)).toEqual(expected.confidence);
  });

  it('smaa-dominance-nacw', () => {
    const { inputs, expected, tolerance } = published('smaa-dominance-nacw') as Published<
      { weights: List; scores: Table },
      { rank1: List; confidence: readonly (number | null)[]; centralWeightsA: List; centralWeightsB: null }
    >;
    // The published weights are fixed, which is a band of 0 around them.
    const settings = { draws: 1000, preset: 'around', band: 0 } as const;
    const robustness = sampleRobustness(matrix(inputs.weights, inputs.scores), settings)!;
    expect(optionsOf(robustness.first)).toEqual(expected.rank1);
    expect(optionsOf(robustness.confidence)).toEqual(expected.confidence);
    expect(largestError(robustness.central['a']!, expected.centralWeightsA)).toBeLessThanOrEqual(tolerance);
    expect(robustness.central['b']).toBe(expected.centralWeightsB);
  });

  it('smaa-pwi', () => {
    const { inputs, expected, tolerance } = published('smaa-pwi') as Published<{ values: Table }, { pwi: Table }>;
    const draws = inputs.values.length;
    const tally = new Tally(2, 1);
    tally.add(Float64Array.from(inputs.values.flat()), 2, new Float64Array(draws).fill(1), draws);
    const winning = [...tally.wins].map((wins) => wins / draws);
    expect(largestError(winning, expected.pwi.flat())).toBeLessThanOrEqual(tolerance);
  });
});

describe('draws', () => {
  it('smaa-ordinal-weights-centroid', () => {
    const { inputs, expected, tolerance } = published('smaa-ordinal-weights-centroid') as Published<
      { n: number; order: List },
      { meanWeights: List }
    >;
    const { n, order } = inputs;
    const ours = order.map((place) => rankOrderCentroid(n)[place - 1]!);
    const rows = new Float64Array(n * manyDraws);
    weightDraws('order', ours, 0, seededPair(1)[0])(rows, manyDraws);
    const mean = order.map((_, j) => rows.reduce((sum, w, at) => (at % n === j ? sum + w : sum), 0) / manyDraws);
    expect(largestError(mean, expected.meanWeights)).toBeLessThanOrEqual(tolerance);
  });

  it('triangular-2-4-9', () => {
    const { inputs, expected, tolerance } = published('triangular-2-4-9') as Published<
      { min: number; likely: number; max: number; u: List },
      { mean: number; variance: number; quantiles: List }
    >;
    const { min, likely, max, u } = inputs;
    const quantileAt = (share: number): number => triangularQuantile(min, likely, max, share);
    expect(largestError(u.map(quantileAt), expected.quantiles)).toBeLessThanOrEqual(tolerance);
    const below = (likely - min) / (max - min);
    const mean = overTriangle(below, quantileAt, (x) => x);
    const variance = overTriangle(below, quantileAt, (x) => (x - mean) ** 2);
    expect(largestError([mean, variance], [expected.mean, expected.variance])).toBeLessThanOrEqual(tolerance);
  });
});

describe('the cases', () => {
  it('are all run: those of this file', () => {
    expect(notRun()).toEqual([]);
  });
});
