import { scanInline } from '../source/inline-scan.ts';
import { plainText } from '../source/plain-text.ts';
import type { KnownStatus } from './adr-reading.ts';
import { languages } from './languages/languages.ts';
import { leadingRelation, relationBefore } from './relation-words.ts';

/** Other words for a status, and spellings that tools have written. */
const english: Readonly<Record<KnownStatus, readonly string[]>> = {
  draft: ['draft', 'wip'],
  proposed: ['proposed', 'proposal'],
  accepted: [
    'accepted',
    'accept',
    'approved',
    'adopted',
    'decided',
    'agreed',
    'ratified',
    'implemented',
    'active',
    'final',
    'done',
  ],
  rejected: ['rejected', 'declined', 'denied', 'withdrawn', 'cancelled', 'canceled', 'abandoned'],
  deprecated: ['deprecated', 'obsolete', 'retired', 'outdated'],
  superseded: ['superseded', 'superceded', 'superseeded', 'replaced'],
};

const phrases: ReadonlyMap<string, KnownStatus> = new Map(
  [...languages.map(({ statuses }) => statuses), english].flatMap((words) =>
    Object.entries(words).flatMap(([status, names]) => names.map((name) => [name, status as KnownStatus] as const)),
  ),
);

/** Words in the longest phrase for a status. */
const longestPhrase = Math.max(...[...phrases.keys()].map((phrase) => phrase.split(' ').length));

/** What a sentence begins with before it comes to its status: "This ADR has been accepted". */
const fillers = new Set([
  'this',
  'the',
  'adr',
  'decision',
  'record',
  'status',
  'is',
  'was',
  'has',
  'been',
  'currently',
]);

/** Statuses named in one text from which on it is the choice that a template leaves open. */
const manyStatuses = 3;

/**
 * The status that a text tells, by its first words after "Status:", or by the successor that it names further on; null for
 * a word no tool knows, for a box that is not ticked, and for the choices of a template (`{proposed | accepted}`,
 * "Proposed / Accepted / Superseded") where not one of them is in bold. What is struck through does not count.
 */
export function knownStatus(markdown: string): KnownStatus | null {
  const plain = phrases.get(markdown.toLowerCase());
  if (plain) return plain;
  if (isUnticked(markdown)) return null;
  const text = plainText(undecorated(markdown));
  if (isChoice(text)) return onlyBold(markdown);
  if (namesSuccessor(text)) return 'superseded';
  const words = wordsIn(text);
  const first = words.findIndex((word) => !fillers.has(word));
  return first < 0 ? badgeStatus(markdown) : phraseAt(words, first);
}

/** Whether a text is a status and nothing else: one word, perhaps with signs around it, a choice with one in bold, a badge. */
export function isOnlyStatus(markdown: string): boolean {
  if (knownStatus(markdown) === null) return false;
  const text = plainText(undecorated(markdown));
  return !/\p{N}/u.test(text) && wordsIn(text).every((word) => phrases.has(word));
}

/** Whether a line is a choice that was not taken: `[ ] Proposed`. */
export function isUnticked(text: string): boolean {
  return /^\[[ \t]?\]/.test(text);
}

/** Without what is struck through, tags, and the sign, ticked box or name of a sign in front. */
function undecorated(markdown: string): string {
  return markdown.replace(/~~[^~]*~~|<\/?[a-z][^<>]*>/gi, ' ').replace(/^\s*(?:\[x\]\s|:[a-z\d_+-]+:)/i, '');
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

function phraseAt(words: readonly string[], at: number): KnownStatus | null {
  for (let count = longestPhrase; count > 0; count -= 1) {
    const found = phrases.get(words.slice(at, at + count).join(' '));
    if (found) return found;
  }
  return null;
}

/** A bar further on may be one of a title that is linked. */
function isChoice(text: string): boolean {
  if (/^\P{L}*\p{L}+\s*\|/u.test(text)) return true;
  const statuses = new Set(wordsIn(text).map((word) => phrases.get(word)));
  statuses.delete(undefined);
  return statuses.size >= manyStatuses;
}

function onlyBold(markdown: string): KnownStatus | null {
  const bold = markdown.match(/(?<!\*)\*\*[^*|]+\*\*(?!\*)/g) ?? [];
  return bold.length === 1 ? phraseAt(wordsIn(bold[0] ?? ''), 0) : null;
}

/**
 * "Accepted, superseded by ADR 7": what came last holds; not "would be superseded by", "partly
 * superseded by", nor a title after "Supersedes".
 */
function namesSuccessor(text: string): boolean {
  const found = /\bsuper[sc]ee?ded[ -]by\b/i.exec(text);
  if (found === null || (leadingRelation(text) ?? 'superseded-by') !== 'superseded-by') return false;
  return relationBefore(text.slice(0, found.index + found[0].length), 'text') === 'superseded-by';
}

/** The one status in the file name of a picture: `![](https://img.shields.io/badge/status-accepted-green)`. */
function badgeStatus(markdown: string): KnownStatus | null {
  const images = scanInline(markdown, () => null).links.filter(({ isImage }) => isImage);
  const words = images.flatMap(({ href }) => wordsIn(href.replace(/[?#].*$/, '').replace(/^.*\//, '')));
  const statuses = new Set(words.flatMap((word) => phrases.get(word) ?? []));
  return statuses.size === 1 ? ([...statuses][0] ?? null) : null;
}
