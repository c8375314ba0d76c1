import { insertedBlocks } from '../edits/section-lines.ts';
import { nothingToChange, refused, type AdrFile, type Edit } from '../edits/edit.ts';
import { limits } from '../../decision/limits.ts';
import { markdownBlock } from '../markdown-block.ts';
import type { AdrText } from '../reading/adr-reading.ts';
import { sectionOf } from '../reading/headings.ts';
import { outlineOf } from '../source/sections.ts';
import { newSection } from './new-section.ts';
import { replacedText } from './texts.ts';
import { byEdit } from './update.ts';

/** The context, where the decision has another one. */
export const updateContext = byEdit((file, { base, wanted }) =>
  sectionText(file, 'context', file.reading.parts.context, base.context, wanted.context),
);

/** How the decision is confirmed, where the decision says it otherwise. */
export const updateConfirmation = byEdit((file, { base, wanted }) =>
  sectionText(file, 'confirmation', file.reading.parts.confirmation, base.confirmation, wanted.confirmation),
);

/** A part that is one text; where the decision says nothing, the file keeps what it says. */
function sectionText(
  file: AdrFile,
  part: 'context' | 'confirmation',
  present: AdrText,
  base: string,
  wanted: string,
): Edit {
  if (wanted.trim() === '' || wanted === base) return nothingToChange;
  if (present.text.length > limits.textLength)
    return refused(`The ${part} in the file is longer than a decision can hold. Change it as text.`);
  if (present.text !== '') return replacedText(file, present, wanted);
  const blocks = [markdownBlock(wanted)];
  const section = sectionOf(outlineOf(file.source), part);
  const patch = section ? insertedBlocks(file.source, section.heading.to, blocks) : newSection(file, part, blocks);
  return { kind: 'patches', patches: [patch] };
}
