import { EvaluationRefused } from './evaluation-refused.ts';
import { checkPairwiseMatrix, pairsOf, refused } from './pairwise-matrix.ts';
import type { PairwiseMatrix } from './pairwise-matrix.ts';
import { normaliseWeights } from './weights.ts';

/**
 * Up to this consistency ratio the weights can be relied on: the contradictions are then at most a tenth of those that
 * answers thrown at random have, which is small beside what the judgements say (Saaty 1980). It is advice: people who
 * are sure of contradictory judgements keep them.
 */
export const acceptableConsistency = 0.1;

/**
 * Mean consistency index of random reciprocal matrices for n = 3..10 (Saaty 1980). Other tables differ (Saaty and Tran
 * 2007: .52, .89, 1.11, …), so a consistency ratio is only comparable with its table named.
 */
const saatyRandomIndex = [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49] as const;

/** The bounds of lambda max are this close, relative, when the iteration ends. */
const eigenvalueTolerance = 1e-12;

/**
 * On Saaty's scale each round shrinks the error at least by tanh(ln(9^4) / 4) = 0.976 (Birkhoff 1957), so that 1,500
 * rounds always do.
 */
const mostRounds = 10_000;

/** Judgements whose logarithms are this close are equally far from the weights; a smaller distance is rounding. */
const distanceTolerance = 1e-9;

/** The judgement that fits the others least. */
export interface WorstJudgement {
  /** Indices of the two things, `first` < `second`. */
  readonly first: number;
  readonly second: number;
  /** How many times as important as the second the first was judged, a_ij. */
  readonly judged: number;
  /** How many times as important the weights, which follow from all judgements, make it: w_i / w_j; may exceed 9. */
  readonly implied: number;
  /**
   * How many other judgements are exactly as far off, later in reading order. Among three things it is always 2: there
   * any one of the three may be the mistaken one.
   */
  readonly equallyFar: number;
}

export interface AhpWeights {
  /** Sum 1, in the order of the matrix. */
  readonly weights: readonly number[];
  /** The principal eigenvalue, at least n; n for a consistent matrix. */
  readonly lambdaMax: number;
  /** (lambda max - n) / (n - 1), at least 0; 0 for n <= 2. */
  readonly consistencyIndex: number;
  /** Consistency index over the random index; 0 for n <= 2, which cannot contradict itself. */
  readonly consistencyRatio: number;
  /** Null where all judgements agree with each other. */
  readonly worst: WorstJudgement | null;
}

/**
 * Weights from pairwise comparisons: the principal eigenvector of the matrix by power iteration (Saaty 1980, The
 * Analytic Hierarchy Process). Neither column means nor geometric means are used: beyond three things they differ.
 * @param randomIndex Random index for this n, above 0; Saaty's of 1980 where none is given.
 * @throws {EvaluationRefused} `judgement` where the matrix is not square, positive, reciprocal and from 1 to 10 large;
 *   `setting` where the random index is not above 0.
 */
export function ahpWeights(matrix: PairwiseMatrix, randomIndex?: number): AhpWeights {
  checkPairwiseMatrix(matrix);
  const n = matrix.length;
  const index = randomIndex ?? saatyRandomIndex[n - 3] ?? 1;
  if (!(index > 0 && Number.isFinite(index)))
    throw new EvaluationRefused('setting', `The random index is ${index}: it must be a number above 0.`);
  const { weights, eigenvalue } = principalEigenvector(matrix);
  const lambdaMax = Math.max(n, eigenvalue);
  const consistencyIndex = n <= 2 ? 0 : (lambdaMax - n) / (n - 1);
  return {
    weights,
    lambdaMax,
    consistencyIndex,
    consistencyRatio: consistencyIndex / index,
    worst: worstJudgement(matrix, weights),
  };
}

/**
 * Global weights of a hierarchy: `result[g][k]` = priority of group g times that of k inside it, both normalised to
 * sum 1 before, so that all together sum to 1. A group with nothing of weight inside gives its share to the others.
 * No weights (all zero) where there is nothing of weight at all.
 * @throws {EvaluationRefused} `weight` where a priority is negative or not a finite number.
 */
export function hierarchyWeights(
  groups: readonly { readonly priority: number; readonly inside: readonly number[] }[],
): readonly (readonly number[])[] {
  const inside = groups.map((group) => normaliseWeights(group.inside));
  const priorities = normaliseWeights(groups.map(({ priority }, g) => (inside[g] ? priority : 0)));
  return groups.map((group, g) => group.inside.map((_, k) => (priorities?.[g] ?? 0) * (inside[g]?.[k] ?? 0)));
}

/** Ends when the Collatz-Wielandt bounds min and max of (Aw)_i / w_i, between which the eigenvalue lies, meet. */
function principalEigenvector(matrix: PairwiseMatrix): { weights: readonly number[]; eigenvalue: number } {
  let weights: readonly number[] = matrix.map(() => 1 / matrix.length);
  for (let round = 0; round < mostRounds; round += 1) {
    const image = matrix.map((row) => row.reduce((sum, ratio, j) => sum + ratio * weights[j]!, 0));
    const growth = image.map((entry, i) => entry / weights[i]!);
    // With weights that sum to 1 the sum of their image is a mean of the growth rates.
    const eigenvalue = image.reduce((sum, entry) => sum + entry, 0);
    weights = image.map((entry) => entry / eigenvalue);
    if (Math.max(...growth) / Math.min(...growth) - 1 < eigenvalueTolerance) return { weights, eigenvalue };
  }
  throw refused('The comparisons contradict each other so much that no weights follow from them. Compare again.');
}

/** The pair with the largest |log(a_ij w_j / w_i)|. */
function worstJudgement(matrix: PairwiseMatrix, weights: readonly number[]): WorstJudgement | null {
  const judgements = pairsOf(matrix.length).map(([first, second]) => {
    const judged = matrix[first]![second]!;
    const implied = weights[first]! / weights[second]!;
    return { first, second, judged, implied, distance: Math.abs(Math.log(judged / implied)) };
  });
  const farthest = Math.max(0, ...judgements.map(({ distance }) => distance));
  if (farthest <= distanceTolerance) return null;
  const [worst, ...others] = judgements.filter(({ distance }) => farthest - distance <= distanceTolerance);
  if (!worst) return null;
  const { first, second, judged, implied } = worst;
  return { first, second, judged, implied, equallyFar: others.length };
}
