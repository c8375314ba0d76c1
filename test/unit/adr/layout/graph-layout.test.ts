import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, Point } from '../../../../shared/adr/layout/box.ts';
import { graphLayout, type GraphLayout, type PlacedCard } from '../../../../shared/adr/layout/graph-layout.ts';
import type { AdrRelations } from '../../../../shared/adr/relations/relations.ts';
import { anyRelations, edge, relations } from './any-relations.ts';

const card = { width: 190, height: 70 };
const sizes = { related: card, unrelated: { width: 190, height: 50 } };
const anyWidth = fc.integer({ min: 200, max: 2400 });

function cardOf({ cards }: GraphLayout, path: string): PlacedCard {
  const found = cards.find(({ node }) => node.path === path);
  if (!found) throw new Error(`no card for ${path}`);
  return found;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function pieces(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.slice(1).map((point, index) => [points[index] as Point, point] as const);
}

/** A piece of a line as a box without thickness. */
function boxOf([[x1, y1], [x2, y2]]: readonly [Point, Point]): Box {
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x1 - x2), height: Math.abs(y1 - y2) };
}

/** How far two pieces of one direction run on each other, in px. */
function shared(a: Box, b: Box): number {
  const along = (from: number, length: number, other: number, otherLength: number): number =>
    Math.min(from + length, other + otherLength) - Math.max(from, other);
  if (a.width === 0 && b.width === 0 && Math.abs(a.x - b.x) < 0.5) return along(a.y, a.height, b.y, b.height);
  if (a.height === 0 && b.height === 0 && Math.abs(a.y - b.y) < 0.5) return along(a.x, a.width, b.x, b.width);
  return 0;
}

