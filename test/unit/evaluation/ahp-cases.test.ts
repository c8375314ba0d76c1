import { describe, expect, it } from 'vitest';
import { acceptableConsistency, ahpWeights, hierarchyWeights } from '../../../shared/evaluation/ahp.ts';
import { dispersion } from '../../../shared/evaluation/dispersion.ts';
import { aggregateJudgements, aggregatePriorities, groupConsensus } from '../../../shared/evaluation/group-ahp.ts';
import type { Scale } from '../../../shared/evaluation/model.ts';
import { pairsOf } from '../../../shared/evaluation/pairwise-matrix.ts';
import type { PairwiseMatrix } from '../../../shared/evaluation/pairwise-matrix.ts';
import { judged, judgedAbove } from './judged.ts';
import { casesFor, largestError } from './published.ts';
import type { List, Published, Table } from './published.ts';

const { published, notRun } = casesFor('ahp-cases');
const shares: Scale = { lowest: 0, highest: 1, direction: 'more', points: [] };

type Comparison = readonly [string, string, number];

/** The published cases name what they compare, and give ratios of more than 1 or less. */
function namedMatrix(names: readonly string[], comparisons: readonly Comparison[]): PairwiseMatrix {
  const judgements = comparisons.map(([first, second, value]) => ({
    first: names.indexOf(first),
    second: names.indexOf(second),
    value,
  }));
  return judged(names.length, judgements);
}

/** Priorities of alternatives: their share under every criterion times the share of the criterion, added up. */
function alternativePriorities(criteria: List, alternatives: Table): List {
  const groups = criteria.map((priority, j) => ({ priority, inside: alternatives[j]! }));
  const weights = hierarchyWeights(groups);
  return alternatives[0]!.map((_, i) => weights.reduce((sum, group) => sum + group[i]!, 0));
}

describe('priorities', () => {
  it('ahp-saaty-city-criteria', () => {
    const { inputs, expected, tolerance } = published('ahp-saaty-city-criteria') as Published<
      { upperTriangle: List; randomIndex: number },
      { weights: List; consistencyRatio: number }
    >;
    const result = ahpWeights(judgedAbove(inputs.upperTriangle), inputs.randomIndex);
    expect(largestError(result.weights, expected.weights)).toBeLessThanOrEqual(tolerance);
    expect(largestError([result.consistencyRatio], [expected.consistencyRatio])).toBeLessThanOrEqual(tolerance);
  });

  it('ahp-perfectly-consistent', () => {
    const { inputs, expected, tolerance } = published('ahp-perfectly-consistent') as Published<
      { matrix: Table },
      { weights: List; consistencyRatio: number }
    >;
    const result = ahpWeights(inputs.matrix);
    expect(largestError(result.weights, expected.weights)).toBeLessThanOrEqual(tolerance);
    expect(largestError([result.consistencyRatio], [expected.consistencyRatio])).toBeLessThanOrEqual(tolerance);
    expect(result.worst).toBeNull();
  });

  it('ahp-goepel-eq41', () => {
    const { inputs, expected, tolerance } = published('ahp-goepel-eq41') as Published<
      { n: number; x: number },
      { weight: number }
    >;
    const { n, x } = inputs;
    const upper = pairsOf(n).map(([first]) => (first === 0 ? x : 1));
    const { weights } = ahpWeights(judgedAbove(upper));
    expect(largestError(weights.slice(0, 1), [expected.weight])).toBeLessThanOrEqual(tolerance);
  });
});

describe('hierarchy', () => {
  it('ahp-saaty-city-full', () => {
    const { inputs, expected, tolerance } = published('ahp-saaty-city-full') as Published<
      {
        criteriaUpperTriangle: List;
        alternatives: readonly string[];
        comparisons: readonly (readonly Comparison[])[];
      },
      { priorities: List }
    >;
    const criteria = ahpWeights(judgedAbove(inputs.criteriaUpperTriangle)).weights;
    const alternatives = inputs.comparisons.map((ones) => ahpWeights(namedMatrix(inputs.alternatives, ones)).weights);
    expect(largestError(alternativePriorities(criteria, alternatives), expected.priorities)).toBeLessThanOrEqual(
      tolerance,
    );
  });

  it('ahp-wikipedia-leader', () => {
    const { inputs, expected, tolerance } = published('ahp-wikipedia-leader') as Published<
      {
        criteriaMatrix: Table;
        alternatives: readonly string[];
        comparisons: readonly (readonly Comparison[])[];
        randomIndex3: number;
      },
      { priorities: List; criteriaWeights: List; experienceCR: number; educationCR: number }
    >;
    const criteria = ahpWeights(inputs.criteriaMatrix).weights;
    expect(largestError(criteria, expected.criteriaWeights)).toBeLessThanOrEqual(tolerance);
    const results = inputs.comparisons.map((ones) =>
      ahpWeights(namedMatrix(inputs.alternatives, ones), inputs.randomIndex3),
    );
    const alternatives = results.map(({ weights }) => weights);
    expect(largestError(alternativePriorities(criteria, alternatives), expected.priorities)).toBeLessThanOrEqual(
      tolerance,
    );
    const ratios = results.slice(0, 2).map(({ consistencyRatio }) => consistencyRatio);
    expect(largestError(ratios, [expected.experienceCR, expected.educationCR])).toBeLessThanOrEqual(tolerance);
  });
});

describe('group', () => {
  it('ahp-group-aij-city200', () => {
    const { inputs, expected, tolerance } = published('ahp-group-aij-city200') as Published<
      { judgments: Table },
      { aggregated: Table; meanPriorities: List; sdPriorities: List; consistentCount: number }
    >;
    // There a negative value says that the first is more important, a positive one above 1 that the second is.
    const matrices = inputs.judgments.map((values) => judgedAbove(values.map((value) => (value === 1 ? 1 : -value))));
    const aggregated = aggregateJudgements(matrices);
    for (const [i, row] of expected.aggregated.entries())
      expect(largestError(aggregated[i]!, row)).toBeLessThanOrEqual(tolerance);
    // The source takes everybody's priorities as the mean of the normalised columns, not as the eigenvector.
    const priorities = matrices.map((matrix) =>
      aggregatePriorities(matrix.map((_, column) => matrix.map((row) => row[column]!))),
    );
    const mean = aggregatePriorities(priorities);
    expect(largestError(mean, expected.meanPriorities)).toBeLessThanOrEqual(tolerance);
    const deviations = mean.map(
      (_, j) =>
        dispersion(
          priorities.map((ones) => ones[j]!),
          shares,
        )!.deviation,
    );
    expect(largestError(deviations, expected.sdPriorities)).toBeLessThanOrEqual(tolerance);
    const ratios = matrices.map((matrix) => ahpWeights(matrix, 1.11).consistencyRatio);
    const consistent = ratios.filter((ratio) => ratio <= acceptableConsistency);
    expect(consistent).toHaveLength(expected.consistentCount);
  });

  it('ahp-group-consensus-goepel', () => {
    const { inputs, expected, tolerance } = published('ahp-group-consensus-goepel') as Published<
      { opposed: Table; identical: Table; M: number },
      { opposed: number; identical: number }
    >;
    const consensus = [groupConsensus(inputs.opposed, inputs.M), groupConsensus(inputs.identical, inputs.M)];
    expect(largestError(consensus, [expected.opposed, expected.identical])).toBeLessThanOrEqual(tolerance);
  });
});

it('runs every case of its methods', () => {
  expect(notRun()).toEqual([]);
});
