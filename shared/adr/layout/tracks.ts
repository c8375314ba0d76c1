/** A stretch along a band, both ends included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Puts stretches side by side: stretches in one track never touch. Each takes the first track of its own preference
 * that is free along it; those that come first in the list choose first.
 * @param preferred the track (any whole number) that the stretch at a place wants in the given turn, from 0; over all
 * turns every track it can have
 */
export function tracksOf(
  spans: readonly Span[],
  preferred: (index: number, turn: number) => number = (_, turn) => turn,
): readonly number[] {
  /** What stands in each track, in its order along the band. */
  const taken = new Map<number, Span[]>();
  return spans.map((span, index) => {
    for (let turn = 0; ; turn += 1) {
      const track = preferred(index, turn);
      const others = taken.get(track) ?? [];
      const behind = placeAfter(others, span.to);
      if ((others[behind - 1]?.to ?? -Infinity) >= span.from) continue;
      others.splice(behind, 0, span);
      taken.set(track, others);
      return track;
    }
  });
}

/** How many of the stretches of a track begin at a place or before it. */
function placeAfter(spans: readonly Span[], end: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? 0) <= end) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tracks on both sides of a middle, near ones first: 0, 1, -1, 2 … or 0, -1, 1, -2 … @param side 1 or -1 */
export function besideMiddle(turn: number, side: 1 | -1): number {
  const distance = Math.ceil(turn / 2);
  return distance === 0 ? 0 : distance * (turn % 2 === 1 ? side : -side);
}
