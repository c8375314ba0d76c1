/**
 * Places moved as little as needed so that they are at least a distance apart and inside bounds, in the order they had;
 * where there is not enough room, evenly spaced.
 */
export function spread(
  places: readonly number[],
  distance: number,
  [from, to]: readonly [number, number],
): readonly number[] {
  const count = places.length;
  const step = count > 1 ? Math.min(distance, (to - from) / (count - 1)) : distance;
  const order = places.map((_, index) => index).toSorted((left, right) => (places[left] ?? 0) - (places[right] ?? 0));
  const moved = places.map(() => from);
  let lowest = from;
  for (const index of order) {
    lowest = Math.max(lowest, places[index] ?? from);
    moved[index] = lowest;
    lowest += step;
  }
  let highest = to;
  for (const index of order.toReversed()) {
    moved[index] = Math.min(moved[index] ?? from, highest);
    highest = (moved[index] ?? highest) - step;
  }
  return moved;
}