describe('graphLayout', () => {
  it('shows each decision and each relation once, none over another and all inside', () => {
    fc.assert(
      fc.property(anyRelations(40), anyWidth, (told, width) => {
        const layout = graphLayout(told, sizes, width);
        expect(layout.cards.map(({ node }) => node.path).toSorted()).toEqual(
          told.nodes.map(({ path }) => path).toSorted(),
        );
        expect(new Set(layout.edges.map((routed) => routed.edge))).toEqual(new Set(told.edges));
        expect(layout.edges).toHaveLength(told.edges.length);
        layout.cards.forEach((a, index) => {
          for (const b of layout.cards.slice(index + 1))
            expect(overlap(a, b), `${a.node.path} ${b.node.path}`).toBe(false);
          const heading = layout.unrelatedHeading;
          expect(heading !== null && overlap(a, heading)).toBe(false);
        });
        for (const { x, y, width: own, height } of layout.cards) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(x + own).toBeLessThanOrEqual(layout.width);
          expect(y + height).toBeLessThanOrEqual(layout.height);
        }
        for (const [x, y] of layout.edges.flatMap(({ points }) => points)) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(layout.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(layout.height);
        }
      }),
    );
  });

  it('joins the two decisions of each edge by level and upright lines that run through no card', () => {
    fc.assert(
      fc.property(anyRelations(40), anyWidth, (told, width) => {
        const layout = graphLayout(told, sizes, width);
        for (const {
          edge: { from, to },
          points,
          pointsUp,
        } of layout.edges) {
          const [upper, lower] = [cardOf(layout, pointsUp ? to : from), cardOf(layout, pointsUp ? from : to)];
          const [start, end] = [points[0] as Point, points.at(-1) as Point];
          expect(start[1]).toBe(upper.y + upper.height);
          expect(end[1]).toBe(lower.y);
          for (const [[x], box] of [[start, upper] as const, [end, lower] as const]) {
            expect(x).toBeGreaterThan(box.x + 8);
            expect(x).toBeLessThan(box.x + box.width - 8);
          }
          expect(end[1] - start[1]).toBeGreaterThanOrEqual(30);
          for (const piece of pieces(points)) {
            const line = boxOf(piece);
            expect(Math.min(line.width, line.height)).toBe(0);
            for (const other of layout.cards)
              expect(overlap({ ...line, width: line.width || 1e-6, height: line.height || 1e-6 }, other)).toBe(false);
          }
        }
      }),
    );
  });

  it('lets lines run on each other only where they leave one decision in the same direction by the same relation', () => {
    fc.assert(
      fc.property(anyRelations(25), anyWidth, (told, width) => {
        const { edges } = graphLayout(told, sizes, width);
        edges.forEach((a, index) => {
          for (const b of edges.slice(index + 1)) {
            const both = a.bundle === b.bundle;
            expect(!both || (a.edge.relation === b.edge.relation && a.points[0]?.join() === b.points[0]?.join())).toBe(
              true,
            );
            expect(!both || a.edge.relation === 'relates-to' || a.pointsUp === b.pointsUp).toBe(true);
            if (both) continue;
            for (const piece of pieces(a.points)) {
              for (const other of pieces(b.points)) expect(shared(boxOf(piece), boxOf(other))).toBeLessThanOrEqual(0);
            }
          }
        });
      }),
    );
  });

  it('lets time run down in every group', () => {
    fc.assert(
      fc.property(anyRelations(40), anyWidth, (told, width) => {
        const { cards } = graphLayout(told, sizes, width);
        const rank = ({ node }: PlacedCard): number => node.number ?? Infinity;
        const pairs = cards.slice(1).map((later, index) => [cards[index] as PlacedCard, later] as const);
        for (const [earlier, later] of pairs.filter(([a, b]) => a.group === b.group)) {
          expect(later.y).toBeGreaterThanOrEqual(earlier.y);
          expect(rank(later)).toBeGreaterThanOrEqual(rank(earlier));
        }
      }),
    );
  });

  it('gives the same places for the same relations, whatever else was laid out between', () => {
    fc.assert(
      fc.property(anyRelations(30), anyRelations(5), anyWidth, (told, other, width) => {
        const first = graphLayout(told, sizes, width);
        graphLayout(other, sizes, width);
        expect(graphLayout({ ...told, nodes: told.nodes.toReversed() }, sizes, width)).toEqual(first);
      }),
    );
  });

  it('stays within the width for chains, hubs and pairs, down to two columns', () => {
    const hub = Array.from({ length: 29 }, (_, index) => edge(index + 2, 1, 'mentions'));
    const chain = Array.from({ length: 10 }, (_, index) => edge(index + 32, index + 31));
    const pairs = Array.from({ length: 20 }, (_, index) => edge(101 + 2 * index, 100 + 2 * index, 'amends'));
    for (const width of [440, 600, 1000, 2200]) {
      expect(graphLayout(relations(160, [...hub, ...chain, ...pairs]), sizes, width).width).toBe(width);
    }
  });

  it('draws a chain of successors as one straight line, also where others are related to its members', () => {
    const chain = [edge(3, 1), edge(6, 3), edge(9, 6)];
    const around = [
      edge(2, 1, 'mentions'),
      edge(4, 2, 'amends'),
      edge(5, 3, 'mentions'),
      edge(7, 5),
      edge(8, 6, 'clarifies'),
    ];
    const layout = graphLayout(relations(9, [...chain, ...around]), sizes, 1200);
    const lines = layout.edges.filter(({ edge: told }) => chain.includes(told));
    expect(lines.map(({ points }) => points.length)).toEqual([2, 2, 2]);
    const columns = new Set(['0001.md', '0003.md', '0006.md', '0009.md'].map((path) => cardOf(layout, path).x));
    expect(columns.size).toBe(1);
    expect(new Set(lines.flatMap(({ points }) => points.map(([x]) => x))).size).toBe(1);
  });

  it('shares one line among the many that mention one decision', () => {
    const told = relations(
      40,
      Array.from({ length: 39 }, (_, index) => edge(index + 2, 1, 'mentions')),
    );
    const { edges } = graphLayout(told, sizes, 1000);
    expect(new Set(edges.map(({ bundle }) => bundle)).size).toBe(1);
    expect(new Set(edges.map(({ points }) => String(points[0]))).size).toBe(1);
  });

  it('sets decisions without relations apart, in a grid as wide as there is room', () => {
    const layout = graphLayout(relations(12, [edge(5, 2)]), sizes, 1000);
    const apart = layout.cards.filter(({ group }) => group === null);
    expect(apart.map(({ node }) => node.number)).toEqual([1, 3, 4, 6, 7, 8, 9, 10, 11, 12]);
    const related = layout.cards.filter(({ group }) => group !== null);
    const heading = layout.unrelatedHeading as Box;
    for (const { y, height } of related) expect(y + height).toBeLessThan(heading.y);
    for (const { y } of apart) expect(y).toBeGreaterThanOrEqual(heading.y + heading.height);
    expect(new Set(apart.map(({ y }) => y)).size).toBe(3);
    expect(graphLayout(relations(3, []), sizes, 1000).unrelatedHeading).toBeNull();
  });

  it('keeps 300 decisions with 450 relations to the size of a page that scrolls down', () => {
    const told = wovenRelations(300, 450);
    const layout = graphLayout(told, sizes, 1200);
    expect(layout.edges).toHaveLength(told.edges.length);
    expect(layout.height).toBeLessThan(300 * (card.height + 60));
    expect(graphLayout(told, sizes, 1200)).toEqual(layout);
  });
});

/** Relations that no folder has: each decision is related to others near and far, by a plain rule. */
function wovenRelations(count: number, edges: number): AdrRelations {
  return relations(
    count,
    Array.from({ length: edges }, (_, index) => {
      const from = 2 + ((index * 7919) % (count - 1));
      const to = 1 + ((index * 104_729) % (from - 1));
      return edge(from, to, (['supersedes', 'amends', 'mentions'] as const)[index % 3]);
    }).filter(
      (told, index, all) =>
        all.findIndex((other) => String(Object.values(other)) === String(Object.values(told))) === index,
    ),
  );
}
