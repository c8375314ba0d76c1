import { appendedBlock } from '../edits/section-lines.ts';
import { nothingToChange, refused, type AdrFile, type Edit } from '../edits/edit.ts';
import { placesIn, valuePatch } from '../edits/metadata-places.ts';
import { insertedBlocks } from '../edits/section-lines.ts';
import { endOfSections } from '../edits/links.ts';
import { lineText } from '../reading/block-text.ts';
import { headingKey, sectionOf } from '../reading/headings.ts';
import { firstOf } from '../reading/metadata.ts';
import { linePatches } from '../source/line-patches.ts';
import { allSections, type Section } from '../source/sections.ts';
import { newSection, newSubsection, sectionEnd } from './new-section.ts';
import { linesText } from './texts.ts';
import { byEdit } from './update.ts';

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

const reviewSentence = /\b((?:reviewed|revisited|re-visited) (?:on|by|in) )\d{4}-\d{2}-\d{2}\b/i;

/** The day on which the decision is to be looked at again, where the file tells one or under More Information. */
export const updateReviewDate = byEdit((file, { base, wanted }) => {
  const { source, reading } = file;
  const day = wanted.reviewDate;
  if (day === null || day === base.reviewDate || day === reading.reviewDate) return nothingToChange;
  const places = placesIn(file);
  const entry = firstOf({ entries: places.entries, why: null }, 'review');
  if (entry) {
    const patch = valuePatch(source, entry, () => day);
    return patch
      ? { kind: 'patches', patches: [patch] }
      : refused('The review date is not written as one value. Change it as text.');
  }
  const { from, to } = reading.parts.moreInformation;
  const line = source.lines.slice(from, to).findIndex(({ text }) => reviewSentence.test(text));
  if (line >= 0) {
    const text = lineText(source, from + line).replace(reviewSentence, `$1${day}`);
    return { kind: 'patches', patches: [{ from: from + line, to: from + line + 1, lines: [text] }] };
  }
  const sentence = `To be reviewed on ${day}.`;
  const section = sectionOf(places.outline, 'more') ?? sectionOf(places.outline, 'links');
  return {
    kind: 'patches',
    patches: [section ? appendedBlock(source, section, sentence) : newSection(file, 'more', [sentence])],
  };
});
