import { adrFile, editedText, inTurn, nothingToChange, refused, type AdrFile, type Edit } from '../edits/edit.ts';
import { bareLine } from '../edits/line-parts.ts';
import { appendedBlock, appendedItem, removedLines } from '../edits/section-lines.ts';
import { headingText, inlineText } from '../markdown-inline.ts';
import type { AdrOption } from '../reading/adr-reading.ts';
import { lineText } from '../reading/block-text.ts';
import { sectionOf } from '../reading/headings.ts';
import type { Patch } from '../source/patch.ts';
import { outlineOf, type Section } from '../source/sections.ts';
import { headingPatch } from './heading-words.ts';
import { behindItem, itemAt, itemEnd } from './items.ts';
import { bulletOf, newSection, newSubsection, sectionEnd } from './new-section.ts';
import { isInTable, optionNamed, sectionOfOption } from './option-sections.ts';
import { sameWords, type SaidOption } from './said.ts';
import type { Update } from './update.ts';

/** The list of the options: those that came, went or have another name now. */
export const updateOptions: Update = (file, { base, wanted, hadOptions }) => {
  const left = missing(base.options, wanted.options);
  const open = missing(wanted.options, base.options);
  if (!hadOptions) {
    // What was decided is no option in the file as long as it is the only one.
    if (wanted.options.length < 2 || open.length === 0) return { kind: 'file', file };
    return inTurn(
      file,
      wanted.options.map((option) => (present) => addOption(present, option.name)),
    );
  }
  const renamed = left
    .splice(0, Math.min(left.length, open.length))
    .map((option, index) => [option, open[index]] as const);
  return inTurn(file, [
    ...renamed.flatMap(([option, next]) => (next ? renameOption(option.name, next.name) : [])),
    ...left.flatMap((option) => removeOption(option.name)),
    ...open.slice(renamed.length).map(
      ({ name }) =>
        (present: AdrFile) =>
          addOption(present, name),
    ),
  ]);
};

function missing(options: readonly SaidOption[], others: readonly SaidOption[]): SaidOption[] {
  return options.filter(({ name }) => !others.some((other) => other.name === name));
}

const inTable = refused('The options stand in a table, which is left alone. Change it as text.');

function patched(patches: readonly Patch[]): Edit {
  return { kind: 'patches', patches };
}

/** In the list, and over what speaks for and against it. */
function renameOption(name: string, next: string): readonly ((file: AdrFile) => Edit)[] {
  return [
    (file) => {
      const option = optionNamed(file, name);
      if (!option || optionNamed(file, next)) return nothingToChange;
      if (isInTable(file, option)) return inTable;
      const section = sectionOfOption(file, option);
      const listed = itemAt(file.source.blocks, option.line);
      const heading = section ? [headingPatch(file.source, section, headingText(next))] : [];
      if (!listed) return patched(heading);
      const first = listed.item.blocks.find(({ kind }) => kind !== 'blank');
      const raw = lineText(file.source, option.line);
      const lead = bareLine(raw).before;
      return patched([
        { from: option.line, to: first?.to ?? option.line + 1, lines: [lead + inlineText(next)] },
        ...heading,
      ]);
    },
  ];
}

function removeOption(name: string): readonly ((file: AdrFile) => Edit)[] {
  return [
    (file) => {
      const option = optionNamed(file, name);
      const section = option && sectionOfOption(file, option);
      return section
        ? patched([removedLines(file.source, section.from, sectionEnd(file.source, section))])
        : nothingToChange;
    },
    (file) => {
      const option = optionNamed(file, name);
      if (!option) return nothingToChange;
      if (isInTable(file, option)) return inTable;
      const listed = itemAt(file.source.blocks, option.line);
      return listed
        ? patched([removedLines(file.source, listed.item.from, itemEnd(listed.item))])
        : refused(`“${name}” stands where it cannot be taken out safely. Change it as text.`);
    },
  ];
}

/**
 * Headings that are worded otherwise than the list belong to its options by their order only, which a new option would
 * break: they get the names that the list has.
 */
function addOption(file: AdrFile, name: string): Edit {
  const edit = listOption(file, name);
  if (edit.kind === 'refused' || keepsOthers(file, edit)) return edit;
  const headings = file.reading.parts.options.flatMap((option) => {
    const section = sectionOfOption(file, option);
    const isOwn = section !== null && section.from !== option.line && !sameWords(section.title, option.name);
    return isOwn ? [headingPatch(file.source, section, headingText(option.name))] : [];
  });
  return patched([...edit.patches, ...headings]);
}

function keepsOthers(file: AdrFile, edit: Edit & { readonly kind: 'patches' }): boolean {
  if (edit.patches.length === 0) return true;
  const after = adrFile(file.path, editedText(file, edit));
  return file.reading.parts.options.every((option) => {
    const own = optionNamed(after, option.name);
    return own?.arguments.length === option.arguments.length && own.description.text === option.description.text;
  });
}

function listOption(file: AdrFile, name: string): Edit {
  const { source, reading } = file;
  if (reading.parts.options.some((option) => sameWords(option.name, name))) return nothingToChange;
  const words = inlineText(name);
  const last = reading.parts.options.findLast((option) => itemAt(source.blocks, option.line));
  if (last) {
    const patch = behindItem(source, last.line, words);
    return patch ? patched([patch]) : nothingToChange;
  }
  if (reading.parts.options.some((option) => isInTable(file, option))) return inTable;
  const section = sectionOf(outlineOf(source), 'options');
  if (section && section.sections.length === 0) {
    return patched([appendedItem(section, words) ?? appendedBlock(source, section, `${bulletOf(file)} ${words}`)]);
  }
  if (section) return patched([newSubsection(source, section, headingText(name), [])]);
  const beside = besideOptions(file, reading.parts.options);
  if (beside) return patched([headingBehind(file, beside, name)]);
  return patched([newSection(file, 'options', [`${bulletOf(file)} ${words}`])]);
}

/** Of options that are nothing but headings, the last one's section. */
function besideOptions(file: AdrFile, options: readonly AdrOption[]): Section | null {
  const last = options.at(-1);
  return last ? sectionOfOption(file, last) : null;
}

function headingBehind({ source }: AdrFile, section: Section, name: string): Patch {
  const at = sectionEnd(source, section);
  return { from: at, to: at, lines: ['', `${'#'.repeat(section.level)} ${headingText(name)}`] };
}
