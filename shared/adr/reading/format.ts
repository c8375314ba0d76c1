import type { AdrSource } from '../source/blocks.ts';
import { frontMatterEntries, frontMatterOf } from '../source/front-matter-entries.ts';
import { allSections, type Outline, type Section } from '../source/sections.ts';
import type { AdrFormat, AdrParts } from './adr-reading.ts';
import { isAboutDecisions, isNamedByDate, numberInFileName } from './file-name.ts';
import { headingKey, sectionKind, type SectionKind } from './headings.ts';
import type { Keeper, Metadata, Metadatum } from './metadata.ts';

/** All that the format is told by. */
export interface FormatEvidence {
  readonly fileName: string;
  readonly source: AdrSource;
  readonly outline: Outline;
  readonly title: Section | null;
  readonly metadata: Metadata;
  readonly parts: () => AdrParts;
}

export interface FormatReading {
  readonly format: AdrFormat;
  /** Why it is none; null where it is one. */
  readonly why: string | null;
}

/** Whether a format has MADR's sections, of whatever version. */
export function hasMadrSections(format: AdrFormat): boolean {
  return format !== 'nygard' && format !== 'other' && format !== 'none';
}

interface Seen {
  readonly headings: ReadonlySet<string>;
  readonly kinds: ReadonlySet<SectionKind>;
  readonly keepers: ReadonlySet<Keeper>;
}

/** Tells which format a file is in. Bodies are recognised by their headings, the rest by where metadata stands. */
export function readFormat(evidence: FormatEvidence): FormatReading {
  const { fileName, outline, metadata } = evidence;
  if (isAboutDecisions(fileName)) return none('By its name it is no decision, but about decisions or a template.');
  const sections = allSections(outline);
  const seen: Seen = {
    headings: new Set(sections.map(({ title }) => headingKey(title))),
    kinds: new Set(sections.flatMap((section) => sectionKind(section) ?? [])),
    keepers: new Set(
      metadata.entries.filter(({ key, rank }) => rank === 0 && isOwnMetadata(key)).map(({ keeper }) => keeper),
    ),
  };
  if (isMadr(seen)) return { format: madrFormat(evidence, seen), why: null };
  if (isNygard(seen)) return { format: 'nygard', why: null };
  return otherFormat(evidence, seen);
}

function none(why: string): FormatReading {
  return { format: 'none', why };
}

/** Status, date, people or tags; a title or a link in front matter says nothing of a format. */
function isOwnMetadata(key: Metadatum['key']): boolean {
  return key === 'status' || key === 'date' || key === 'tags' || (typeof key === 'object' && 'people' in key);
}

function isMadr({ headings, kinds }: Seen): boolean {
  if (headings.has('decision outcome') || headings.has('context and problem statement')) return true;
  return kinds.has('options') && kinds.has('outcome') && !kinds.has('status');
}

function isNygard({ kinds }: Seen): boolean {
  const own = (['status', 'context', 'outcome', 'consequences'] as const).filter((kind) => kinds.has(kind));
  return own.length >= 3 || (kinds.has('status') && own.length >= 2) || (kinds.has('context') && kinds.has('outcome'));
}

function otherFormat({ fileName, title, outline }: FormatEvidence, { kinds, keepers }: Seen): FormatReading {
  const other: FormatReading = { format: 'other', why: null };
  if (kinds.size > 0 || keepers.size > 0) return other;
  if (numberInFileName(fileName) !== null && (title !== null || outline.sections.length > 0)) return other;
  if (isNamedByDate(fileName) && title !== null) return other;
  if (outline.sections.length === 0)
    return none('It has no heading and no status, so it is not clear what was decided.');
  return none('It has neither a status nor a section for context, options, decision or consequences, and no number.');
}

function madrFormat(evidence: FormatEvidence, seen: Seen): AdrFormat {
  const { source, metadata, fileName } = evidence;
  const { keepers } = seen;
  const isListed = keepers.has('list') || keepers.has('line') || keepers.has('table');
  const hasStatus = (keeper: Keeper): boolean =>
    metadata.entries.some((entry) => entry.key === 'status' && entry.keeper === keeper);
  if (hasStatus('front-matter') && hasStatus('list')) return 'madr-universal';
  if (isListed && (isNamedByDate(fileName) || hasListedTags(metadata))) return 'log4brains';
  if (isListed && isAdrManager(evidence)) return 'adr-manager';
  if (isListed && !keepers.has('front-matter')) return 'madr-2';
  return frontMatterOf(source) ? withFrontMatter(source, seen) : withoutMetadata(evidence, seen);
}

function hasListedTags({ entries }: Metadata): boolean {
  return entries.some(({ key, keeper }) => key === 'tags' && keeper === 'list');
}

/** MADR 3 calls people deciders and the confirmation validation; files before 3 tell consequences apart by headings. */
function withFrontMatter(source: AdrSource, { headings }: Seen): AdrFormat {
  const frontMatter = frontMatterOf(source);
  const keys = frontMatter ? frontMatterEntries(frontMatter).map(({ key }) => key.toLowerCase()) : [];
  if (keys.includes('decision-makers')) return 'madr-4';
  const isOlder = keys.includes('deciders') || headings.has('validation') || headings.has('positive consequences');
  return isOlder ? 'madr-3' : 'madr-4';
}

function withoutMetadata({ parts }: FormatEvidence, { headings, kinds }: Seen): AdrFormat {
  if (kinds.has('positive') || kinds.has('negative') || kinds.has('links')) return 'madr-2';
  if (headings.has('considered alternatives') || !kinds.has('context')) return 'madr-2';
  if (headings.has('confirmation') || headings.has('more information')) return 'madr-4';
  if (headings.has('validation')) return 'madr-3';
  const stated = /^MADR\s+(\d)/.exec(parts().chosen)?.[1];
  if (stated !== undefined) return stated === '4' ? 'madr-4' : stated === '3' ? 'madr-3' : 'madr-2';
  return headings.has('consequences') ? 'madr-4' : 'madr-2';
}

const managed = [
  'context and problem statement',
  'decision drivers',
  'considered options',
  'decision outcome',
  'pros and cons of the options',
  'links',
];

/** What adr-manager writes and brings back unharmed: title first, its three keys in their order, its sections in theirs. */
function isAdrManager({ source, outline, title, metadata }: FormatEvidence): boolean {
  if (title?.heading.from !== 0 || title.heading.style !== 'atx' || source.text.includes('<!--')) return false;
  const listed = metadata.entries.filter(({ keeper }) => keeper === 'list');
  const order = listed.map(({ key }) => (key === 'status' ? 0 : key === 'date' ? 2 : typeof key === 'object' ? 1 : -1));
  if (order.join() !== '0,1,2' || outline.sections.length !== 1) return false;
  const places = title.sections.map((section) => managed.indexOf(headingKey(section.title)));
  return places.every((place, index) => place > (places[index - 1] ?? -1));
}
