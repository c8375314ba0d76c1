import type { AdrPerson, AdrRelation } from './adr-reading.ts';
import { languages } from './languages/languages.ts';

/** What a key of metadata is about. */
export type MetadataKey =
  | 'title'
  | 'number'
  | 'status'
  | 'date'
  | 'tags'
  | 'review'
  | { readonly people: AdrPerson['role'] }
  | { readonly relation: AdrRelation };

/** What a key is about, and how well it says so. */
export interface MetadataTerm {
  readonly key: MetadataKey;
  /** 0 for its own name; a name of a higher rank counts only in a file that has none of a lower one. */
  readonly rank: number;
}

const names: readonly (readonly [MetadataKey, readonly string[]])[] = [
  ['title', ['title']],
  ['number', ['number', 'adr', 'id', 'adr id', 'adr number']],
  ['status', ['status', 'state', 'decision status']],
  ['date', ['date', 'decision date', 'date of decision']],
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

/** Names that stand for a key where its own are missing, those that say most first; "data" is a date in three languages. */
const substitutes: readonly (readonly [MetadataKey, readonly string[]])[] = [
  [
    'date',
    [
      'decided on',
      'accepted on',
      'approved on',
      'last updated',
      'updated',
      'last modified',
      'created',
      'created on',
      'start date',
      'data',
    ],
  ],
  [
    { people: 'decision-maker' },
    [
      'approvers',
      'approver',
      'approved by',
      'participants',
      'owners',
      'owner',
      'authors',
      'author',
      'submitters',
      'proposed by',
    ],
  ],
  [{ people: 'consulted' }, ['reviewers', 'reviewer', 'reviewed by']],
];

const terms: ReadonlyMap<string, MetadataTerm> = new Map([
  ...substitutes.flatMap(([key, spellings]) =>
    spellings.map((spelling, index) => [spelling, { key, rank: index + 1 }] as const),
  ),
  ...languages.flatMap(({ headings, relations }) => [
    ...properTerms('status', headings.status),
    ...properTerms('date', headings.date),
    ...properTerms('tags', headings.tags),
    ...properTerms({ people: 'decision-maker' }, headings.people),
    ...Object.entries(relations).flatMap(([relation, spellings]) =>
      properTerms({ relation: relation as AdrRelation }, spellings),
    ),
  ]),
  ...names.flatMap(([key, spellings]) => properTerms(key, spellings)),
]);

function properTerms(
  key: MetadataKey,
  spellings: readonly string[] = [],
): readonly (readonly [string, MetadataTerm])[] {
  return spellings.map((spelling) => [spelling, { key, rank: 0 }] as const);
}

/** What a key is about, without regard to case, `-` and `_`; null for one we do not know. */
export function metadataTerm(name: string): MetadataTerm | null {
  return (
    terms.get(
      name
        .trim()
        .toLowerCase()
        .replace(/\(s\)$/, 's')
        .replace(/[-_\s]+/g, ' '),
    ) ?? null
  );
}
