import type { AdrReading } from '../reading/adr-reading.ts';
import { identifierOf, linkTo, targetOf, type AdrTarget } from './adr-target.ts';
import { nothingToChange, type AdrFile, type Edit } from './edit.ts';
import { inverse, linkStyle, type Relation } from './link-words.ts';
import { addLink, hasLink } from './links.ts';
import { statusEdit } from './set-metadata.ts';

/** Both files of a relation; where one is refused, neither should be written. */
export interface BothEdits {
  readonly first: Edit;
  readonly second: Edit;
}

/**
 * Says in a file that another took its place, in its status; nothing changes where it says so already.
 */
export function supersededBy(file: AdrFile, by: AdrTarget): Edit {
  const { format } = file.reading;
  const isTold = (reading: AdrReading): boolean =>
    reading.status?.known === 'superseded' && hasLink(reading, 'superseded-by', by, file.path);
  const style = linkStyle(format);
  const link = linkTo(by, file.path, style);
  // Where the link has the title in it, that may be an earlier one.
  const isUpToDate = style !== 'title' || file.source.text.includes(link);
  if (isTold(file.reading) && isUpToDate) return nothingToChange;
  return statusEdit(file, { plain: `superseded by ${identifierOf(by)}`, linked: `superseded by ${link}` }, isTold);
}

/** One decision takes the place of another: the older one's status, and a link in the newer one. */
export function supersede(older: AdrFile, newer: AdrFile): BothEdits {
  return { first: supersededBy(older, targetOf(newer)), second: addLink(newer, 'supersedes', targetOf(older)) };
}

/** One decision relates to another, told in both files. */
export function relate(first: AdrFile, relation: Relation, second: AdrFile): BothEdits {
  return {
    first: addLink(first, relation, targetOf(second)),
    second: addLink(second, inverse[relation], targetOf(first)),
  };
}
