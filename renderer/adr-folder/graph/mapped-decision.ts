import type { KnownStatus } from '../../../shared/adr/reading/adr-reading.ts';
import type { AdrEdge, AdrNode } from '../../../shared/adr/relations/relations.ts';
import { statusText } from '../../text/adr-folder.ts';
import { mapText as text } from '../../text/adr-graph.ts';

/** A decision as the graph and the timeline show it; what the list of a folder's files has is enough. */
export interface MappedDecision {
  readonly path: string;
  readonly number: number | null;
  readonly title: string;
  readonly status: { readonly text: string; readonly known: KnownStatus | null } | null;
  /** `day` is `YYYY-MM-DD`, null where the text is no day. */
  readonly date: { readonly text: string; readonly day: string | null } | null;
  /** The day of its first commit, where that stands for a date which the file does not tell. */
  readonly firstCommit?: string;
}

/** The decision in the graph. */
export function nodeOf({ path, number, title, status, date, firstCommit }: MappedDecision): AdrNode {
  return { path, number, title, status: status?.known ?? null, day: date?.day ?? firstCommit ?? null };
}

/** A status as it is shown: a known one in its usual word, another as it stands in the file. */
export function statusWord({ status }: MappedDecision): string {
  return statusText(status?.known ?? status?.text ?? '');
}

/** The name of a decision in a list of relations: `4 Split off billing`. */
export function decisionName({ number, title }: MappedDecision): string {
  return number === null ? title : `${number} ${title}`;
}

/** What each decision is related to, in words: `supersedes 2 Use a monolith`; by its path, in the order of the edges. */
export function relationWords(
  files: readonly MappedDecision[],
  edges: readonly AdrEdge[],
): ReadonlyMap<string, readonly string[]> {
  const names = new Map(files.map((file) => [file.path, decisionName(file)]));
  const words = new Map<string, string[]>(files.map(({ path }) => [path, []]));
  for (const { from, to, relation } of edges) {
    words.get(from)?.push(`${text.relation(relation, false)} ${names.get(to) ?? to}`);
    words.get(to)?.push(`${text.relation(relation, true)} ${names.get(from) ?? from}`);
  }
  return words;
}
