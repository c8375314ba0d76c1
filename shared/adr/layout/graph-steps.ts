import type { AdrEdge } from '../relations/relations.ts';
import type { PlacedCard } from './graph-layout.ts';
import { cardStep, type Step } from './card-steps.ts';

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
  const others = related(cards, edges, at);
  const other = step === 'up' ? others.findLast((place) => place < at) : others.find((place) => place > at);
  return step === 'up' || step === 'down' ? (other ?? cardStep(cards, at, step)) : cardStep(cards, at, step);
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
