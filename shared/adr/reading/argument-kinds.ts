import type { AdrSource, Block, List, ListItem, Paragraph } from '../source/blocks.ts';
import { plainText } from '../source/plain-text.ts';
import type { AdrArgument, AdrText } from './adr-reading.ts';
import { itemText, joined, textOf } from './block-text.ts';
import { languages } from './languages/languages.ts';

type Kind = AdrArgument['kind'];

/** How an argument says which way it goes: `Good, because x`, ``(`+`) x``, `Pro: x`, `✅ x`. */
const beginnings: readonly (readonly [RegExp, Kind])[] = [
  [/^[*_]{0,3}good[*_]{0,3}(?:,\s*(?:because|since)|,|\s+because|:)[*_]{0,3}[\s,:]+(?=\S)/i, 'good'],
  [/^[*_]{0,3}neutral[*_]{0,3}(?:,\s*(?:because|since)|,|\s+because|:)[*_]{0,3}[\s,:]+(?=\S)/i, 'neutral'],
  [/^[*_]{0,3}bad[*_]{0,3}(?:,\s*(?:because|since)|,|\s+because|:)[*_]{0,3}[\s,:]+(?=\S)/i, 'bad'],
  [/^(?:`\+`|\[\+\]|\(\+\)|\+)\s+/, 'good'],
  [/^(?:`-`|\[-\]|\(-\)|`[–−]`)\s+/, 'bad'],
  [/^[*_]{0,3}(?:pros?|plus|positives?|advantages?|benefits?)[*_]{0,3}\s*[:–-][*_]{0,3}\s+/i, 'good'],
  [/^[*_]{0,3}(?:cons?|contra|minus|negatives?|disadvantages?|drawbacks?|risks?)[*_]{0,3}\s*[:–-][*_]{0,3}\s+/i, 'bad'],
  [/^(?:👍|✅|✔️?|➕)\s*/u, 'good'],
  [/^(?:👎|❌|✖️?|➖)\s*/u, 'bad'],
  ...(['good', 'neutral', 'bad'] as const).map((kind) => [translatedBeginning(kind), kind] as const),
];

/** `Gut, weil x`, `**Avantage** : x`, `好，因为x`. */
function translatedBeginning(kind: Kind): RegExp {
  const words = translatedWords(kind).join('|');
  const because = languages.flatMap((language) => language.because).join('|');
  return new RegExp(
    String.raw`^[*_]{0,3}(?:${words})[*_]{0,3}(?:\s*[,，、]\s*(?:${because})?|\s+(?:${because})|\s*[:：])[*_]{0,3}[\s,:]*(?=\S)`,
    'iu',
  );
}

function translatedWords(kind: Kind): readonly string[] {
  return languages.flatMap((language) => language.arguments[kind] ?? []);
}

/** What a label says in other languages. */
const translatedLabels: ReadonlyMap<string, Kind> = new Map(
  (['good', 'neutral', 'bad'] as const).flatMap((kind) => translatedWords(kind).map((word) => [word, kind] as const)),
);

/** Words in front of a list that say which way its items go. */
const labels: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:positive(?: consequences?)?|pros?|advantages?|benefits?|good|plus)$/i, 'good'],
  [/^(?:negative(?: consequences?)?|cons?|disadvantages?|drawbacks?|bad|minus)$/i, 'bad'],
  [/^neutral(?: consequences?)?$/i, 'neutral'],
];

const longestLabel = 60;

/** A label such as "Pros:" or "**Negative Consequences**"; null for any other paragraph. */
export function labelKind(block: Block): Kind | null {
  if (block.kind !== 'paragraph' || block.lines.length > 1 || (block.lines[0]?.text.length ?? 0) > longestLabel)
    return null;
  return labelIn(plainText(joined(block.lines)));
}

/** What the words of a label or a heading say; null where they are none. */
export function labelIn(words: string): Kind | null {
  const label = words.replace(/\s*[:：]$/, '');
  return labels.find(([pattern]) => pattern.test(label))?.[1] ?? translatedLabels.get(label.toLowerCase()) ?? null;
}

/** An argument told by how it begins; null where it does not say which way it goes. */
export function argumentIn(markdown: string, line: number): AdrArgument | null {
  for (const [beginning, kind] of beginnings) {
    const found = beginning.exec(markdown);
    if (found) return { kind, text: markdown.slice(found[0].length), line };
  }
  return null;
}

/** How the arguments of some blocks are read. */
export interface ArgumentRules {
  /** The kind of those that do not tell it; null leaves them out. */
  readonly otherwise: Kind | null;
  /** Whether a paragraph is an argument, as in Nygard's Consequences. */
  readonly withParagraphs: boolean;
}

/** The arguments in lists, after the label in front of the list where they have none of their own. */
export function argumentsIn(source: AdrSource, blocks: readonly Block[], rules: ArgumentRules): readonly AdrArgument[] {
  const found: AdrArgument[] = [];
  let label: Kind | null = null;
  const bullets = bulletKinds(blocks);
  for (const block of blocks) {
    if (block.kind === 'list') {
      found.push(...inList(source, block, label ?? rules.otherwise, bullets));
    } else if (block.kind === 'paragraph') {
      const next = labelKind(block);
      if (next !== null) label = next;
      else if (rules.withParagraphs) found.push(inParagraph(source, block, label ?? rules.otherwise ?? 'neutral'));
    }
  }
  return found;
}

function inList(source: AdrSource, list: List, otherwise: Kind | null, bullets: Bullets): readonly AdrArgument[] {
  return list.items.flatMap((item) => {
    const { text } = itemText(source, item);
    const told = argumentIn(text, item.from);
    if (told) return told.text === '' ? [] : [told];
    const kind = otherwise ?? bullets(item);
    return kind === null || isPlaceholder(text) ? [] : [{ kind, text, line: item.from }];
  });
}

function inParagraph(source: AdrSource, paragraph: Paragraph, kind: Kind): AdrArgument {
  const { text, from }: AdrText = textOf(source, paragraph);
  return argumentIn(text, from) ?? { kind, text, line: from };
}

/** Whether a list item is only what a template leaves open: nothing, or an ellipsis. */
export function isPlaceholder(markdown: string): boolean {
  return /^(?:…|\.\.\.|etc\.?)?$/.test(plainText(markdown));
}

type Bullets = (item: ListItem) => Kind | null;

/** Where lists with `+` and with `-` stand side by side, the bullet tells the kind. */
function bulletKinds(blocks: readonly Block[]): Bullets {
  const lists = blocks.filter((block) => block.kind === 'list');
  const markers = new Set(lists.flatMap((list) => list.items.map(({ marker }) => marker)));
  if (!markers.has('+') || !markers.has('-')) return () => null;
  return ({ marker }) => (marker === '+' ? 'good' : marker === '-' ? 'bad' : null);
}
