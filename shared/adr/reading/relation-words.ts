import type { AdrRelation } from './adr-reading.ts';
import { languages } from './languages/languages.ts';

type Phrases = readonly (readonly [RegExp, AdrRelation])[];

/** How files say that they relate to another, with the spelling mistakes that people and tools have made. */
const anywhere: Phrases = [
  [/(?:part(?:ly|ially)|in part) super[sc]ee?de?s$/, 'amends'],
  [/(?:part(?:ly|ially)|in part) super[sc]ee?ded by$/, 'amended-by'],
  [/\bsuper[sc]ee?de?s$/, 'supersedes'],
  [/\bsuper[sc]ee?ded by$/, 'superseded-by'],
  [/\bamends$/, 'amends'],
  [/\bamended by$/, 'amended-by'],
  [/\bclarifies$/, 'clarifies'],
  [/\bclarified by$/, 'clarified-by'],
];

/** Words that mean it only where links are listed, not in running text. */
const listed: Phrases = [
  [/\b(?:replaces|obsoletes)$/, 'supersedes'],
  [/\b(?:replaced|obsoleted) by$/, 'superseded-by'],
  [/\b(?:extends|updates)$/, 'amends'],
  [/\b(?:extended|updated) by$/, 'amended-by'],
  [/\brefines$/, 'clarifies'],
  [/\brefined by$/, 'clarified-by'],
  [/\b(?:(?:relates|related|linked) to|depends on|see also|required by|enables)$/, 'relates-to'],
];

/** The same in other languages, by their last words. */
const translated: ReadonlyMap<string, AdrRelation> = new Map(
  languages.flatMap(({ relations }) =>
    Object.entries(relations).flatMap(([relation, names]) =>
      names.map((name) => [name, relation as AdrRelation] as const),
    ),
  ),
);
const longestTranslated = Math.max(...[...translated.keys()].map((name) => name.split(' ').length));

/** Where a link stands: among metadata and links, or in running text. */
export type LinkPlace = 'list' | 'text';

/** Characters before a link that are looked at. */
const reach = 60;

/**
 * What the words right in front of a link say about it: `Superseded by [..]`, `supersedes: [..]`; null where they say
 * nothing, or say that it is not so.
 * @param plain text up to the link, with markup blanked out
 */
export function relationBefore(plain: string, place: LinkPlace): AdrRelation | null {
  const isList = place === 'list';
  const words = plain
    .slice(-reach)
    .toLowerCase()
    .replace(isList ? /[\s:："'([\]–-]+$/ : /[\s:"'(–-]+$/, '')
    .replace(isList ? /[\s-]+/g : /\s+/g, ' ');
  if (/\b(?:not|would|could|should|may|might) (?:be )?\S+(?: by)?$/.test(words)) return null;
  const phrases = isList ? [...anywhere, ...listed] : anywhere;
  const told = phrases.find(([phrase]) => phrase.test(words))?.[1];
  return told ?? (isList ? translatedRelation(words) : null);
}

function translatedRelation(text: string): AdrRelation | null {
  const words = text.replace(/^[^\p{L}]+/u, '').split(' ');
  for (let count = Math.min(longestTranslated, words.length); count > 0; count -= 1) {
    const found = translated.get(words.slice(-count).join(' '));
    if (found) return found;
  }
  return null;
}

/** How a line says it relates to another decision, in its first words; null where it begins with something else. */
export function leadingRelation(text: string): AdrRelation | null {
  const words = text
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, '')
    .split(/\s+/);
  const told = [1, 2, 3].map((count) => relationBefore(words.slice(0, count).join(' '), 'list'));
  return told.find((relation) => relation !== null) ?? null;
}
