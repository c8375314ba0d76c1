import { nothingToChange, type AdrFile, type Edit } from '../edits/edit.ts';
import { placesIn } from '../edits/metadata-places.ts';
import { insertedBlocks } from '../edits/section-lines.ts';
import { endOfSections } from '../edits/links.ts';
import { lineText } from '../reading/block-text.ts';
import { headingKey, sectionOf } from '../reading/headings.ts';
import { linePatches } from '../source/line-patches.ts';
import { allSections, type Section } from '../source/sections.ts';
import { newSection, newSubsection, sectionEnd } from './new-section.ts';
import { linesText } from './texts.ts';

const heading = 'Weighted scores';

/**
 * Keeps the weighted scores in a section of their own, under More Information where the format has that, else at the end.
 * @param blocks Markdown; none leaves the file as it is
 */
export function updateWeightedScores(file: AdrFile, blocks: readonly string[]): Edit {
  if (blocks.length === 0) return nothingToChange;
  const { source, reading } = file;
  const places = placesIn(file);
  const own = allSections(places.outline).find(({ title }) => headingKey(title) === heading.toLowerCase());
  if (own) return replacedBlocks(file, own, blocks);
  const more = sectionOf(places.outline, 'more');
  if (more) return { kind: 'patches', patches: [newSubsection(source, more, heading, blocks)] };
  const level = '#'.repeat(Math.min(6, (places.title?.level ?? 1) + 1));
  const patch = ['madr-3', 'madr-4', 'madr-universal'].includes(reading.format)
    ? newSection(file, 'more', [`${level}# ${heading}`, ...blocks])
    : insertedBlocks(source, endOfSections(source, places), [`${level} ${heading}`, ...blocks]);
  return { kind: 'patches', patches: [patch] };
}

function replacedBlocks({ source }: AdrFile, section: Section, blocks: readonly string[]): Edit {
  const text = blocks.join('\n\n');
  const end = sectionEnd(source, section);
  let from = section.heading.to;
  while (from < end && lineText(source, from).trim() === '') from += 1;
  if (from === end) return { kind: 'patches', patches: [insertedBlocks(source, section.heading.to, blocks)] };
  const present = linesText(source, { from, to: end }).split('\n');
  return { kind: 'patches', patches: linePatches(present, text.split('\n'), from) };
}
