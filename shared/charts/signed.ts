/** A difference of totals in [-1, 1] in points of ten with its sign: `+0.5`, `−0.2`, `0.0`. */
export function signed(difference: number): string {
  const points = ((Number.isFinite(difference) ? difference : 0) * 10).toFixed(1);
  if (Number(points) === 0) return '0.0';
  return points.startsWith('-') ? `−${points.slice(1)}` : `+${points}`;
}
