/**
 * The lowest lane for each of some places on a line in which what stands there is at least a distance from all others,
 * in the order of the places given. Those at the same place stack in that order.
 */
export function lanesOf(places: readonly number[], distance: number): readonly number[] {
  const lanes: number[][] = [];
  const order = places.map((_, index) => index).toSorted((left, right) => (places[left] ?? 0) - (places[right] ?? 0));
  const taken = new Map<number, number>();
  for (const index of order) {
    const place = places[index] ?? 0;
    const free = lanes.findIndex((lane) => (lane.at(-1) ?? -Infinity) + distance <= place);
    const lane = free === -1 ? lanes.length : free;
    (lanes[lane] ??= []).push(place);
    taken.set(index, lane);
  }
  return places.map((_, index) => taken.get(index) ?? 0);
}
