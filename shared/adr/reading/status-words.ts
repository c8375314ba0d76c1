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
  rejected: 'rejected',
  declined: 'rejected',
  deprecated: 'deprecated',
  obsolete: 'deprecated',
  superseded: 'superseded',
  superceded: 'superseded',
  superseeded: 'superseded',
  replaced: 'superseded',
};

/**
 * The status that a text tells, by its first word; null for a word no tool knows, and for the choices of a template
 * (`{proposed | accepted}`). What is struck through (`~~accepted~~`) does not count.
 */
export function knownStatus(markdown: string): KnownStatus | null {
  const text = plainText(markdown.replace(/~~[^~]*~~/g, ' '));
  // A bar further on may be one of a title that is linked.
  if (/^\P{L}*\p{L}+\s*\|/u.test(text)) return null;
  const word = /\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
  return Object.hasOwn(words, word) ? (words[word] ?? null) : null;
}
