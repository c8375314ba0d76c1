import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphLayout } from '../../../../shared/adr/layout/graph-layout.ts';
import type { Step } from '../../../../shared/adr/layout/card-steps.ts';
import { graphStep } from '../../../../shared/adr/layout/graph-steps.ts';
import { anyRelations, edge, relations } from './any-relations.ts';

const card = { width: 190, height: 70 };
const sizes = { related: card, unrelated: { width: 190, height: 50 } };

describe('graphStep', () => {
  // 1 <- 2 <- 5, 1 <- 4; 3 and 6 to 9 have no relations.
  const told = relations(9, [edge(2, 1), edge(5, 2, 'amends'), edge(4, 1, 'mentions')]);
  const { cards, edges } = graphLayout(told, sizes, 450);
  const from = (number: number, step: Step): number | null => {
    const at = cards.findIndex(({ node }) => node.number === number);
    const next = graphStep(cards, edges, at, step);
    return next === null ? null : (cards[next]?.node.number ?? null);
  };

  it('follows relations up to the earlier and down to the later decision, the nearest in time first', () => {
    expect([from(5, 'up'), from(2, 'up'), from(4, 'up')]).toEqual([2, 1, 1]);
    expect([from(1, 'down'), from(2, 'down')]).toEqual([2, 5]);
  });

  it('goes to the card above or below where no relation leads on', () => {
    expect(from(1, 'up')).toBeNull();
    // Two columns: 3 6 / 7 8 / 9.
    expect([from(3, 'down'), from(8, 'up'), from(8, 'down'), from(9, 'down')]).toEqual([7, 6, 9, null]);
  });

  it('walks through all cards before and after, and to the ends', () => {
    fc.assert(
      fc.property(anyRelations(20), (any) => {
        const layout = graphLayout(any, sizes, 900);
        const last = layout.cards.length - 1;
        layout.cards.forEach((_, at) => {
          expect(graphStep(layout.cards, layout.edges, at, 'after')).toBe(at === last ? null : at + 1);
          expect(graphStep(layout.cards, layout.edges, at, 'before')).toBe(at === 0 ? null : at - 1);
          expect(graphStep(layout.cards, layout.edges, at, 'first')).toBe(0);
          expect(graphStep(layout.cards, layout.edges, at, 'last')).toBe(last);
        });
      }),
    );
  });

  it('never goes up from an earlier to a later decision of a group', () => {
    fc.assert(
      fc.property(anyRelations(30), (any) => {
        const layout = graphLayout(any, sizes, 900);
        layout.cards.forEach((present, at) => {
          const up = layout.cards[graphStep(layout.cards, layout.edges, at, 'up') ?? at];
          const down = layout.cards[graphStep(layout.cards, layout.edges, at, 'down') ?? at];
          expect(up?.y).toBeLessThanOrEqual(present.y);
          expect(down?.y).toBeGreaterThanOrEqual(present.y);
        });
      }),
    );
  });
});
