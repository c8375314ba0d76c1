import fc from 'fast-check';
import { knownStatuses } from '../../../../shared/adr/reading/adr-reading.ts';
import type { AdrEdge, AdrNode, AdrRelations, EdgeRelation } from '../../../../shared/adr/relations/relations.ts';

const kinds: readonly EdgeRelation[] = ['supersedes', 'amends', 'clarifies', 'relates-to', 'mentions'];

/** A decision with this number. */
export function decision(number: number, more: Partial<AdrNode> = {}): AdrNode {
  return { path: `${String(number).padStart(4, '0')}.md`, number, title: 'A title', status: null, day: null, ...more };
}

/** An edge between two decisions by their numbers. */
export function edge(from: number, to: number, relation: EdgeRelation = 'supersedes'): AdrEdge {
  return { from: decision(from).path, to: decision(to).path, relation, toldBy: 'from' };
}

/** The relations of decisions numbered from 1. */
export function relations(count: number, edges: readonly AdrEdge[]): AdrRelations {
  return { nodes: Array.from({ length: count }, (_, index) => decision(index + 1)), edges, open: [] };
}

/** Any relations of up to so many decisions, in any order, some without number or day. */
export function anyRelations(most: number): fc.Arbitrary<AdrRelations> {
  return fc.integer({ min: 0, max: most }).chain((count) => {
    const place = fc.nat(Math.max(0, count - 1));
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
    const node = fc.record({
      number: fc.option(fc.nat(count + 2), { freq: 5 }),
      title: fc.string({ maxLength: 80 }),
      status: fc.option(fc.constantFrom(...knownStatuses)),
      day: fc.option(day),
    });
    const told = fc.tuple(place, place, fc.constantFrom(...kinds), fc.constantFrom('from', 'to', 'both'));
    return fc
      .record({
        nodes: fc.array(node, { minLength: count, maxLength: count }),
        edges: fc.array(told, { maxLength: count < 2 ? 0 : count * 2 }),
      })
      .map(({ nodes, edges }) => ({
        nodes: nodes.map((rest, index) => ({ path: `adr/${index}.md`, ...rest })),
        edges: distinct(
          edges.flatMap(([from, to, relation, toldBy]) =>
            from === to ? [] : [{ from: `adr/${from}.md`, to: `adr/${to}.md`, relation, toldBy }],
          ),
        ),
        open: [],
      }));
  });
}

function distinct(edges: readonly AdrEdge[]): readonly AdrEdge[] {
  return [...new Map(edges.map((told) => [`${told.from} ${told.to} ${told.relation}`, told])).values()];
}
