import type { AdrEdge, AdrNode, AdrRelations } from '../relations/relations.ts';
import { compareDecisions } from './decision-order.ts';

/** An edge between decisions of a group, by their places in its list: the earlier one is above, whoever points to whom. */
export interface GroupEdge {
  readonly edge: AdrEdge;
  readonly upper: number;
  readonly lower: number;
}

/** Decisions and how they relate; every edge is between two of them. */
export type RelatedDecisions = Pick<AdrRelations, 'nodes' | 'edges'>;

/** Decisions that hang together, earlier ones first. */
export interface RelatedGroup {
  readonly nodes: readonly AdrNode[];
  readonly edges: readonly GroupEdge[];
}

export interface RelatedGroups {
  /** The largest first, then by their first decision. */
  readonly groups: readonly RelatedGroup[];
  /** Decisions without any relation, earlier ones first. */
  readonly unrelated: readonly AdrNode[];
}

/** Takes a folder's decisions apart into those that hang together. */
export function relatedGroups({ nodes, edges }: RelatedDecisions): RelatedGroups {
  const ordered = nodes.toSorted(compareDecisions);
  const leaderOf = leaders(ordered, edges);
  const members = new Map<string, AdrNode[]>();
  for (const node of ordered) {
    const leader = leaderOf(node.path);
    const known = members.get(leader);
    if (known) known.push(node);
    else members.set(leader, [node]);
  }
  const edgesOf = new Map<string, AdrEdge[]>();
  for (const edge of edges) {
    const leader = leaderOf(edge.from);
    const known = edgesOf.get(leader);
    if (known) known.push(edge);
    else edgesOf.set(leader, [edge]);
  }
  const lists = [...members];
  return {
    groups: lists
      .filter(([, group]) => group.length > 1)
      // Sorting is stable: groups of one size stay in the order of their first decisions.
      .toSorted(([, a], [, b]) => b.length - a.length)
      .map(([leader, group]) => ({ nodes: group, edges: groupEdges(group, edgesOf.get(leader) ?? []) })),
    unrelated: lists.filter(([, group]) => group.length === 1).flatMap(([, group]) => group),
  };
}

function groupEdges(nodes: readonly AdrNode[], edges: readonly AdrEdge[]): readonly GroupEdge[] {
  const placeOf = new Map(nodes.map(({ path }, index) => [path, index]));
  return edges
    .map((edge) => {
      const from = placeOf.get(edge.from) ?? 0;
      const to = placeOf.get(edge.to) ?? 0;
      return { edge, upper: Math.min(from, to), lower: Math.max(from, to) };
    })
    .toSorted((a, b) => a.upper - b.upper || a.lower - b.lower);
}

/** Which decision stands for all that a decision hangs together with: the first of them. */
function leaders(nodes: readonly AdrNode[], edges: readonly AdrEdge[]): (path: string) => string {
  const parents = new Map(nodes.map(({ path }) => [path, path]));
  const places = new Map(nodes.map(({ path }, index) => [path, index]));
  const leaderOf = (path: string): string => {
    let leader = path;
    for (let parent = parents.get(leader); parent !== undefined && parent !== leader; parent = parents.get(leader)) {
      parents.set(leader, parents.get(parent) ?? parent);
      leader = parent;
    }
    return leader;
  };
  for (const { from, to } of edges) {
    const [a, b] = [leaderOf(from), leaderOf(to)];
    if ((places.get(a) ?? 0) < (places.get(b) ?? 0)) parents.set(b, a);
    else parents.set(a, b);
  }
  return leaderOf;
}
