import { checked, inTurn, nothingToChange, refused, type AdrFile, type Edit } from '../edits/edit.ts';
import { placesIn, valuePatch, type Places } from '../edits/metadata-places.ts';
import { contentEnd, insertedBlocks, removedLines } from '../edits/section-lines.ts';
import { decisionFileLead } from '../madr-sections.ts';
import { lineText } from '../reading/block-text.ts';
import { sectionOf } from '../reading/headings.ts';
import { amendedRound, isHistoryLine, reviewDayAt } from '../reading/review-sentence.ts';
import { reviewSentence } from '../record-history.ts';
import type { AdrSource } from '../source/blocks.ts';
import type { Patch } from '../source/patch.ts';
import type { Section } from '../source/sections.ts';
import { newSection } from './new-section.ts';
import { byEdit, type Updated } from './update.ts';

const notUnderstood = refused('The file is not understood as an ADR any more. Change it as text.');

/** What a file is told of a review. */
export interface HistoryEntry {
  /** The line that goes into the file: Markdown. */
  readonly line: string;
  /** Day of the next review, `YYYY-MM-DD`; null for none. */
  readonly nextReview: string | null;
}

/** The day on which the decision is to be looked at again, where the file tells one or under More Information. */
export const updateReviewDate = byEdit((file, { base, wanted }) =>
  wanted.reviewDate === null || wanted.reviewDate === base.reviewDate
    ? nothingToChange
    : withReviewDay(file, wanted.reviewDate),
);

/**
 * A file with one more line of its history and the day of the next review; no other line changes. A line that is there
 * already is not written twice.
 */
export function withHistory(file: AdrFile, { line, nextReview }: HistoryEntry): Updated {
  return inTurn(file, [(present) => withReviewDay(present, nextReview), (present) => withHistoryLine(present, line)]);
}

/** Adds a line of the file's history, in front of the next review; what was said before of the same amendment goes. */
export function withHistoryLine(file: AdrFile, line: string): Edit {
  const { source, reading } = file;
  if (reading.format === 'none') return notUnderstood;
  if (source.lines.some(({ text }) => text.trim() === line)) return nothingToChange;
  const round = amendedRound(line);
  const former = source.lines.findIndex(({ text }) => round !== null && amendedRound(text) === round);
  const patch = former >= 0 ? { from: former, to: former + 1, lines: [line] } : historyPatch(file, line);
  return checked(file, [patch], ['links'], () => true);
}

function historyPatch(file: AdrFile, line: string): Patch {
  const { source } = file;
  const { section } = placeOf(file);
  if (!section) return newSection(file, 'more', [line]);
  const review = section.blocks.find(
    ({ kind, from, to }) => kind === 'paragraph' && to === from + 1 && reviewDayAt(lineText(source, from)) !== null,
  );
  return insertedBlocks(source, review?.from ?? endOfHistory(source, section), [line]);
}

function withReviewDay(file: AdrFile, day: string | null): Edit {
  if (file.reading.format === 'none') return notUnderstood;
  if (day === file.reading.reviewDate) return nothingToChange;
  const patches = reviewPatches(file, day);
  return patches.every((patch) => patch !== null)
    ? checked(file, patches, ['review'], (after) => after.reviewDate === day)
    : refused('The review date is not written as one value. Change it as text.');
}

/** Null for a value that cannot be patched. */
function reviewPatches(file: AdrFile, day: string | null): readonly (Patch | null)[] {
  const { source, reading } = file;
  const { places, section } = placeOf(file);
  const entries = places.entries.filter(({ key, values }) => key === 'review' && values.length > 0);
  if (entries.length > 0)
    return entries.map((entry) => (day === null ? withoutLine(entry) : valuePatch(source, entry, () => day)));
  const { from, to } = reading.parts.moreInformation;
  const line = source.lines.findIndex(({ text }, at) => from <= at && at < to && reviewDayAt(text) !== null);
  if (line >= 0) return [sentencePatch(source, line, day)];
  if (day === null) return [];
  const sentence = reviewSentence(day);
  return [
    section ? insertedBlocks(source, endOfHistory(source, section), [sentence]) : newSection(file, 'more', [sentence]),
  ];
}

/** A line that is nothing but the day goes whole where there is no next one. */
function withoutLine({ keeper, isList, line }: Places['entries'][number]): Patch | null {
  const isOneLine = !isList && (keeper === 'front-matter' || keeper === 'list');
  return isOneLine ? { from: line, to: line + 1, lines: [] } : null;
}

/** A sentence of ours goes where there is no next day; null for one of others. */
function sentencePatch(source: AdrSource, line: number, day: string | null): Patch | null {
  const text = lineText(source, line);
  const at = reviewDayAt(text) ?? text.length;
  const end = at + 'YYYY-MM-DD'.length;
  if (day !== null) return { from: line, to: line + 1, lines: [text.slice(0, at) + day + text.slice(end)] };
  return text.trim() === reviewSentence(text.slice(at, end)) ? removedLines(source, line, line + 1) : null;
}

function placeOf(file: AdrFile): { readonly places: Places; readonly section: Section | null } {
  const places = placesIn(file);
  return { places, section: sectionOf(places.outline, 'more') ?? sectionOf(places.outline, 'links') };
}

/** Behind the last line of history, else in front of where our records say what lies beside them, else at the end. */
function endOfHistory(source: AdrSource, section: Section): number {
  const last = section.blocks.findLast(({ from }) => isHistoryLine(lineText(source, from)));
  const beside = section.blocks.find(({ from }) => lineText(source, from).startsWith(decisionFileLead));
  return last?.to ?? beside?.from ?? contentEnd(section);
}
