import type { AdrSource, Block, LineRange } from '../source/blocks.ts';
import { plainText } from '../source/plain-text.ts';
import type { AdrOption, AdrText } from './adr-reading.ts';
import { labelKind } from './argument-kinds.ts';
import { languages } from './languages/languages.ts';
import { itemText, noText, textOf } from './block-text.ts';
import { optionMatcher, type OptionsReading } from './options.ts';

export interface ChosenOption {
  /** Name of the option as it is listed, else as it is stated here; '' where none is stated. */
  readonly name: string;
  readonly reason: AdrText;
}

const translated = languages.flatMap(({ chosen }) => chosen).join('|');
const statement = new RegExp(
  String.raw`(?:^|\n)[*_\s]*(?:chosen\s+(?:option|alternative|solution)s?[*_]*\s*(?::|\s)|(?:${translated})[*_]*\s*[:：])[*_]*`,
  'i',
);
const byNumber = /\b(?:chosen?|choosen?)\s+option\s+(\d{1,2})\b|\boption\s+(\d{1,2})\s+(?:was|is)\s+chosen\b/i;
const verbs =
  /\b(?:decided (?:for|on|to use)|decide (?:for|on)|opted for|go with|going with|chose|choose|selected|will use)\s+/i;
const reasons = languages.flatMap((words) => words.because).join('|');
const because = new RegExp(
  String.raw`(?<!\p{L})(?:(?:because|since|due to)(?!\p{L})|(?:${reasons})(?![\p{Script=Latin}\p{Script=Cyrillic}]))[\s,:，：]*`,
  'iu',
);
const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', "'": "'", '‘': '’', '«': '»' };

/** The option that a file states as chosen in its outcome (`Chosen option: "X", because …`), and the reason it gives. */
export function readChosen(
  source: AdrSource,
  blocks: readonly Block[],
  { options, names }: OptionsReading,
): ChosenOption {
  for (const piece of piecesOf(source, blocks)) {
    const found = statement.exec(piece.text.text);
    if (!found) continue;
    const { name, rest } = statedName(piece.text.text.slice(found.index + found[0].length));
    const reason = reasonIn(source, piece, after(piece, blocks), rest);
    return { name: optionMatcher(names)(name)?.listed ?? name, reason };
  }
  return numbered(source, blocks, options) ?? worded(source, blocks, names) ?? { name: '', reason: noText };
}

/** Where a file states the chosen option in so many words. */
export interface Statement {
  /** The paragraph or list item, without its bullet. */
  readonly text: AdrText;
  /** Where in that text the name stands, with the marks around it. */
  readonly nameFrom: number;
  readonly nameTo: number;
}

/** The statement `Chosen option: "X"` in the blocks of an outcome; null where there is none. */
export function statementIn(source: AdrSource, blocks: readonly Block[]): Statement | null {
  for (const { text } of piecesOf(source, blocks)) {
    const found = statement.exec(text.text);
    if (!found) continue;
    const start = found.index + found[0].length;
    const told = text.text.slice(start);
    const nameTo = text.text.length - statedName(told).rest.length;
    return { text, nameFrom: start + (told.length - told.trimStart().length), nameTo };
  }
  return null;
}

/** A paragraph or a list item. */
interface Piece {
  readonly text: AdrText;
  readonly block: Block;
  /** Of the item in its list; 0 for a paragraph. */
  readonly item: number;
}

/** Paragraphs and list items in their order. */
function piecesOf(source: AdrSource, blocks: readonly Block[]): readonly Piece[] {
  return blocks.flatMap((block): readonly Piece[] => {
    if (block.kind === 'paragraph') return [{ text: textOf(source, block), block, item: 0 }];
    if (block.kind !== 'list') return [];
    return block.items.map((item, index) => ({ text: itemText(source, item), block, item: index }));
  });
}

/** What stands after a piece, up to a label such as "Positive Consequences:". */
function after({ block, item }: Piece, blocks: readonly Block[]): readonly LineRange[] {
  const rest = blocks.slice(blocks.indexOf(block) + 1);
  const end = rest.findIndex((next) => labelKind(next) !== null);
  const items = block.kind === 'list' ? block.items.slice(item + 1) : [];
  return [...items, ...(end < 0 ? rest : rest.slice(0, end))];
}

