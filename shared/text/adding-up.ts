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

/** How figures are shown: times what, and with how many decimals. */
export interface Shown {
  readonly scale: number;
  readonly digits: number;
}

/** As points of ten with one decimal. */
const points: Shown = { scale: 10, digits: 1 };

/**
 * The parts of the change of a figure, each rounded to the last digit that is shown, so that they add up to what is
 * shown of the figure before and after.
 * @param parts adding up to `after - before`.
 */
export function shownParts(
  parts: readonly number[],
  before: number,
  after: number,
  { scale, digits }: Shown = points,
): readonly number[] {
  const steps = 10 ** digits;
  const shown = (figure: number): number => Math.round(Number((figure * scale).toFixed(digits)) * steps);
  return addingUp(
    parts.map((part) => part * scale * steps),
    shown(after) - shown(before),
  ).map((part) => part / steps / scale);
}
