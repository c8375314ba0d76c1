import { crossingWeight, otherWeights } from './break-even.ts';
import { leadingIndices, tieTolerance, type Interval } from './ranks.ts';

/** A stretch of a weight from 0 to 1 and the indices of who leads on it; none where missing scores leave it open. */
interface Segment {
  readonly from: number;
  readonly to: number;
  readonly leaders: readonly number[];
}

interface Sweep {
  readonly segments: readonly Segment[];
  readonly stable: readonly [number, number] | null;
  readonly nearestTurn: { readonly at: number; readonly leaders: readonly number[] } | null;
}

/** The total of an option as a straight line over a weight: `others` at weight 0, `own` at weight 1. */
interface Line {
  readonly own: number;
  readonly others: number;
}

/** The lines with everything missing at its worst and at its best; one and the same where nothing is missing. */
interface Band {
  readonly lowest: Line;
  readonly highest: Line;
}

/** A thousand ties: a crossing that is kept without need costs time only. */
const frontTolerance = 1000 * tieTolerance;

const nothing: Sweep = { segments: [], stable: null, nearestTurn: null };

/**
 * Who leads over the whole range of the weight of criterion k, exactly, while the other weights keep their
 * proportions. Empty where criterion k has all the weight.
 * @param rows values of the options compared, null where missing. @param leaders indices of today's leaders.
 */
export function sweepWeight(
  rows: readonly (readonly (number | null)[])[],
  weights: readonly number[],
  k: number,
  leaders: readonly number[],
): Sweep {
  const others = otherWeights(weights, k);
  if (!others || rows.length === 0) return nothing;
  const segments = leaderSegments(rows.map((row) => bandOf(row, others, k)));
  if (leaders.length === 0) return { ...nothing, segments };
  const weight = weights[k] ?? 0;
  const home = segments.find((segment) => contains(segment, weight) && sameLeaders(segment.leaders, leaders));
  // Nobody keeps a lead that is shared at today's weight only: then the stretch is that one point.
  const stable: readonly [number, number] = home ? [home.from, home.to] : [weight, weight];
  return { segments, stable, nearestTurn: nearestTurn(segments, stable, weight, leaders) };
}

function bandOf(row: readonly (number | null)[], others: readonly number[], k: number): Band {
  let scored = 0;
  let missing = 0;
  for (const [j, weight] of others.entries()) {
    const value = row[j] ?? null;
    if (j === k) continue;
    if (value === null) missing += weight;
    else scored += weight * value;
  }
  const own = row[k] ?? null;
  const lowest = { own: own ?? 0, others: scored };
  return { lowest, highest: own !== null && missing === 0 ? lowest : { own: own ?? 1, others: scored + missing } };
}

function leaderSegments(bands: readonly Band[]): readonly Segment[] {
  const bounds = [0, ...crossings(bands), 1];
  const segments: Segment[] = [];
  for (const [index, to] of bounds.entries()) {
    const from = bounds[index - 1];
    if (from === undefined) continue;
    const leaders = leadersAt(bands, (from + to) / 2);
    const last = segments.at(-1);
    if (last && sameLeaders(last.leaders, leaders)) segments[segments.length - 1] = { ...last, to };
    else segments.push({ from, to, leaders });
  }
  return segments;
}

/** Every weight at which the lead can change: where the worst case of one option meets the best case of another. */
function crossings(bands: readonly Band[]): readonly number[] {
  const found: number[] = [];
  for (const [i, left] of bands.entries()) {
    for (const [k, right] of bands.entries()) {
      const mirrored = k < i && left.lowest === left.highest && right.lowest === right.highest;
      if (k === i || mirrored) continue;
      const at = crossingWeight(left.lowest.own - right.highest.own, left.lowest.others - right.highest.others);
      if (at !== null && isInFront(bands, left.lowest, at)) found.push(at);
    }
  }
  found.sort((left, right) => left - right);
  // Three lines through one point cross at three weights that differ by rounding.
  return found.filter((at, index) => index === 0 || at - (found[index - 1] ?? 0) > tieTolerance);
}

/** Whether a line is no further behind the highest worst case than rounding can take it; else its crossing is nobody's lead. */
function isInFront(bands: readonly Band[], line: Line, weight: number): boolean {
  const height = heightOf(line, weight) + frontTolerance;
  for (const { lowest } of bands) if (heightOf(lowest, weight) > height) return false;
  return true;
}

function heightOf({ own, others }: Line, weight: number): number {
  return weight * own + (1 - weight) * others;
}

function leadersAt(bands: readonly Band[], weight: number): readonly number[] {
  return leadingIndices(
    bands.map(({ lowest, highest }): Interval => [heightOf(lowest, weight), heightOf(highest, weight)]),
  );
}

function nearestTurn(
  segments: readonly Segment[],
  stable: readonly [number, number],
  weight: number,
  leaders: readonly number[],
): Sweep['nearestTurn'] {
  const isTurn = (segment: Segment): boolean => segment.leaders.length > 0 && !sameLeaders(segment.leaders, leaders);
  const above = segments.find((segment) => segment.from >= stable[1] - tieTolerance && isTurn(segment));
  const below = segments.findLast((segment) => segment.to <= stable[0] + tieTolerance && isTurn(segment));
  const turns = [
    ...(above ? [{ at: above.from, leaders: above.leaders }] : []),
    ...(below ? [{ at: below.to, leaders: below.leaders }] : []),
  ].filter(({ at }) => at > 0 && at < 1);
  return turns.toSorted((left, right) => Math.abs(left.at - weight) - Math.abs(right.at - weight))[0] ?? null;
}

function contains(segment: Segment, weight: number): boolean {
  return weight >= segment.from - tieTolerance && weight <= segment.to + tieTolerance;
}

function sameLeaders(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((leader, index) => leader === right[index]);
}
