import type { Box } from './box.ts';
import { betweenColumns, type CardSize } from './spacing.ts';

/** Least space between two rows of a plain grid, in px. */
const betweenRows = 8;

export interface CardGrid {
  readonly boxes: readonly Box[];
  readonly height: number;
}

/** How many columns a width in px has room for. */
export function gridColumns(card: CardSize, width: number): number {
  return Math.max(1, Math.floor((width + betweenColumns) / (card.width + betweenColumns)));
}

/** Things in rows from the left, in as many columns of one width as there is room for. All in px. */
export function cardGrid(count: number, card: CardSize, width: number): CardGrid {
  const columns = gridColumns(card, width);
  const stretched = Math.max(card.width, Math.floor((width - (columns - 1) * betweenColumns) / columns));
  const boxes = Array.from({ length: count }, (_, index) => ({
    x: (index % columns) * (stretched + betweenColumns),
    y: Math.floor(index / columns) * (card.height + betweenRows),
    width: stretched,
    height: card.height,
  }));
  const rows = Math.ceil(count / columns);
  return { boxes, height: Math.max(0, rows * (card.height + betweenRows) - betweenRows) };
}
