import { oneLine } from '../text/one-line.ts';
import type { Vocabulary } from './vocabulary.ts';

/** First words that are never names, so that a sentence which begins with one can go on after `because`. */
const ordinary = new Set(
  `A An The It Its This That These Those There They Their We Our You Your He She Both All No None Not Only Most Many Some
  Every Each Any Such Much Several Few Less More Other Another One Two Three Four Five Six Seven Eight Nine Ten In On At By
  For From With Without To As If When While Where Since After Before Because Until Between Within What Which Who How Once
  Having Being Everything Nothing Something Everyone Nobody Existing Would Could Should Does Has Is Are Was Were`.split(
    /\s+/,
  ),
);

/**
 * A text as it goes on after a word such as `because`: without that word of its own, and without a capital that only
 * began the sentence.
 */
export function continuing(text: string, vocabulary: Vocabulary): string {
  const line = oneLine(text).replace(/^((good|bad|neutral)\s*,\s*)?because(?=[\s,:])[\s,:]*/i, '');
  return line.replace(/^\p{Lu}\p{Ll}*(?=[\s,]|['’]\p{Ll})/u, (word) =>
    ordinary.has(word) || vocabulary.isOrdinary(word) ? word.toLowerCase() : word,
  );
}

/** A text without the stop that ends it, so that something can follow. */
export function withoutStop(text: string): string {
  return text.replace(/(?<!\.)[.;,:]$/, '');
}

/** A text that ends as a sentence does. */
export function sentence(text: string): string {
  return /[.!?…]["”')]?$/.test(text) ? text : `${withoutStop(text)}.`;
}
