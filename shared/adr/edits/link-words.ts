import { inlineText } from '../markdown-inline.ts';
import type { AdrFormat, AdrRelation } from '../reading/adr-reading.ts';
import { linkTo, type AdrTarget, type LinkStyle } from './adr-target.ts';

/** How one decision can relate to another by an edit. */
export type Relation = Exclude<AdrRelation, 'mentions'>;

const words: Readonly<Record<Relation, string>> = {
  supersedes: 'Supersedes',
  'superseded-by': 'Superseded by',
  amends: 'Amends',
  'amended-by': 'Amended by',
  clarifies: 'Clarifies',
  'clarified-by': 'Clarified by',
  'relates-to': 'Relates to',
};

/** What the other file says where one says this. */
export const inverse: Readonly<Record<Relation, Relation>> = {
  supersedes: 'superseded-by',
  'superseded-by': 'supersedes',
  amends: 'amended-by',
  'amended-by': 'amends',
  clarifies: 'clarified-by',
  'clarified-by': 'clarifies',
  'relates-to': 'relates-to',
};

/** How a format names other files in its links. */
export function linkStyle(format: AdrFormat): LinkStyle {
  switch (format) {
    case 'nygard':
      return 'title';
    case 'madr-universal':
    case 'log4brains':
      return 'slug';
    default:
      return 'identifier';
  }
}

/** `Supersedes [1. Use Express](0001-use-express.md)`, as it stands in a list of links or in a status. */
export function linkItem(relation: Relation, target: AdrTarget, fromPath: string, style: LinkStyle): string {
  return `${words[relation]} ${linkTo(target, fromPath, style)}`;
}

/** The same as a sentence of running text, with the title where the link does not say it. */
export function linkSentence(relation: Relation, target: AdrTarget, fromPath: string, style: LinkStyle): string {
  const title = style === 'identifier' ? `, ${inlineText(target.title)}` : '';
  // Readers take "relates to" for a relation only behind a key.
  const colon = relation === 'relates-to' ? ':' : '';
  return `${words[relation]}${colon} ${linkTo(target, fromPath, style)}${title}.`;
}
