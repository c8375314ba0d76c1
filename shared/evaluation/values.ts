import { EvaluationRefused } from './evaluation-refused.ts';
import type { Scale, ValuePoint } from './model.ts';

/** A knot of a value function; positions rise from the worst end of the scale to the best, whatever its direction. */
interface Knot {
  readonly position: number;
  readonly value: number;
}

type Segment = readonly [Knot, Knot];

/**
 * Checks that a scale can turn scores into values. The value function may fall and rise again between its ends, for a
 * criterion of which too much is as bad as too little.
 * @param name What the scale belongs to, for the message.
 * @throws {EvaluationRefused} `scale` unless both bounds are finite, the lowest is below the highest, and the points of
 * the value function lie strictly inside, by strictly rising score, with values in [0, 1].
 */
export function checkScale(scale: Scale, name = 'a criterion'): void {
  const { lowest, highest, points } = scale;
  if (!Number.isFinite(lowest) || !Number.isFinite(highest) || lowest >= highest) {
    throw new EvaluationRefused(
      'scale',
      `The scale of ${name} goes from ${lowest} to ${highest}: its lowest value must be below its highest. Change one of them.`,
    );
  }
  for (const [index, point] of points.entries()) {
    const fault = faultOf(point, points[index - 1], scale);
    if (fault) throw new EvaluationRefused('scale', `Point ${index + 1} of the value function of ${name} ${fault}`);
  }
}

function faultOf({ score, value }: ValuePoint, previous: ValuePoint | undefined, scale: Scale): string | null {
  const { lowest, highest } = scale;
  if (!(score > lowest && score < highest))
    return `is at ${score}, which is not inside the scale from ${lowest} to ${highest}. Move it between the two ends, or remove it.`;
  if (previous && score <= previous.score)
    return `is at ${score}, not above the point before it at ${previous.score}. Move one of them, or remove it.`;
  if (!(value >= 0 && value <= 1))
    return `has the value ${value}, which is not from 0 to 1. Give it a value in between.`;
  return null;
}

/**
 * The value of a score in [0, 1], 1 is best: (x - lo) / (hi - lo), or (hi - x) / (hi - lo) where less is better; with
 * points, straight lines through (worst end, 0), the points and (best end, 1).
 * The bounds are the team's, never those of the options at hand: local scales reverse ranks (Belton and Gear 1983).
 * A score outside the scale counts as its nearest end and is marked as clipped.
 * @throws {EvaluationRefused} `scale` as {@link checkScale}; `score` where the score is not a number.
 */
export function valueOf(score: number, scale: Scale): { value: number; clipped: boolean } {
  checkScale(scale);
  const inside = insideScale(score, scale);
  const position = mirrored(inside, scale);
  const segment = segmentsOf(scale).find(([, end]) => position <= end.position);
  return { value: segment ? valueIn(segment, position) : 1, clipped: inside !== score };
}

/**
 * The inverse of {@link valueOf}: the score nearest to a given one at which the value function reaches a value and from
 * which on it goes past it; null where it never does, which includes a value that is only touched. The given score
 * itself where that is its value.
 * @param score in the unit of the criterion; the nearest end of the scale where it is outside.
 * @param margin how far past the value it must come to count, zero or more. What lies within it of the value is level
 * with it, so that a stretch at that value, but for rounding, is left at its far end.
 * @throws {EvaluationRefused} as {@link valueOf}.
 */
export function scoreAt(value: number, scale: Scale, score: number, margin = 0): number | null {
  const today = valueOf(score, scale).value;
  const inside = insideScale(score, scale);
  if (today === value) return inside;
  // No function goes past 0 or 1, which most values that are asked for do.
  if (value > today ? value + margin >= 1 : value - margin <= 0) return null;
  const position = mirrored(inside, scale);
  const segments = segmentsOf(scale);
  const ahead = segments.filter(([, end]) => end.position > position);
  const behind = segments
    .filter(([start]) => start.position < position)
    .toReversed()
    .map(([start, end]): Segment => [end, start]);
  const isPast = (reached: number): boolean => (value > today ? reached > value + margin : reached < value - margin);
  const found = [ahead, behind].flatMap((path) => {
    const segment = path.find(([, end]) => isPast(end.value));
    return segment ? [positionIn(segment, value)] : [];
  });
  const nearest = found.toSorted((left, right) => Math.abs(left - position) - Math.abs(right - position))[0];
  return nearest === undefined ? null : mirrored(nearest, scale);
}

function insideScale(score: number, { lowest, highest }: Scale): number {
  if (Number.isNaN(score)) throw new EvaluationRefused('score', 'A score is not a number. Enter it again.');
  return Math.min(Math.max(score, lowest), highest);
}

/** A score as a position that rises towards the best end, and such a position as a score. */
function mirrored(scoreOrPosition: number, { direction }: Scale): number {
  return direction === 'more' ? scoreOrPosition : 0 - scoreOrPosition;
}

function segmentsOf(scale: Scale): readonly Segment[] {
  const { lowest, highest, direction, points } = scale;
  const isMore = direction === 'more';
  const worst = { position: isMore ? lowest : 0 - highest, value: 0 };
  const best = { position: isMore ? highest : 0 - lowest, value: 1 };
  if (points.length === 0) return [[worst, best]];
  const inner = points.map(({ score, value }): Knot => ({ position: mirrored(score, scale), value }));
  const knots = [worst, ...(isMore ? inner : inner.toReversed()), best];
  return knots.slice(1).map((end, index): Segment => [knots[index] ?? end, end]);
}

function valueIn([start, end]: Segment, position: number): number {
  return between(start.value, end.value, shareOf(position, start.position, end.position));
}

/** Where a segment whose ends differ in value reaches one, or the end that is nearest to it in value. */
function positionIn([start, end]: Segment, value: number): number {
  return between(start.position, end.position, (value - start.value) / (end.value - start.value));
}

function shareOf(position: number, start: number, end: number): number {
  const length = end - start;
  // Half of everything where the difference of two finite bounds is beyond the range of a double.
  return Number.isFinite(length) ? (position - start) / length : (position / 2 - start / 2) / (end / 2 - start / 2);
}

/** What lies at a share in [0, 1] of the way, exact at both ends and never outside them. */
function between(start: number, end: number, share: number): number {
  if (share === 1) return end;
  const length = end - start;
  const found = Number.isFinite(length) ? start + length * share : start * (1 - share) + end * share;
  return Math.min(Math.max(found, Math.min(start, end)), Math.max(start, end));
}
