import type { Box } from './box.ts';

/** Where the focus can go: to the row above or below, to the card before or after, to the ends. */
export type Step = 'up' | 'down' | 'before' | 'after' | 'first' | 'last';

type Placed = Pick<Box, 'x' | 'y' | 'width'>;

/**
 * The card that a step leads to; null where there is none.
 * @param cards in the order in which one walks through them
 * @param at the place of the present card in the list
 */
export function cardStep(cards: readonly Placed[], at: number, step: Step): number | null {
  switch (step) {
    case 'up':
      return nextRow(cards, at, -1);
    case 'down':
      return nextRow(cards, at, 1);
    case 'before':
      return at > 0 ? at - 1 : null;
    case 'after':
      return at < cards.length - 1 ? at + 1 : null;
    case 'first':
      return 0;
    case 'last':
      return cards.length - 1;
  }
}

/** The card in the next row above (-1) or below (1) whose middle is nearest to that of the present one. */
function nextRow(cards: readonly Placed[], at: number, direction: 1 | -1): number | null {
  const present = cards[at];
  if (!present) return null;
  const distance = (card: Placed): number => Math.abs(card.x + card.width / 2 - present.x - present.width / 2);
  const beyond = cards.flatMap((card, place) => {
    const rows = (card.y - present.y) * direction;
    return rows > 0 ? [{ place, rows, sideways: distance(card) }] : [];
  });
  // First what stands in the same column, else the nearest row.
  const sameColumn = beyond.filter(({ sideways }) => sideways < present.width / 2);
  const all = sameColumn.length > 0 ? sameColumn : beyond;
  return all.toSorted((a, b) => a.rows - b.rows || a.sideways - b.sideways)[0]?.place ?? null;
}
