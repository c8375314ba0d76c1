import { plainText } from '../source/plain-text.ts';
import type { KnownStatus } from './adr-reading.ts';

/** Other words for a status, and spellings that tools have written. */
const words: Readonly<Record<string, KnownStatus>> = {
  draft: 'draft',
  wip: 'draft',
  proposed: 'proposed',
  proposal: 'proposed',
  accepted: 'accepted',
  accept: 'accepted',
  approved: 'accepted',
  adopted: 'accepted',
  decided: 'accepted',
  agreed: 'accepted',
  ratified: 'accepted',
  implemented: 'accepted',
  active: 'accepted',
  rejected: 'rejected',
  declined: 'rejected',
  denied: 'rejected',
  deprecated: 'deprecated',
  obsolete: 'deprecated',
  retired: 'deprecated',
  superseded: 'superseded',
  superceded: 'superseded',
  superseeded: 'superseded',
  replaced: 'superseded',
};

/** Statuses named in one text from which on it is the choice that a template leaves open. */
const manyStatuses = 3;

/**
 * The status that a text tells, by its first word after "Status:"; null for a word no tool knows, and for the choices of a
 * template (`{proposed | accepted}`, "Proposed / Accepted / Superseded"). What is struck through does not count.
 */
export function knownStatus(markdown: string): KnownStatus | null {
  const text = plainText(markdown.replace(/~~[^~]*~~/g, ' ')).replace(/^status\s*:\s*/i, '');
  // A bar further on may be one of a title that is linked.
  if (/^\P{L}*\p{L}+\s*\|/u.test(text)) return null;
  const named = (text.match(/\p{L}+/gu) ?? []).map((word) => statusOf(word));
  return new Set(named.filter((status) => status !== null)).size < manyStatuses ? (named[0] ?? null) : null;
}

function statusOf(word: string): KnownStatus | null {
  const key = word.toLowerCase();
  return Object.hasOwn(words, key) ? (words[key] ?? null) : null;
}
