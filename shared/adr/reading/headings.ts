import type { Outline, Section } from '../source/sections.ts';
import { allSections } from '../source/sections.ts';
import { languages } from './languages/languages.ts';

/** What a section of an ADR is for, whatever its heading says exactly. */
export type SectionKind =
  | 'metadata'
  | 'status'
  | 'date'
  | 'people'
  | 'tags'
  | 'context'
  | 'drivers'
  | 'options'
  | 'outcome'
  | 'rationale'
  | 'arguments'
  | 'consequences'
  | 'positive'
  | 'negative'
  | 'confirmation'
  | 'more'
  | 'links';

const headings: Readonly<Record<SectionKind, readonly string[]>> = {
  metadata: ['metadata', 'meta', 'meta data'],
  status: ['status', 'state', 'decision status'],
  date: ['date', 'decision date', 'date of decision'],
  people: [
    'deciders',
    'decider',
    'decision makers',
    'decision maker',
    'decision-makers',
    'decision-maker',
    'participants',
    'approvers',
    'submitters',
    'authors',
    'author',
    'owners',
    'owner',
  ],
  tags: ['tags', 'categories', 'labels'],
  context: [
    'context and problem statement',
    'context',
    'problem statement',
    'problem',
    'problem description',
    'context and problem',
    'background',
    'issue',
    'question',
    'motivation',
  ],
  drivers: [
    'decision drivers',
    'decision driver',
    'drivers',
    'forces',
    'decision criteria',
    'criteria',
    'evaluation criteria',
  ],
  options: [
    'considered options',
    'considered alternatives',
    'options considered',
    'alternatives considered',
    'alternatives',
    'options',
    'considered option',
    'positions',
    'candidates',
    'candidates to consider',
    'possible solutions',
    'potential solutions',
  ],
  outcome: [
    'decision outcome',
    'decision',
    'outcome',
    'decisions',
    'proposal',
    'proposed decision',
    'resolution',
    'solution',
    'recommendation',
    'conclusion',
  ],
  rationale: ['rationale', 'reasoning', 'justification', 'argument'],
  arguments: [
    'pros and cons of the options',
    'pros and cons of the alternatives',
    'pros and cons',
    'pros and cons of options',
    'evaluation of options',
    'evaluation of the options',
  ],
  consequences: ['consequences', 'consequence', 'implications'],
  positive: ['positive consequences', 'positive consequence', 'positive', 'benefits'],
  negative: ['negative consequences', 'negative consequence', 'negative', 'drawbacks'],
  confirmation: ['confirmation', 'validation', 'compliance'],
  more: ['more information', 'more informations', 'further information', 'additional information', 'notes'],
  links: [
    'links',
    'related decisions',
    'related adrs',
    'other related adrs',
    'related',
    'relations',
    'references',
    'see also',
  ],
};

const kinds: ReadonlyMap<string, SectionKind> = new Map(
  [...languages.map((language) => language.headings), headings].flatMap((words) =>
    Object.entries(words).flatMap(([kind, names]) => names.map((name) => [name, kind as SectionKind] as const)),
  ),
);

interface HeadingReading {
  readonly key: string;
  readonly kind: SectionKind | null;
}

/** The files of a folder have the same headings again and again, and each is asked for many times. */
const readingsOfTitles = new Map<string, HeadingReading>();
const mostKept = 1_000;

/** The words of a heading as they are compared: lower case, without comment, tag, anchor, number, "(optional)" and colon. */
export function headingKey(title: string): string {
  return headingReading(title).key;
}

function headingReading(title: string): HeadingReading {
  const known = readingsOfTitles.get(title);
  if (known) return known;
  const key = comparedWords(title);
  const reading = { key, kind: kindOf(key) };
  if (readingsOfTitles.size >= mostKept) readingsOfTitles.clear();
  readingsOfTitles.set(title, reading);
  return reading;
}

function comparedWords(title: string): string {
  return title
    .replace(/<!--.*?(?:-->|$)|<\/?[a-z][^<>]*>|\{[:#.][^{}]*\}\s*$/gi, '')
    .toLowerCase()
    .replace(/\(optional\)/, '')
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[\s:：.]+$/, '')
    .replace(/\s+/g, ' ');
}

/** Of the file that was asked for last, since the questions about one come together. */
let latest: { readonly outline: Outline; readonly byKind: ReadonlyMap<SectionKind, readonly Section[]> } | null = null;

/**
 * What a section is for by its heading, "Considered Options for Storage" and "Kontext (Context)" too; null where that says
 * nothing we know.
 */
export function sectionKind({ title }: Section): SectionKind | null {
  return headingReading(title).kind;
}

/** The sections of a kind, in the order of the file, wherever they are nested. */
export function sectionsOf(outline: Outline, kind: SectionKind): readonly Section[] {
  if (latest?.outline !== outline) latest = { outline, byKind: groupedByKind(outline) };
  return latest.byKind.get(kind) ?? [];
}

/** The section of a kind that stands highest, the first of several. */
export function sectionOf(outline: Outline, kind: SectionKind): Section | null {
  const found = sectionsOf(outline, kind);
  const level = Math.min(...found.map((section) => section.level));
  return found.find((section) => section.level === level) ?? null;
}

function groupedByKind(outline: Outline): ReadonlyMap<SectionKind, readonly Section[]> {
  const groups = new Map<SectionKind, Section[]>();
  const title = soleTitle(outline);
  for (const section of allSections(outline)) {
    const kind = section === title ? null : sectionKind(section);
    if (kind === null) continue;
    const group = groups.get(kind);
    if (group) group.push(section);
    else groups.set(kind, [section]);
  }
  return groups;
}

/** The one heading of level 1 with all others under it: a title, even if it reads "Status". */
function soleTitle({ sections }: Outline): Section | null {
  const [only] = sections;
  return only && sections.length === 1 && only.level === 1 && only.sections.length > 0 ? only : null;
}

function kindOf(key: string): SectionKind | null {
  const exact = kinds.get(key);
  if (exact) return exact;
  const about = kinds.get(key.replace(/ (?:for|regarding) .*$/, ''));
  if (about === 'options' || about === 'outcome' || about === 'drivers') return about;
  const translated = /\(([^()]+)\)$/.exec(key)?.[1];
  return translated === undefined ? null : (kinds.get(translated.trim()) ?? null);
}
