import { leadingRelation } from '../reading/relation-words.ts';
import { knownStatus } from '../reading/status-words.ts';
import { scanInline } from '../source/inline-scan.ts';

/**
 * A status as it stands after a change, in place of the present text: written with capitals as that was, and with the
 * links to other decisions that stood behind it ("accepted; supersedes ADR-0045").
 * @param words the new status; empty present text is a place where none stood
 */
export function statusText(present: string, words: string): string {
  return likeWritten(present, words) + keptRelations(present);
}

/** A status with the capitals of another text; words of one's own stay as they are. */
function likeWritten(present: string, words: string): string {
  const found = present.match(/\p{L}+/gu) ?? [];
  // In front of it may stand a tag, or the name of a sign.
  const told = /^[*_`~\s]*\p{L}/u.test(present) ? undefined : found.find((one) => knownStatus(one) !== null);
  const first = told ?? found[0] ?? '';
  const word = /^\p{L}+/u.exec(words)?.[0] ?? '';
  if (first === '' || knownStatus(word) === null) return words;
  const rest = words.slice(word.length);
  const hasCapitals = first.toLowerCase() !== first.toUpperCase();
  // Readers know "superseded by" in small letters only, or with one capital.
  if (hasCapitals && first.length > 1 && first === first.toUpperCase() && rest === '') return word.toUpperCase();
  const start = word.charAt(0);
  const isCapital = !hasCapitals || first.charAt(0) !== first.charAt(0).toLowerCase();
  return (isCapital ? start.toUpperCase() : start.toLowerCase()) + word.slice(1) + rest;
}

/** What follows the status and says how the decision relates to others; not by what it was superseded. */
function keptRelations(present: string): string {
  const { links } = scanInline(present, () => '');
  for (const { index, 0: mark } of present.matchAll(/[;,.]\s+/g)) {
    if (links.some(({ from, to }) => from < index && index < to)) continue;
    const rest = present.slice(index);
    const words = rest.slice(mark.length);
    if (leadingRelation(words) !== null && knownStatus(words) === null) return rest;
  }
  return '';
}
