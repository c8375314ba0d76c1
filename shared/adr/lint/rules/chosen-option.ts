import type { AdrFile } from '../../edits/edit.ts';
import type { AdrOption, AdrParts } from '../../reading/adr-reading.ts';
import { lineText } from '../../reading/block-text.ts';
import { hasMadrSections } from '../../reading/format.ts';
import { sectionOf } from '../../reading/headings.ts';
import { readChoice } from '../../reading/parts.ts';
import { plainText } from '../../source/plain-text.ts';
import { outlineOf, type Section } from '../../source/sections.ts';
import { fileRule, isMadr, type Found } from '../finding.ts';

const why = 'The first line of an outcome is what most people read: “Chosen option: "X", because …”.';

/** Whether the outcome says first which option was chosen, and why; and whether that option was considered. */
export const chosenOption = fileRule('chosen-option', ['MADR03', 'MADR04'], (file) => {
  const outline = outlineOf(file.source);
  const outcome = sectionOf(outline, 'outcome');
  const isEmpty = outcome?.blocks.every(({ kind }) => kind === 'blank') && outcome.sections.length === 0;
  if (!hasMadrSections(file.reading.format) || !outcome || isEmpty) return [];
  const choice = readChoice(file.source, outline);
  const { chosen, reason, options } = choice;
  const line = outcome.heading.from;
  if (chosen === '')
    return isStated(file, outcome, choice)
      ? []
      : [{ line, message: 'The outcome does not state the chosen option.', why }];
  const found: Found[] = [];
  if (isMadr(file.reading.format) && !comesFirst(file, outcome))
    found.push({ line, message: 'The outcome does not begin with the chosen option.', why });
  if (reason.text === '' && !isExplained(file, outcome, chosen))
    found.push({ line, message: 'No reason is given for the chosen option.', why });
  if (options.length > 0 && !isConsidered(file, chosen, options))
    found.push({
      line,
      message: `The chosen option “${chosen}” is none of the considered ones.`,
      why: 'Who reads the options cannot tell which one was taken; names are repeated word for word.',
    });
  return found;
});

function comesFirst({ source }: AdrFile, { blocks }: Section): boolean {
  const first = blocks.find(({ kind }) => kind !== 'blank');
  return first !== undefined && /^[\s*_-]*(?:chosen|decision)\b/i.test(lineText(source, first.from));
}

/**
 * Before MADR 3 many say it in words of their own: where the outcome has a word of an option's name, it is not for us to
 * say that it states none. Where no options were considered, that they are missing says enough.
 */
function isStated(file: AdrFile, outcome: Section, { options }: Pick<AdrParts, 'options'>): boolean {
  if (isMadr(file.reading.format)) return false;
  const told = new Set(wordsOf(ownText(file, outcome)));
  return options.length === 0 || options.some(({ name }) => wordsOf(name).some((word) => told.has(word)));
}

/** "Chosen option:", and a little more. */
const wordsOfChoice = 6;

/** Before MADR 3 a reason need not follow a "because": what is told beside the name may be one. */
function isExplained(file: AdrFile, outcome: Section, chosen: string): boolean {
  if (isMadr(file.reading.format)) return false;
  return wordsOf(ownText(file, outcome), 1).length > wordsOf(chosen, 1).length + wordsOfChoice;
}

/** By its name or together with others; before MADR 3 also by its place in the list: "the second option", "Option 2", "B". */
function isConsidered({ reading }: AdrFile, chosen: string, options: readonly AdrOption[]): boolean {
  const said = wordsOf(chosen, 1).join(' ');
  const place =
    /^(?:the )?(?:option |alternative )?(\d{1,2}|[a-z]|first|second|third|fourth|fifth|last)(?: (?:option|alternative|one))?$/;
  const named = isMadr(reading.format) ? undefined : place.exec(said)?.[1];
  if (named !== undefined && placeOf(named) <= options.length) return true;
  return options.some(({ name }) => name === chosen || ` ${said} `.includes(` ${wordsOf(name, 1).join(' ')} `));
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];

function placeOf(named: string): number {
  if (named === 'last') return 1;
  const ordinal = ordinals.indexOf(named);
  if (ordinal >= 0) return ordinal + 1;
  return /^\d+$/.test(named) ? Number(named) : named.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
}

/** What stands in a section before the first one inside. */
function ownText({ source }: AdrFile, { heading, sections, to }: Section): string {
  const lines = source.lines.slice(heading.to, sections[0]?.from ?? to);
  return plainText(lines.map(({ text }) => text).join('\n'));
}

/** Words of at least so many letters, lower case. */
function wordsOf(text: string, least = 4): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= least);
}
