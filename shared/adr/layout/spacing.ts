/** Least space between two columns, in px. */
export const betweenColumns = 24;

/** From line to line, in px. */
export const pitch = 8;

/** Sizes in px. */
export interface CardSize {
  readonly width: number;
  readonly height: number;
}

/** The sums of the first, the first two … of some lengths. */
export function running(count: number, length: (index: number) => number): readonly number[] {
  let sum = 0;
  return Array.from({ length: count }, (_, index) => (sum += length(index)));
}
