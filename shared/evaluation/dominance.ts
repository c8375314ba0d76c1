type ValueRow = readonly (number | null)[];

/**
 * Whether a dominates b: at least as good on every criterion with weight and better on one. A missing value on a
 * criterion with weight leaves it undecided, which is not dominance.
 * @param a, b values in [0, 1], null where missing. @param weights of the same length.
 */
export function dominates(a: ValueRow, b: ValueRow, weights: readonly number[]): boolean {
  let better = false;
  for (const [j, weight] of weights.entries()) {
    if (weight === 0) continue;
    const left = a[j] ?? null;
    const right = b[j] ?? null;
    if (left === null || right === null || left < right) return false;
    if (left > right) better = true;
  }
  return better;
}
