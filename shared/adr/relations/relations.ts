import type { AdrFile } from '../edits/edit.ts';
import type { AdrLink, AdrRelation, KnownStatus } from '../reading/adr-reading.ts';
import { adrLookup } from './adr-lookup.ts';

/** A decision in the graph. */
export interface AdrNode {
  readonly path: string;
  readonly number: number | null;
  readonly title: string;
  readonly status: KnownStatus | null;
  /** `YYYY-MM-DD` */
  readonly day: string | null;
}

/** Relations in one direction; what a file says the other way round is turned. */
export type EdgeRelation = 'supersedes' | 'amends' | 'clarifies' | 'relates-to' | 'mentions';

/** One decision relates to another; between two there is one edge of a relation, whoever tells it, however often. */
export interface AdrEdge {
  readonly from: string;
  readonly to: string;
  readonly relation: EdgeRelation;
  /** Which of the two files say so. */
  readonly toldBy: 'from' | 'to' | 'both';
}

/** A link in a file that leads to none of the decisions. */
export interface OpenLink {
  readonly path: string;
  readonly link: AdrLink;
}

export interface AdrRelations {
  readonly nodes: readonly AdrNode[];
  readonly edges: readonly AdrEdge[];
  readonly open: readonly OpenLink[];
}

const turned: Readonly<Record<AdrRelation, { readonly relation: EdgeRelation; readonly isTurned: boolean }>> = {
  supersedes: { relation: 'supersedes', isTurned: false },
  'superseded-by': { relation: 'supersedes', isTurned: true },
  amends: { relation: 'amends', isTurned: false },
  'amended-by': { relation: 'amends', isTurned: true },
  clarifies: { relation: 'clarifies', isTurned: false },
  'clarified-by': { relation: 'clarifies', isTurned: true },
  'relates-to': { relation: 'relates-to', isTurned: false },
  mentions: { relation: 'mentions', isTurned: false },
};

/**
 * The decisions among files and how they relate. Files that are none are left out. A mention is left out where the two
 * are related in another way; links of a file to itself are left out.
 */
export function adrRelations(files: readonly AdrFile[]): AdrRelations {
  const decisions = files.filter(({ reading }) => reading.format !== 'none');
  const lookup = adrLookup(decisions);
  const edges = new Map<string, AdrEdge>();
  const open: OpenLink[] = [];
  for (const file of decisions) {
    for (const link of file.reading.links) {
      const other = lookup.find(file, link);
      if (!other) open.push({ path: file.path, link });
      else if (other.path !== file.path) addEdge(edges, file.path, other.path, link.relation);
    }
  }
  return { nodes: decisions.map((file) => nodeOf(file)), edges: withoutMentions([...edges.values()]), open };
}

function nodeOf({ path, reading }: AdrFile): AdrNode {
  const { number, title, status, date } = reading;
  return { path, number, title, status: status?.known ?? null, day: date?.day ?? null };
}

function addEdge(edges: Map<string, AdrEdge>, teller: string, other: string, told: AdrRelation): void {
  const { relation, isTurned } = turned[told];
  const isMutual = relation === 'relates-to';
  const fromOther = isMutual ? other < teller : isTurned;
  const [from, to] = fromOther ? [other, teller] : [teller, other];
  const key = JSON.stringify([from, to, relation]);
  const toldBy = fromOther ? 'to' : 'from';
  const known = edges.get(key);
  edges.set(key, { from, to, relation, toldBy: known && known.toldBy !== toldBy ? 'both' : toldBy });
}

function withoutMentions(edges: readonly AdrEdge[]): readonly AdrEdge[] {
  const pair = ({ from, to }: AdrEdge): string => JSON.stringify([from, to].toSorted());
  const related = new Set(edges.filter(({ relation }) => relation !== 'mentions').map((edge) => pair(edge)));
  return edges.filter((edge) => edge.relation !== 'mentions' || !related.has(pair(edge)));
}
