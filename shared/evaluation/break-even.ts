/** A tie closer to 0 or 1 than this is one at the end itself, off by rounding. */
const endTolerance = 1e-12;

/**
 * The weight t of a criterion, strictly between 0 and 1, at which two totals t d + (1 - t) O cross zero:
 * t = -O / (d - O). Null where they are parallel or tie only at an end, which is no reversal.
 * @param d difference of the two values on the criterion. @param others their difference O on all other criteria,
 * with the other weights in proportion and summing to 1.
 */
export function crossingWeight(d: number, others: number): number | null {
  if (d === others) return null;
  const t = -others / (d - others);
  return t > endTolerance && t < 1 - endTolerance ? t : null;
}

/**
 * The weights of all criteria but k in proportion to each other, summing to 1, with 0 for k itself; null where
 * criterion k has all the weight, so that there is no proportion to keep.
 */
export function otherWeights(weights: readonly number[], k: number): readonly number[] | null {
  const rest = weights.reduce((sum, weight, j) => (j === k ? sum : sum + weight), 0);
  if (rest === 0 || weights[k] === 1) return null;
  return weights.map((weight, j) => (j === k ? 0 : weight / rest));
}

/**
 * The exact weight of criterion k at which options a and b tie while the other weights keep their proportions:
 * with d = a - b and O = sum_{j != k} w_j d_j / (1 - w_k), t = -O / (d_k - O). Null where there is none strictly
 * between 0 and 1 (a tie at an end is no reversal), where d_k = O, and where w_k is 1.
 * @param weights normalised. @param a, b values in [0, 1] of the two options, complete. @param k index of the criterion.
 */
export function breakEvenWeight(
  weights: readonly number[],
  a: readonly number[],
  b: readonly number[],
  k: number,
): number | null {
  const others = otherWeights(weights, k);
  if (!others) return null;
  const difference = (j: number): number => (a[j] ?? 0) - (b[j] ?? 0);
  return crossingWeight(
    difference(k),
    others.reduce((sum, weight, j) => sum + weight * difference(j), 0),
  );
}
