import type { MappedDecision } from '../../../../renderer/adr-folder/graph/mapped-decision.ts';
import type { AdrEdge } from '../../../../shared/adr/relations/relations.ts';
import { adrFile } from '../../../../shared/adr/edits/edit.ts';
import { adrRelations } from '../../../../shared/adr/relations/relations.ts';
import { fixtureAdrs } from '../../adr/fixture-adrs.ts';

/** The decisions among our fixtures whose paths begin so, and their relations, as a page has them. */
export function mappedFixtures(folder: string): {
  readonly files: readonly MappedDecision[];
  readonly edges: readonly AdrEdge[];
} {
  const all = fixtureAdrs.filter(({ path }) => path.startsWith(folder)).map(({ path, text }) => adrFile(path, text));
  const { nodes, edges } = adrRelations(all);
  const decisions = new Set(nodes.map(({ path }) => path));
  const files = all
    .filter(({ path }) => decisions.has(path))
    .map(({ path, reading: { number, title, status, date } }) => ({ path, number, title, status, date }));
  return { files, edges };
}
