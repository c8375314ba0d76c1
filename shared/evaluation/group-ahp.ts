import { checkPairwiseMatrix, fromUpperHalf, refused, saatyMaximum } from './pairwise-matrix.ts';
import type { PairwiseMatrix } from './pairwise-matrix.ts';
import { normaliseWeights } from './weights.ts';

/**
 * One matrix for the group: the geometric mean per entry, the only mean under which the result is reciprocal again
 * (aggregation of individual judgements; Aczél and Saaty 1983).
 * @throws {EvaluationRefused} `judgement` where there is no matrix, sizes differ, or one is not reciprocal.
 */
export function aggregateJudgements(matrices: readonly PairwiseMatrix[]): PairwiseMatrix {
  for (const matrix of matrices) checkPairwiseMatrix(matrix);
  const n = commonLength(matrices);
  return fromUpperHalf(n, (i, j) => Math.exp(meanOf(matrices.map((matrix) => Math.log(matrix[i]![j]!)))));
}

/**
 * The arithmetic mean of everybody's priorities, normalised to sum 1 before (aggregation of individual priorities;
 * Forman and Peniwati 1998).
 * @param priorities `priorities[p][j]` >= 0: what participant p gives to j.
 * @throws {EvaluationRefused} `judgement` where there are none, lengths differ or somebody's are all zero; `weight`
 *   where one is negative or not a finite number.
 */
export function aggregatePriorities(priorities: readonly (readonly number[])[]): readonly number[] {
  const shares = sharesOf(priorities);
  return Array.from({ length: commonLength(shares) }, (_, j) => meanOf(shares.map((share) => share[j]!)));
}

/**
 * Goepel's consensus S* of k participants' priorities over n things, in [0, 1] (Goepel 2018, Implementation of an
 * online software tool for the analytic hierarchy process, IJAHP 10(3)): 1 where all agree, 0 where each puts another
 * thing at the end of the scale.
 *
 * S* = (1 / exp(H_beta) - q) / (1 - q), q = exp(H_alpha,min) / exp(H_gamma,max), H_beta = H_gamma - H_alpha, where
 * H_alpha is the mean of the participants' Shannon entropies and H_gamma the entropy of their mean priorities. The
 * extremes are those of participants who each judge one other thing M times as important as all the rest.
 * Priorities further apart than that, which contradictory judgements can have, count as 0.
 * @param maximum M, the end of the scale of the judgements, above 1.
 * @returns null for fewer than two participants or things, where there is nothing to agree on.
 * @throws {EvaluationRefused} as {@link aggregatePriorities}; `judgement` where M is not above 1.
 */
export function groupConsensus(priorities: readonly (readonly number[])[], maximum = saatyMaximum): number | null {
  if (!(maximum > 1 && Number.isFinite(maximum))) throw refused(`The scale of judgements cannot end at ${maximum}.`);
  const shares = sharesOf(priorities);
  const n = commonLength(shares);
  if (shares.length < 2 || n < 2) return null;
  const betaEntropy = entropyOf(aggregatePriorities(shares)) - meanOf(shares.map(entropyOf));
  // With more participants than things, every thing is somebody's favourite and the mean is flat.
  const favourites = Math.min(shares.length, n);
  const base = 1 / (n + maximum - 1);
  const extreme = raised(n, 1, base, maximum * base);
  const extremeMean = raised(n, favourites, base, base + ((maximum - 1) * base) / favourites);
  const floor = Math.exp(entropyOf(extreme) - entropyOf(extremeMean));
  const consensus = (Math.exp(-betaEntropy) - floor) / (1 - floor);
  return Math.min(1, Math.max(0, consensus));
}

/** n priorities, all at `base` but the first few. */
function raised(n: number, few: number, base: number, high: number): readonly number[] {
  return Array.from({ length: n }, (_, j) => (j < few ? high : base));
}

/** Shannon entropy -sum p ln p, in nats. */
function entropyOf(shares: readonly number[]): number {
  return shares.reduce((sum, share) => (share > 0 ? sum - share * Math.log(share) : sum), 0);
}

function sharesOf(priorities: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return priorities.map((ones) => {
    const shares = normaliseWeights(ones);
    if (!shares) throw refused('Somebody gives no weight to anything. Leave these judgements out.');
    return shares;
  });
}

function commonLength(rows: readonly (readonly unknown[])[]): number {
  const [first, ...others] = rows;
  if (!first) throw refused('Nobody has compared anything yet.');
  if (others.some((row) => row.length !== first.length))
    throw refused('Not everybody compared the same things. Only comparisons of the same things can be put together.');
  return first.length;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
