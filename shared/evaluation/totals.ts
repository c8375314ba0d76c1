/** What one option is worth, as far as it is scored. */
interface Total {
  readonly total: number | null;
  readonly interval: readonly [number, number];
  readonly coverage: number;
  readonly contributions: readonly (number | null)[];
}

/**
 * The additive value sum_j w_j v_j of one option with its contributions w_j v_j (Keeney and Raiffa 1976).
 * A missing value is neither zero nor shared out: the total is then an interval from all missing at their worst to all
 * missing at their best, and `coverage` is the weight that is scored. A missing value without weight changes nothing.
 *
 * All terms are positive and at most 60, so the order of the criteria changes a total by less than 1e-14.
 * @param values in [0, 1], null where missing. @param weights normalised, of the same length.
 */
export function totalOf(values: readonly (number | null)[], weights: readonly number[]): Total {
  let scored = 0;
  let scoredWeight = 0;
  let missingWeight = 0;
  const contributions = weights.map((weight, j) => {
    const value = values[j] ?? null;
    if (value === null) {
      missingWeight += weight;
      return null;
    }
    const contribution = weight * value;
    scored += contribution;
    scoredWeight += weight;
    return contribution;
  });
  // Weights sum to 1 only within rounding, a total never leaves [0, 1].
  const lowest = Math.min(scored, 1);
  if (missingWeight === 0) return { total: lowest, interval: [lowest, lowest], coverage: 1, contributions };
  const highest = Math.min(scored + missingWeight, 1);
  return { total: null, interval: [lowest, highest], coverage: Math.min(scoredWeight, 1), contributions };
}
