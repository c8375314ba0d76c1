import type { AdrReading } from '../reading/adr-reading.ts';
import { dayOf } from '../reading/days.ts';
import { sectionsOf } from '../reading/headings.ts';
import type { Metadatum } from '../reading/metadata.ts';
import { knownStatus } from '../reading/status-words.ts';
import type { Patch } from '../source/patch.ts';
import { checked, nothingToChange, refused, type AdrFile, type Edit } from './edit.ts';
import { capital, insertionPatches } from './metadata-insertion.ts';
import { entriesOf, keeperOf, placesIn, valuePatch, type Places } from './metadata-places.ts';
import { insertedBlocks } from './section-lines.ts';
import { statusSection, statusSectionPatches, supersededSectionPatches } from './status-section.ts';
import { statusText } from './status-text.ts';
import { isToldUnread } from './told-unread.ts';

/** A status in words, as front matter has it and as other places have it, which may hold a link. */
export interface StatusWords {
  readonly plain: string;
  readonly linked: string;
}

const notUnderstood = 'This file is not understood as a decision, so it is left alone. Change it as text.';

/**
 * Sets the status wherever the file tells one, in the way it is written there; a file without one gets it where its format
 * keeps it. Relations that stand behind the status in the same place stay.
 * @param status a word that tools know, or words of one's own ("on hold"), in one line
 */
export function setStatus(file: AdrFile, status: string): Edit {
  const words = status.trim();
  if (words === '' || !/^[^\r\n]{1,100}$/.test(words)) return refused('A status is one line of up to 100 characters.');
  const known = knownStatus(words);
  // By what it was superseded is not lost by saying again that it was.
  if (words.toLowerCase() === 'superseded' && file.reading.status?.known === known) return nothingToChange;
  return statusEdit(
    file,
    { plain: words, linked: words },
    ({ status: after }) => after !== null && after.known === known && (known !== null || after.text.includes(words)),
  );
}

/** @param isMeant whether the file as it is read afterwards has the status that was set */
export function statusEdit(file: AdrFile, words: StatusWords, isMeant: (after: AdrReading) => boolean): Edit {
  if (file.reading.format === 'none') return refused(notUnderstood);
  const patches = statusPatches(file, placesIn(file), words);
  if (typeof patches === 'string') return refused(patches);
  return checked(file, patches, ['status'], isMeant);
}

/**
 * Sets the date wherever the file tells one; a file without one gets it where its format keeps it.
 * @param day `YYYY-MM-DD`
 */
export function setDate(file: AdrFile, day: string): Edit {
  if (file.reading.format === 'none') return refused(notUnderstood);
  if (dayOf(day) !== day) return refused(`“${day}” is no day of the calendar as YYYY-MM-DD.`);
  const places = placesIn(file);
  const entries = entriesOf(places, 'date');
  if (entries.length === 0 && isToldUnread(file.source, places, 'date')) return refused(notUnderstoodThere('date'));
  const added = { key: 'date', plain: day, linked: day } as const;
  const patches = entries.length > 0 ? valuePatches(file, entries, () => day) : insertionPatches(file, places, added);
  if (patches === null) return refused(entries.length > 0 ? notOneValue('date') : noPlace('date'));
  return checked(file, patches, ['date'], (after) => after.date?.day === day);
}

/** Patches, or why there are none. */
function statusPatches(file: AdrFile, places: Places, words: StatusWords): readonly Patch[] | string {
  const entries = entriesOf(places, 'status').filter(({ keeper }) => keeper !== 'section');
  const section = statusSection(places);
  const inSection = section ? sectionPatches(file, section, words) : [];
  if (entries.length > 0) {
    const values = valuePatches(file, entries, (present, { keeper }) =>
      statusText(present, keeper === 'front-matter' ? words.plain : words.linked),
    );
    return values && inSection ? [...values, ...inSection] : notOneValue('status');
  }
  if (section) return inSection ?? notOneValue('status');
  if (isToldUnread(file.source, places, 'status')) return notUnderstoodThere('status');
  if (keeperOf(file.reading.format) === 'section') return newSection(file, places, words) ?? noPlace('status');
  return insertionPatches(file, places, { key: 'status', ...words }) ?? noPlace('status');
}

function sectionPatches(
  { source }: AdrFile,
  section: NonNullable<ReturnType<typeof statusSection>>,
  { linked }: StatusWords,
): readonly Patch[] | null {
  return knownStatus(linked) === 'superseded' && linked.includes('](')
    ? supersededSectionPatches(source, section, linked)
    : statusSectionPatches(source, section, linked);
}

/** A section for the status in front of the context, else of the first section under the title. */
function newSection({ source }: AdrFile, { outline, title }: Places, { linked }: StatusWords): readonly Patch[] | null {
  const context = sectionsOf(outline, 'context')[0] ?? title?.sections[0];
  if (!context) return null;
  const heading = `${'#'.repeat(context.level)} Status`;
  return [insertedBlocks(source, context.heading.from, [heading, capital(linked)])];
}

function valuePatches(
  { source }: AdrFile,
  entries: readonly Metadatum[],
  replacement: (present: string, entry: Metadatum) => string,
): readonly Patch[] | null {
  const patches = entries.map((entry) => valuePatch(source, entry, (present) => replacement(present, entry)));
  const found = patches.filter((patch) => patch !== null);
  return found.length === patches.length ? found : null;
}

function notOneValue(what: string): string {
  return `The ${what} is not written as one value in one place, so it cannot be put in its place safely. Change it as text.`;
}

function notUnderstoodThere(what: string): string {
  return `The ${what} seems to stand in the head of this file, but in a way that is not understood. Change it as text.`;
}

function noPlace(what: string): string {
  return `This file has no ${what}, and its format does not say where one belongs. Add it as text.`;
}
