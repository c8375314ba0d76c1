import type { AdrSource, ListItem, Table } from '../source/blocks.ts';
import { plainText } from '../source/plain-text.ts';
import { allSections, type Outline, type Section } from '../source/sections.ts';
import type { AdrArgument, AdrOption } from './adr-reading.ts';
import { argumentsIn, isPlaceholder, labelIn, labelKind } from './argument-kinds.ts';
import { itemHead, itemRest, noText, rangeOf, textOf } from './block-text.ts';
import { sectionKind, sectionOf, sectionsOf } from './headings.ts';

export interface OptionsReading {
  readonly options: readonly AdrOption[];
  /** What the options are called, in the list and over their arguments, with the name in the list. */
  readonly names: readonly { readonly name: string; readonly listed: string }[];
}

/**
 * The options a file weighs, in the order in which it lists them, with what it says for and against each. Where the
 * headings over the arguments are worded differently, and as many are left as there are options left, they belong
 * together in their order.
 */
export function readOptions(source: AdrSource, outline: Outline): OptionsReading {
  const listed = listedOptions(source, sectionOf(outline, 'options'));
  const told = weighedSections(source, outline).map((section) => weighed(source, section));
  const pairs = new Map<AdrOption, AdrOption>();
  const optionNamed = optionMatcher(listed);
  for (const option of told) {
    const match = optionNamed(option.name);
    if (match && !pairs.has(match) && match.arguments.length === 0) pairs.set(match, option);
  }
  const matched = new Set(pairs.values());
  const left = told.filter((option) => !matched.has(option) && (option.arguments.length > 0 || listed.length === 0));
  const open = listed.filter((option) => !pairs.has(option) && option.arguments.length === 0);
  if (left.length === open.length) {
    open.forEach((option, index) => pairs.set(option, left[index] ?? option));
    left.length = 0;
  }
  const options = [...listed.map((option) => joinedOption(option, pairs.get(option))), ...left];
  const headings = [...pairs].map(([option, { name }]) => ({ name, listed: option.name }));
  return { options, names: [...options.map(({ name }) => ({ name, listed: name })), ...headings] };
}

function joinedOption(option: AdrOption, told: AdrOption | undefined): AdrOption {
  if (!told) return option;
  const description = told.description.text === '' ? option.description : told.description;
  return { ...option, arguments: told.arguments, description };
}

/** An option under one of the names it goes by. */
export interface NamedOption {
  readonly name: string;
  /** Where the option has several names, the one in the list. */
  readonly listed?: string;
}

/** Options beyond this are matched only by the same words: decisions have a handful. */
const mostCompared = 200;

/**
 * Finds the option that a name means: the same words, else the only one that contains them or is contained in them; null
 * where none or several would do.
 */
export function optionMatcher<T extends NamedOption>(options: readonly T[]): (name: string) => T | null {
  const keyed = options.map((option) => ({ option, key: optionKey(option.name) })).filter(({ key }) => key !== '');
  const same = new Map(keyed.toReversed().map(({ option, key }) => [key, option]));
  return (name) => {
    const wanted = optionKey(name);
    const found = wanted === '' ? null : same.get(wanted);
    if (found !== undefined || keyed.length > mostCompared) return found ?? null;
    const near = keyed.filter(({ key }) => ` ${key} `.includes(` ${wanted} `) || ` ${wanted} `.includes(` ${key} `));
    const isOne = new Set(near.map(({ option }) => option.listed ?? option.name)).size === 1;
    return isOne ? (near[0]?.option ?? null) : null;
  };
}

function optionKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\(chosen\)/, '')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

/** The items of the list, else the headings inside the section. */
function listedOptions(source: AdrSource, section: Section | null): readonly AdrOption[] {
  if (!section) return [];
  const items = section.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  const options = items.filter((item) => !isPlaceholder(itemHead(item))).map((item) => itemOption(source, item));
  if (options.length > 0) return options;
  const inTables = section.blocks.flatMap((block) => (block.kind === 'table' ? optionsInTable(block) : []));
  return inTables.length > 0 ? inTables : section.sections.map((inside) => weighed(source, inside));
}

