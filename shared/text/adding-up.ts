/**
 * Whole numbers next to some figures that add up to a given one (largest remainder method, Hamilton 1792), so that
 * rounded parts do not contradict their sum. A figure of 0 stays 0.
 * @param sum a whole number at most 1 off the sum of the figures.
 */
export function addingUp(figures: readonly number[], sum: number): readonly number[] {
  const whole = figures.map((figure) => Math.floor(figure));
  const open = sum - whole.reduce((total, figure) => total + figure, 0);
  const remainder = (i: number): number => (figures[i] ?? 0) - (whole[i] ?? 0);
  const order = [...figures.keys()]
    .filter((i) => figures[i] !== 0)
    .toSorted((left, right) => (open < 0 ? remainder(left) - remainder(right) : remainder(right) - remainder(left)));
  for (const i of order.slice(0, Math.abs(open))) whole[i] = (whole[i] ?? 0) + Math.sign(open);
  return whole;
}

/**
 * The parts of the change of a figure in [-1, 1], each rounded to a tenth of ten points so that they add up to what is
 * shown of the figure before and after.
 * @param parts in [-1, 1], adding up to `after - before`.
 */
export function shownParts(parts: readonly number[], before: number, after: number): readonly number[] {
  const tenths = (value: number): number => Math.round(Number((value * 10).toFixed(1)) * 10);
  return addingUp(
    parts.map((part) => part * 100),
    tenths(after) - tenths(before),
  ).map((part) => part / 100);
}
