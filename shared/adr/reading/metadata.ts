import type { AdrSource } from '../source/blocks.ts';
import type { Outline, Section } from '../source/sections.ts';
import { readFrontMatter } from './front-matter.ts';
import { readMetadataSections } from './metadata-sections.ts';
import { dayOf } from './days.ts';
import type { MetadataKey, MetadataTerm } from './metadata-keys.ts';
import { readTitleList } from './title-list.ts';

/** Where a file keeps a piece of metadata. */
export type Keeper = 'front-matter' | 'list' | 'line' | 'table' | 'html' | 'badge' | 'heading' | 'section';

/** One thing that a file says about itself. */
export interface Metadatum extends MetadataTerm {
  readonly keeper: Keeper;
  /** Markdown without comments, one for each item of a list; empty where there is a key and nothing behind it. */
  readonly values: readonly string[];
  /** Whether the values are a list; else the one value may still name several people or tags. */
  readonly isList: boolean;
  readonly line: number;
}

export interface Metadata {
  readonly entries: readonly Metadatum[];
  /** What is wrong with the front matter; null where nothing is. */
  readonly why: string | null;
}

/** What a file says about itself, in all the ways files do: front matter first, then under the title, then in sections. */
export function metadataOf(source: AdrSource, outline: Outline, title: Section | null): Metadata {
  const frontMatter = readFrontMatter(source);
  const entries = [...frontMatter.entries, ...readTitleList(outline, title), ...readMetadataSections(outline)];
  return { entries: withoutSubstitutes(entries), why: frontMatter.why };
}

/** Names that stand for another count where that is missing, and of several the best; dates only where they are a day. */
function withoutSubstitutes(entries: readonly Metadatum[]): readonly Metadatum[] {
  if (entries.every(({ rank }) => rank === 0)) return entries;
  const told = entries.filter(
    ({ key, rank, values }) => rank === 0 || (values.length > 0 && (key !== 'date' || dayOf(values[0] ?? '') !== null)),
  );
  return told.filter((entry) => told.every((other) => !isSame(entry.key, other.key) || entry.rank <= other.rank));
}

function isSame(one: MetadataKey, other: MetadataKey): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** The first entry of a key with a value. */
export function firstOf(metadata: Metadata, key: MetadataKey): Metadatum | null {
  return metadata.entries.find((entry) => entry.key === key && entry.values.length > 0) ?? null;
}
