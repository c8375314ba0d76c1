import type { AdrPerson, AdrRelation } from './adr-reading.ts';

/** What a key of metadata is about. */
export type MetadataKey =
  | 'title'
  | 'status'
  | 'date'
  | 'tags'
  | 'review'
  | { readonly people: AdrPerson['role'] }
  | { readonly relation: AdrRelation };

const names: readonly (readonly [MetadataKey, readonly string[]])[] = [
  ['title', ['title']],
  ['status', ['status', 'state', 'decision status']],
  ['date', ['date', 'decision date', 'date of decision', 'last updated']],
  ['tags', ['tags', 'tag', 'categories', 'category', 'labels', 'keywords']],
  [
    'review',
    ['review date', 'review', 'review by', 'review on', 'next review', 'revisit', 'revisit on', 'revisit date'],
  ],
  [
    { people: 'decision-maker' },
    ['decision makers', 'decision maker', 'decisionmakers', 'deciders', 'decider', 'decided by'],
  ],
  [{ people: 'consulted' }, ['consulted', 'consulted people']],
  [{ people: 'informed' }, ['informed', 'informed people']],
  [{ relation: 'supersedes' }, ['supersedes', 'supercedes', 'replaces']],
  [{ relation: 'superseded-by' }, ['superseded by', 'superceded by', 'supersededby', 'replaced by']],
  [{ relation: 'amends' }, ['amends']],
  [{ relation: 'amended-by' }, ['amended by', 'amendedby']],
  [{ relation: 'clarifies' }, ['clarifies', 'refines']],
  [{ relation: 'clarified-by' }, ['clarified by', 'refined by']],
  [
    { relation: 'relates-to' },
    ['relates to', 'related to', 'related', 'related decisions', 'related adrs', 'links', 'depends on'],
  ],
];

const keys: ReadonlyMap<string, MetadataKey> = new Map(
  names.flatMap(([key, spellings]) => spellings.map((spelling) => [spelling, key] as const)),
);

/** What a key is about, without regard to case, `-` and `_`; null for one we do not know. */
export function metadataKey(name: string): MetadataKey | null {
  return (
    keys.get(
      name
        .trim()
        .toLowerCase()
        .replace(/[-_\s]+/g, ' '),
    ) ?? null
  );
}
