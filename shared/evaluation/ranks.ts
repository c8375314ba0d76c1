/** Values this close are a tie: rounding of up to 60 products stays a million times smaller. */
export const tieTolerance = 1e-9;

/** Lowest and highest possible total of an option; equal where nothing is missing. */
export type Interval = readonly [number, number];

/**
 * Standard competition ranks ("1224"), 1 for the highest value, in the order given. Values within {@link tieTolerance}
 * of the highest of their rank tie, so a chain of near ties cannot join values that are further apart.
 */
export function competitionRanks(values: readonly number[]): readonly number[] {
  const order = values.map((value, index) => ({ value, index })).toSorted((left, right) => right.value - left.value);
  const ranks: number[] = values.map(() => 0);
  let rank = 0;
  let highestOfRank = Number.POSITIVE_INFINITY;
  for (const [position, { value, index }] of order.entries()) {
    if (position === 0 || highestOfRank - value > tieTolerance) {
      rank = position + 1;
      highestOfRank = value;
    }
    ranks[index] = rank;
  }
  return ranks;
}

/**
 * Competition ranks of totals of which some are only known as intervals, in the order given; null where the interval
 * overlaps that of another, so that the rank depends on scores that are missing.
 */
export function intervalRanks(intervals: readonly Interval[]): readonly (number | null)[] {
  // An interval that overlaps none has one rank wherever in it the total lies, so its middle stands for it.
  const ranks = competitionRanks(intervals.map(([lowest, highest]) => (lowest + highest) / 2));
  return intervals.map((interval, i) => {
    const open = intervals.some((other, k) => k !== i && !areComparable(interval, other));
    return open ? null : (ranks[i] ?? null);
  });
}

/**
 * Indices of the intervals in first place: one that lies above all others, or several that are known and tie; none
 * while missing scores leave it open.
 */
export function leadingIndices(intervals: readonly Interval[]): readonly number[] {
  const contenders = contenderIndices(intervals);
  if (contenders.length <= 1) return contenders;
  return contenders.every((i) => isKnown(intervals[i])) ? contenders : [];
}

/** Indices of the intervals that reach the highest lowest total: the options that can still come first. */
export function contenderIndices(intervals: readonly Interval[]): readonly number[] {
  const best = Math.max(...intervals.map(([lowest]) => lowest));
  return [...intervals.keys()].filter((i) => best - (intervals[i]?.[1] ?? 0) <= tieTolerance);
}

function areComparable(left: Interval, right: Interval): boolean {
  const apart = left[0] - right[1] > tieTolerance || right[0] - left[1] > tieTolerance;
  return apart || (isKnown(left) && isKnown(right));
}

function isKnown(interval: Interval | undefined): boolean {
  return interval !== undefined && interval[1] - interval[0] <= tieTolerance;
}
