import type { AdrFile } from '../edits/edit.ts';
import { appendedBlock, appendedItem, insertedBlocks } from '../edits/section-lines.ts';
import { sectionOf } from '../reading/headings.ts';
import type { Patch } from '../source/patch.ts';
import { outlineOf } from '../source/sections.ts';
import { behindItem, updateItems, type PresentItem } from './items.ts';
import { bulletOf, newSection } from './new-section.ts';
import type { SaidItem } from './said.ts';
import type { Update } from './update.ts';

/** The decision drivers: the criteria of the decision, but for the one that holds what is about none. */
export const updateDrivers: Update = (file, { base, wanted }) =>
  updateItems(file, base.drivers, wanted.drivers, { presentIn, textOf: (_, { alone }) => alone, added });

function presentIn({ reading }: AdrFile): readonly PresentItem[] {
  return reading.parts.drivers.map(({ text, from }) => ({ kind: '', text, line: from }));
}

function added(file: AdrFile, { alone }: SaidItem): Patch | null {
  const { source } = file;
  const last = file.reading.parts.drivers.at(-1);
  if (last) return behindItem(source, last.from, alone) ?? insertedBlocks(source, last.to, [alone]);
  const section = sectionOf(outlineOf(source), 'drivers');
  const item = `${bulletOf(file)} ${alone}`;
  if (!section) return newSection(file, 'drivers', [item]);
  return appendedItem(section, alone) ?? appendedBlock(source, section, item);
}
