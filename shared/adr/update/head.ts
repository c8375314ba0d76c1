import { nothingToChange, refused, type AdrFile, type Edit } from '../edits/edit.ts';
import { placesIn, valuePatch, type Places } from '../edits/metadata-places.ts';
import { supersededBy } from '../edits/relate.ts';
import { setDate, setStatus } from '../edits/set-metadata.ts';
import { headingText } from '../markdown-inline.ts';
import { successorIn } from '../record-content.ts';
import { numberInFront } from '../reading/title.ts';
import { lineText } from '../reading/block-text.ts';
import type { Patch } from '../source/patch.ts';
import { plainText } from '../source/plain-text.ts';
import type { Section } from '../source/sections.ts';
import { headingPatch } from './heading-words.ts';
import { sameWords } from './said.ts';
import { byEdit } from './update.ts';

/** The title in its heading, with the number that stands in front of it, and in front matter. */
export const updateTitle = byEdit((file, { base, wanted }) => {
  if (wanted.title === base.title || sameWords(file.reading.title, wanted.title)) return nothingToChange;
  const places = placesIn(file);
  const inFrontMatter = places.entries
    .filter(({ key, values }) => key === 'title' && sameWords(values[0] ?? '', base.title))
    .map((entry) => valuePatch(file.source, entry, () => wanted.title));
  const heading = places.title ? titlePatch(file, places, places.title, wanted.title) : null;
  const patches = [...inFrontMatter, heading].filter((patch) => patch !== null);
  return patches.length > 0
    ? { kind: 'patches', patches }
    : refused('The file has its title in no heading, so it cannot be changed there. Change it as text.');
});

function titlePatch(file: AdrFile, { title }: Places, section: Section, words: string): Patch {
  // A heading such as "Architecture Decision Record" has the title in a section below it.
  const below = title?.sections
    .find((inside) => /^title:?$/i.test(inside.title))
    ?.blocks.find((b) => b.kind === 'paragraph');
  const isBelow = below?.kind === 'paragraph' && plainText(below.lines[0]?.text ?? '').endsWith(file.reading.title);
  if (isBelow) {
    const raw = lineText(file.source, below.from);
    return { from: below.from, to: below.from + 1, lines: [numberInFront(raw) + headingText(words)] };
  }
  return headingPatch(file.source, section, numberInFront(section.heading.text) + headingText(words));
}

/** The status, and what took the decision's place. */
export const updateStatus = byEdit((file, { base, wanted }) => {
  if (wanted.status === base.status && wanted.supersededBy === base.supersededBy) return nothingToChange;
  const successor = wanted.status === 'superseded' ? (successorIn(wanted.supersededBy)?.record ?? null) : null;
  if (successor) {
    const { fileName, number, title } = successor;
    return supersededBy(file, { path: file.path.replace(/[^/]*$/, fileName), number, title });
  }
  return file.reading.status?.known === wanted.status ? nothingToChange : setStatus(file, wanted.status);
});

/** The date; a decision without one leaves the file's. */
export const updateDate = byEdit((file, { base, wanted }): Edit => {
  const { date } = wanted;
  return date === null || date === base.date || date === file.reading.date?.day ? nothingToChange : setDate(file, date);
});
