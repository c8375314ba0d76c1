import { addLink, hasLink } from '../../edits/links.ts';
import { inverse, type Relation } from '../../edits/link-words.ts';
import { supersededBy } from '../../edits/relate.ts';
import { targetOf } from '../../edits/adr-target.ts';
import type { AdrFile } from '../../edits/edit.ts';
import { baseName } from '../../reading/file-name.ts';
import { folderRule, fixIn, type LintFix } from '../finding.ts';

const words: Readonly<Record<Relation, string>> = {
  supersedes: 'supersedes',
  'superseded-by': 'is superseded by',
  amends: 'amends',
  'amended-by': 'is amended by',
  clarifies: 'clarifies',
  'clarified-by': 'is clarified by',
  'relates-to': 'relates to',
};

/** A relation with a direction that only one of the two files tells. */
export const oneSidedLink = folderRule('one-sided-link', [], (file, { lookup }) => {
  const seen = new Set<string>();
  return file.reading.links.flatMap((link) => {
    const { relation, line } = link;
    if (relation === 'mentions' || relation === 'relates-to') return [];
    const other = lookup.find(file, link);
    const key = `${relation} ${other?.path}`;
    if (!other || other === file || other.reading.format === 'none' || seen.has(key)) return [];
    seen.add(key);
    const back = inverse[relation];
    if (isTold(other, back, file, lookup.find)) return [];
    const [here, there] = [baseName(file.path), baseName(other.path)];
    return [
      {
        line,
        message: `It ${words[relation]} ${there}, which does not say that it ${words[back]} this one.`,
        why: `Who opens ${there} does not learn of ${here}.`,
        fix: fixOf(other, back, file),
      },
    ];
  });
});

/** Relations that lead to what came later; the others but `relates-to` lead to what was before. */
const toLater = new Set<Relation>(['superseded-by', 'amended-by', 'clarified-by']);

/** Whether a file tells the other side, in whatever words: "superseded in part" on one is "amends" on the other. */
function isTold(
  file: AdrFile,
  relation: Relation,
  other: AdrFile,
  find: (from: AdrFile, link: AdrFile['reading']['links'][number]) => AdrFile | null,
): boolean {
  if (hasLink(file.reading, relation, targetOf(other), file.path)) return true;
  return file.reading.links.some((link) => {
    const isDirected = link.relation !== 'mentions' && link.relation !== 'relates-to';
    return isDirected && toLater.has(link.relation) === toLater.has(relation) && find(file, link) === other;
  });
}

/** The other file says so as well. A status that is not accepted is left to a person. */
function fixOf(file: AdrFile, relation: Relation, other: AdrFile): LintFix | null {
  const status = file.reading.status?.known ?? null;
  const isStatus = relation === 'superseded-by';
  if (isStatus && file.reading.status && status !== 'accepted' && status !== 'superseded' && status !== 'proposed')
    return null;
  const edit = isStatus ? supersededBy(file, targetOf(other)) : addLink(file, relation, targetOf(other));
  if (edit.kind === 'refused' || edit.patches.length === 0) return null;
  return fixIn(file, `Say so in ${baseName(file.path)}`, edit.patches);
}
