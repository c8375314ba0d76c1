import { lineText } from '../../reading/block-text.ts';
import { sectionOf } from '../../reading/headings.ts';
import { readChoice } from '../../reading/parts.ts';
import type { AdrFile } from '../../edits/edit.ts';
import { outlineOf, type Section } from '../../source/sections.ts';
import { fileRule, hasMadrSections, isMadr, type Found } from '../finding.ts';

const why = 'The first line of an outcome is what most people read: “Chosen option: "X", because …”.';

/** Whether the outcome says first which option was chosen, and why; and whether that option was considered. */
export const chosenOption = fileRule('chosen-option', ['MADR03', 'MADR04'], (file) => {
  const outline = outlineOf(file.source);
  const outcome = sectionOf(outline, 'outcome');
  const isEmpty = outcome?.blocks.every(({ kind }) => kind === 'blank') && outcome.sections.length === 0;
  if (!hasMadrSections(file.reading.format) || !outcome || isEmpty) return [];
  const { chosen, reason, options } = readChoice(file.source, outline);
  const line = outcome.heading.from;
  if (chosen === '') return [{ line, message: 'The outcome does not state the chosen option.', why }];
  const found: Found[] = [];
  if (isMadr(file.reading.format) && !comesFirst(file, outcome))
    found.push({ line, message: 'The outcome does not begin with the chosen option.', why });
  if (reason.text === '') found.push({ line, message: 'No reason is given for the chosen option.', why });
  if (options.length > 0 && !options.some(({ name }) => name === chosen))
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
