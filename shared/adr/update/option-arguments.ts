import { inTurn, nothingToChange, refused, type AdrFile, type Edit } from '../edits/edit.ts';
import { appendedBlock, appendedItem, insertedBlocks } from '../edits/section-lines.ts';
import { headingText } from '../markdown-inline.ts';
import { markdownBlock } from '../markdown-block.ts';
import { lineText } from '../reading/block-text.ts';
import { sectionOf } from '../reading/headings.ts';
import type { Patch } from '../source/patch.ts';
import { outlineOf } from '../source/sections.ts';
import { likeSibling, withKind, wordsFor } from './consequences.ts';
import { itemAt, updateItems, type PresentItem } from './items.ts';
import { bulletOf, newSection, newSubsection } from './new-section.ts';
import { isInTable, optionNamed, sectionOfOption } from './option-sections.ts';
import { bareWords, type SaidItem, type SaidOption } from './said.ts';
import { replacedText } from './texts.ts';
import { updatedInTurn, type Update, type Updated } from './update.ts';

/** What is said of each option: its description, and what speaks for and against it. */
export const updateOptionTexts: Update = (file, { base, wanted, hadOptions }) =>
  updatedInTurn(
    file,
    wanted.options.flatMap((option, index) => {
      // Where an option has another name now, it is in the place of the one that is not there any more.
      const beside = base.options[index];
      const before =
        [beside, ...base.options].find((one) => one?.name === option.name) ??
        (beside && wanted.options.some(({ name }) => name === beside.name) ? undefined : beside);
      return [
        (present: AdrFile) => {
          const isSame = option.description === (before?.description ?? '');
          // What was decided may have become one option of several, and be said in the decision no more.
          const stays = isSame && (hadOptions || wanted.options.length === 1);
          if (stays) return { kind: 'file' as const, file: present };
          return describe(
            present,
            isSame ? { ...option, description: withoutConsequences(present, option.description) } : option,
          );
        },
        (present: AdrFile) => argue(present, before?.arguments ?? [], option),
      ];
    }),
  );

/** Whether the file's decision says a description already, as that of what Nygard's decided does. */
export function isToldInDecision(file: AdrFile, description: string): boolean {
  const told = bareWords(file.reading.parts.decision.text);
  return ` ${told} `.includes(` ${bareWords(withoutConsequences(file, description))} `);
}

/** A description without what the file says under its consequences: what was decided came with those of no kind. */
export function withoutConsequences({ reading }: AdrFile, description: string): string {
  const told = new Set(reading.parts.consequences.map(({ text }) => text.trim()));
  const paragraphs = description.split(/\n{2,}/).filter((paragraph) => !told.has(paragraph.trim()));
  return paragraphs.join('\n\n');
}

function describe(file: AdrFile, { name, description }: SaidOption): Updated {
  const edit = (present: AdrFile): Edit => {
    if (description.trim() === '' || isToldInDecision(present, description)) return nothingToChange;
    const option = optionNamed(present, name);
    if (!option) return replacedDecision(present, description);
    const { text, from, to } = option.description;
    if (text !== '') {
      const listed = itemAt(present.source.blocks, option.line);
      if (listed === null || from < listed.item.from || from >= listed.item.to)
        return replacedText(present, { from, to }, description);
      const indent = ' '.repeat(listed.item.contentIndent);
      const isBelowName = lineText(present.source, from - 1).trim() !== '';
      return replacedText(present, { from, to }, description, { indent, isBelowName });
    }
    const block = markdownBlock(description);
    const section = sectionOfOption(present, option);
    return section
      ? patched(insertedBlocks(present.source, section.heading.to, [block]))
      : patched(optionSection(present, name, block));
  };
  return inTurn(file, [edit]);
}

/** The description of the only option is what was decided. */
function replacedDecision(file: AdrFile, description: string): Edit {
  const { decision } = file.reading.parts;
  return decision.text === ''
    ? refused('The file does not say what was decided in a place of its own. Change it as text.')
    : replacedText(file, decision, withoutConsequences(file, description));
}

function argue(file: AdrFile, base: readonly SaidItem[], { name, arguments: wanted }: SaidOption): Updated {
  return updateItems(file, base, wanted, {
    presentIn: (present) => argumentsOf(present, name),
    textOf: wordsFor,
    added: (present, item) => addArgument(present, name, item),
  });
}

function argumentsOf(file: AdrFile, name: string): readonly PresentItem[] {
  return optionNamed(file, name)?.arguments ?? [];
}

function addArgument(file: AdrFile, name: string, item: SaidItem): Patch | null {
  const { source } = file;
  const option = optionNamed(file, name);
  if (option && isInTable(file, option) && option.arguments.length > 0) return null;
  const like = likeSibling(file, option?.arguments ?? [], item);
  if (like) return like;
  const words = withKind(item);
  const section = option && sectionOfOption(file, option);
  if (!section) return optionSection(file, name, `${bulletOf(file)} ${words}`);
  return appendedItem(section, words) ?? appendedBlock(source, section, `${bulletOf(file)} ${words}`);
}

/** A section for an option among those that have arguments. */
function optionSection(file: AdrFile, name: string, block: string): Patch {
  const { source } = file;
  const section = sectionOf(outlineOf(source), 'arguments');
  if (section) return newSubsection(source, section, headingText(name), [block]);
  const level = (sectionOf(outlineOf(source), 'outcome') ?? sectionOf(outlineOf(source), 'context'))?.level ?? 2;
  return newSection(file, 'arguments', [`${'#'.repeat(Math.min(6, level + 1))} ${headingText(name)}`, block]);
}

function patched(patch: Patch): Edit {
  return { kind: 'patches', patches: [patch] };
}