/** A row for each option, its name first; columns headed "Pros" and "Cons" have its arguments, one for each line. */
function optionsInTable({ header, rows }: Table): readonly AdrOption[] {
  const kinds = header.map((head) => labelIn(plainText(head)));
  return rows.flatMap(({ line, cells }) => {
    const name = optionName(cells[0] ?? '');
    if (name === '') return [];
    const given = cells.flatMap((cell, index) => {
      const kind = kinds[index] ?? null;
      if (index === 0 || kind === null) return [];
      const texts = cell.split(/<br ?\/?>/i).map((text) => text.replace(/^[\s*•-]+/, '').trim());
      return texts.filter((text) => !isPlaceholder(text)).map((text) => ({ kind, text, line }));
    });
    return [{ name, description: noText, arguments: given, line }];
  });
}

/** Plain words; anchors and other tags of layout are no part of a name. */
function optionName(markdown: string): string {
  return plainText(markdown.replace(/<\/?(?:a|br|b|i|em|strong|code|sub|sup|span)(?:\s[^<>]*)?\/?>/gi, ' ')).replace(
    /[\s:.]+$/,
    '',
  );
}

function itemOption(source: AdrSource, item: ListItem): AdrOption {
  const name = optionName(itemHead(item));
  return { name, description: itemRest(source, item), arguments: [], line: item.from };
}

/** Sections about one option each: those of "Pros and Cons", and any other with arguments in a part we do not know. */
function weighedSections(source: AdrSource, outline: Outline): readonly Section[] {
  const inArguments = sectionsOf(outline, 'arguments').flatMap((section) => section.sections);
  const known = new Set(inArguments);
  const unknown = allSections({ sections: outline.sections.flatMap((section) => openSections(section)) });
  const others = unknown.filter(
    (section) =>
      !known.has(section) &&
      sectionKind(section) === null &&
      !isAboutArguments(section) &&
      hasArguments(source, section),
  );
  return [...inArguments, ...others].toSorted((a, b) => a.from - b.from);
}

/** The sections that may be about options: not those of a part with another purpose. */
function openSections(section: Section): readonly Section[] {
  const kind = sectionKind(section);
  if (kind === 'arguments' || kind === 'options') return section.sections;
  if (kind !== null) return [];
  if (section.level > 1) return [section];
  return section.sections.flatMap((inside) => openSections(inside));
}

function hasArguments(source: AdrSource, section: Section): boolean {
  return argumentsOf(source, section).length > 0;
}

function weighed(source: AdrSource, section: Section): AdrOption {
  const { heading, title } = section;
  const first = section.blocks.findIndex(
    (block) => labelKind(block) !== null || argumentsIn(source, [block], rules).length > 0,
  );
  const range = rangeOf(first < 0 ? section.blocks : section.blocks.slice(0, first));
  return {
    name: optionName(title) || plainText(heading.text),
    description: range ? textOf(source, range) : noText,
    arguments: argumentsOf(source, section),
    line: heading.from,
  };
}

const rules = { otherwise: null, withParagraphs: false } as const;

/** Arguments of a section and of headings such as "Pros" inside it. */
function argumentsOf(source: AdrSource, section: Section): readonly AdrArgument[] {
  const inside = section.sections.filter((child) => isAboutArguments(child));
  const labelled = inside.flatMap((child) =>
    argumentsIn(source, child.blocks, { ...rules, otherwise: labelIn(child.title) }),
  );
  return [...argumentsIn(source, section.blocks, rules), ...labelled];
}

/** A heading such as "Pros", "Pros/Cons" over the arguments of the option above it. */
function isAboutArguments({ title }: Section): boolean {
  return labelIn(title) !== null || /^pros?\s*(?:\/|&|and)\s*cons?$/i.test(title);
}
