import type { AdrEdge } from '../relations/relations.ts';
import type { PlacedCard } from './graph-layout.ts';

/** Where the focus can go: along a relation to an earlier or a later decision, to the card before or after, to the ends. */
export type Step = 'up' | 'down' | 'before' | 'after' | 'first' | 'last';

/**
 * The card that a step leads to; null where there is none. Up and down follow relations, to the nearest decision
 * in time; where there is none in that direction they lead to the card above or below.
 * @param cards in the order of time in each group, as a layout gives them
 * @param at the place of the present card in the list
 */
export function graphStep(
  cards: readonly PlacedCard[],
  edges: readonly { readonly edge: AdrEdge }[],
  at: number,
  step: Step,
): number | null {
  switch (step) {
    case 'up':
      return related(cards, edges, at).findLast((place) => place < at) ?? nextRow(cards, at, -1);
    case 'down':
      return related(cards, edges, at).find((place) => place > at) ?? nextRow(cards, at, 1);
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

/** The places of the decisions that one is related to, in order. */
function related(
  cards: readonly PlacedCard[],
  edges: readonly { readonly edge: AdrEdge }[],
  at: number,
): readonly number[] {
  const path = cards[at]?.node.path;
  const others = new Set(edges.flatMap(({ edge: { from, to } }) => (from === path ? [to] : to === path ? [from] : [])));
  return cards.flatMap(({ node }, place) => (others.has(node.path) ? [place] : []));
}

/** The card in the next row above (-1) or below (1) whose middle is nearest to that of the present one. */
export function nextRow(
  cards: readonly Pick<PlacedCard, 'x' | 'y' | 'width'>[],
  at: number,
  direction: 1 | -1,
): number | null {
  const present = cards[at];
  if (!present) return null;
  const distance = (card: Pick<PlacedCard, 'x' | 'width'>): number =>
    Math.abs(card.x + card.width / 2 - present.x - present.width / 2);
  const beyond = cards.flatMap((card, place) => {
    const rows = (card.y - present.y) * direction;
    return rows > 0 ? [{ place, rows, sideways: distance(card) }] : [];
  });
  // First what stands in the same column, else the nearest row.
  const sameColumn = beyond.filter(({ sideways }) => sideways < present.width / 2);
  const all = sameColumn.length > 0 ? sameColumn : beyond;
  return all.toSorted((a, b) => a.rows - b.rows || a.sideways - b.sideways)[0]?.place ?? null;
}
