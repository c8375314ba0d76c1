import type { AdrReading } from '../reading/adr-reading.ts';
import { lineText } from '../reading/block-text.ts';
import { readAdr } from '../reading/read-adr.ts';
import type { AdrSource } from '../source/blocks.ts';
import { parseSource } from '../source/parse-source.ts';
import { applyPatches, type Patch } from '../source/patch.ts';
import { allSections, outlineOf } from '../source/sections.ts';

/** A file of an ADR folder. */
export interface AdrFile {
  /** With slashes, from the folder that its links to other files are told in. */
  readonly path: string;
  readonly source: AdrSource;
  readonly reading: AdrReading;
}

/** What changes in a file, possibly nothing, or why it cannot be changed: a sentence for the user. */
export type Edit =
  | { readonly kind: 'patches'; readonly patches: readonly Patch[] }
  | { readonly kind: 'refused'; readonly why: string };

/** The file that a text makes. */
export function adrFile(path: string, text: string): AdrFile {
  const source = parseSource(text);
  return { path, source, reading: readAdr(path, source) };
}

export function refused(why: string): Edit {
  return { kind: 'refused', why };
}

export const nothingToChange: Edit = { kind: 'patches', patches: [] };

/** The text of a file after an edit. */
export function editedText(file: AdrFile, edit: Edit & { readonly kind: 'patches' }): string {
  return applyPatches(file.source, edit.patches);
}

/** What an edit may be about; all else that is read must stay. 'sections' where it may take a heading away. */
export type Subject = 'status' | 'date' | 'review' | 'links' | 'sections';

/**
 * Patches as an edit, once they are tried: the file that they make must be read as meant, with every heading it had, and
 * with the same title, number, people and tags. Otherwise the file is in a shape that the patches were not made for, and
 * stays as it is.
 */
export function checked(
  file: AdrFile,
  patches: readonly Patch[],
  subjects: readonly Subject[],
  isAsMeant: (after: AdrReading) => boolean,
): Edit {
  const real = patches.filter((patch) => changesSomething(file.source, patch));
  if (real.length === 0) return nothingToChange;
  if (overlap(real)) return notAsMeant;
  const after = adrFile(file.path, applyPatches(file.source, real));
  if (isAsMeant(after.reading) && keepsRest(file, after, subjects)) return { kind: 'patches', patches: real };
  return notAsMeant;
}

const notAsMeant = refused('After this change the file would not be read as meant. Change it as text.');

function overlap(patches: readonly Patch[]): boolean {
  const sorted = patches.toSorted((a, b) => a.from - b.from || a.to - b.to);
  return sorted.some(({ to }, index) => to > (sorted[index + 1]?.from ?? to));
}

function changesSomething(source: AdrSource, { from, to, lines }: Patch): boolean {
  return to - from !== lines.length || lines.some((text, index) => text !== lineText(source, from + index));
}

function keepsRest(before: AdrFile, after: AdrFile, subjects: readonly Subject[]): boolean {
  const rest = ({ reading }: AdrFile): unknown => [
    reading.title,
    reading.number,
    reading.people,
    reading.tags,
    subjects.includes('review') ? null : reading.reviewDate,
    subjects.includes('status') ? null : reading.status?.text,
    subjects.includes('date') ? null : reading.date?.text,
    subjects.includes('links') ? null : toldLinks(reading, subjects),
  ];
  if (JSON.stringify(rest(before)) !== JSON.stringify(rest(after))) return false;
  if (subjects.includes('sections')) return true;
  const left = headings(after);
  return headings(before).every((heading) => left.splice(0, left.indexOf(heading) + 1).length > 0);
}

/** What a status says of its successor goes with that status; it is in no fixed place among the links. */
function toldLinks({ links }: AdrReading, subjects: readonly Subject[]): readonly string[] {
  const own = subjects.includes('status') ? links.filter(({ relation }) => relation !== 'superseded-by') : links;
  return own.map(({ relation, href, text }) => `${relation} ${href} ${text}`).toSorted();
}

function headings({ source }: AdrFile): string[] {
  return allSections(outlineOf(source)).map(({ level, title }) => `${level} ${title}`);
}

/** Edits one after the other, each on what the one before made of the file; the first that is refused ends it. */
export function inTurn(
  file: AdrFile,
  steps: readonly ((file: AdrFile) => Edit)[],
): { readonly kind: 'file'; readonly file: AdrFile } | (Edit & { readonly kind: 'refused' }) {
  let present = file;
  for (const step of steps) {
    const edit = step(present);
    if (edit.kind === 'refused') return edit;
    present = edit.patches.length === 0 ? present : adrFile(present.path, editedText(present, edit));
  }
  return { kind: 'file', file: present };
}
