/**
 * Quantile of the triangular distribution: the number below which a draw lies with probability u.
 * @param u in [0, 1]. @param likely the mode, `lowest` <= `likely` <= `highest`; where all are one, so is the result.
 */
export function triangularQuantile(lowest: number, likely: number, highest: number, u: number): number {
  const length = highest - lowest;
  if (length === 0) return likely;
  const below = (likely - lowest) / length;
  return u < below ? lowest + length * Math.sqrt(u * below) : highest - length * Math.sqrt((1 - u) * (1 - below));
}
