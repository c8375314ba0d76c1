import type { Box } from './box.ts';
import type { CardSize } from './spacing.ts';

/** A stretch of the lower edge of what is packed already. */
interface Ledge {
  readonly x: number;
  readonly width: number;
  readonly y: number;
}

/**
 * Packs things into a width, each as high up as it goes without lying under an earlier one, then as far left; a thing
 * wider than the width stands at the left. All in px.
 * @param gap least distance of two things
 */
export function packed(sizes: readonly CardSize[], width: number, gap: number): readonly Box[] {
  let ledges: readonly Ledge[] = [{ x: 0, width: Infinity, y: 0 }];
  return sizes.map((size) => {
    const starts = ledges.map(({ x }) => x).filter((x) => x === 0 || x + size.width <= width);
    const places = starts.map((x) => ({ x, y: restingPlace(ledges, x, size.width + gap) }));
    const place = places.reduce((best, other) => (other.y < best.y ? other : best));
    ledges = raised(ledges, place.x, size.width + gap, place.y + size.height + gap);
    return { ...place, ...size };
  });
}

function restingPlace(ledges: readonly Ledge[], x: number, width: number): number {
  return Math.max(...ledges.filter((ledge) => ledge.x < x + width && ledge.x + ledge.width > x).map(({ y }) => y));
}

/** The ledges after a part of them was raised to `y`. */
function raised(ledges: readonly Ledge[], x: number, width: number, y: number): readonly Ledge[] {
  const end = x + width;
  const left = ledges
    .filter((ledge) => ledge.x < x)
    .map((ledge) => ({ ...ledge, width: Math.min(ledge.width, x - ledge.x) }));
  const right = ledges
    .filter((ledge) => ledge.x + ledge.width > end)
    .map((ledge) => {
      const start = Math.max(ledge.x, end);
      return { x: start, width: ledge.x + ledge.width - start, y: ledge.y };
    });
  return [...left, { x, width, y }, ...right];
}