/** What follows "because", down to the end of the paragraph; where that is nothing, what stands after it. */
function reasonIn(source: AdrSource, { text }: Piece, following: readonly LineRange[], rest: string): AdrText {
  const word = because.exec(rest);
  const told = (word ? rest.slice(word.index + word[0].length) : rest.replace(/^[\s.,;:*_]+/, '')).trim();
  const isWhole =
    told !== '' && (/[.!?)\]"'`*_…]$/.test(told) || (!/[:,]$/.test(told) && following[0]?.from !== text.to));
  const more = isWhole ? noText : textAfter(source, following);
  if (told === '') return more;
  const from = text.to - told.split('\n').length;
  return more.text === ''
    ? { text: told, from, to: text.to }
    : { ...textOf(source, { from, to: more.to }), text: `${told}\n\n${more.text}` };
}

function textAfter(source: AdrSource, following: readonly LineRange[]): AdrText {
  const [first, last] = [following[0], following.at(-1)];
  return first && last ? textOf(source, { from: first.from, to: last.to }) : noText;
}

/** The name in quotation marks, emphasised, or up to the reason or the end of the sentence. */
function statedName(text: string): { readonly name: string; readonly rest: string } {
  const start = /^(?:\s|\([^)\n]*\))*/.exec(text)?.[0].length ?? 0;
  const stated = text.slice(start);
  const marked = quotedEnd(stated) ?? emphasisedEnd(stated);
  if (marked) return { name: cleanedName(stated.slice(marked.open, marked.close)), rest: stated.slice(marked.end) };
  const line = stated.split('\n')[0] ?? '';
  const word = because.exec(line);
  const end = word?.index ?? /[.!](?=\s|$)/.exec(line)?.index ?? line.length;
  return { name: cleanedName(stated.slice(0, end)), rest: stated.slice(end) };
}

interface Marked {
  readonly open: number;
  readonly close: number;
  readonly end: number;
}

/**
 * A quotation ends in front of "because", else where the sentence goes on behind it, else at its last mark; quotation
 * marks inside it do not end it.
 */
function quotedEnd(text: string): Marked | null {
  const closing = quotes[text[0] ?? ''];
  if (closing === undefined) return null;
  const ends: number[] = [];
  for (let at = text.indexOf(closing, 1); at >= 0; at = text.indexOf(closing, at + 1)) ends.push(at);
  const followed = (by: RegExp): number | undefined => ends.find((at) => by.test(text.slice(at + 1, at + 40)));
  const end =
    followed(/^[*_]*[.,]?\s+(?:because|since)\b/i) ??
    followed(/^(?:\s*$|[*_]*[.,;:]|[*_]*\s+(?:as|due|for|with|which|\())/i) ??
    ends.at(-1);
  return end === undefined ? null : { open: 1, close: end, end: end + 1 };
}

function emphasisedEnd(text: string): Marked | null {
  const marks = /^(?:\*{1,3}|_{1,3})(?=\S)/.exec(text)?.[0];
  if (marks === undefined) return null;
  const close = text.indexOf(marks, marks.length + 1);
  return close < 0 ? null : { open: marks.length, close, end: close + marks.length };
}

function cleanedName(markdown: string): string {
  return plainText(markdown)
    .replace(/^[\s*_]+|[\s,.;:*_]+$/g, '')
    .replace(/^"([^"]*)"$/, '$1');
}

/** `We chose option 1, …` names an option by its place in the list. */
function numbered(source: AdrSource, blocks: readonly Block[], options: readonly AdrOption[]): ChosenOption | null {
  for (const { text } of piecesOf(source, blocks)) {
    const found = byNumber.exec(text.text);
    const option = options[Number(found?.[1] ?? found?.[2]) - 1];
    const word = because.exec(text.text);
    if (!option) continue;
    const told = word ? text.text.slice(word.index + word[0].length).trim() : '';
    return { name: option.name, reason: told === '' ? noText : { text: told, from: text.from, to: text.to } };
  }
  return null;
}

/** `We decided for X because …`, where X is one of the list. */
function worded(source: AdrSource, blocks: readonly Block[], names: OptionsReading['names']): ChosenOption | null {
  const optionNamed = optionMatcher(names);
  for (const { text } of piecesOf(source, blocks)) {
    const verb = verbs.exec(text.text);
    if (!verb) continue;
    const { name, rest } = statedName(text.text.slice(verb.index + verb[0].length));
    const option = /\b(?:not|against|neither|instead)\b/i.test(name) ? null : optionNamed(name);
    const word = because.exec(rest);
    const told = word ? rest.slice(word.index + word[0].length).trim() : '';
    if (option)
      return { name: option.listed, reason: told === '' ? noText : { text: told, from: text.from, to: text.to } };
  }
  return null;
}
