import type { AdrSource } from '../source/blocks.ts';
import { dividedByHeadings } from '../source/sections.ts';
import { readLinks } from './adr-links.ts';
import type { AdrDate, AdrHead, AdrParts, AdrReading, AdrStatus, AdrText } from './adr-reading.ts';
import { dayOf } from './days.ts';
import { isNamedByDate, numberInFileName } from './file-name.ts';
import { readFormat } from './format.ts';
import { firstOf, metadataOf, type Metadata } from './metadata.ts';
import { moreInformation, readParts } from './parts.ts';
import { reviewDayAt } from './review-sentence.ts';
import { readPeople, readTags } from './people.ts';
import { knownStatus } from './status-words.ts';
import { readTitle, titleSection } from './title.ts';

/**
 * What stands in a file of an ADR folder, whatever tool wrote it. Never throws; a file that is no ADR has the format
 * 'none', a broken front matter is read line by line, and `why` says so.
 * @param fileName name or path of the file: its last part may hold the number
 */
export function readAdr(fileName: string, source: AdrSource): AdrReading {
  const { head, parts } = readFile(fileName, source);
  return {
    ...head,
    // Half of the work, and most readings are not asked for them.
    get parts(): AdrParts {
      return parts();
    },
  };
}

/** The same without the parts, in half the time: what a list of decisions needs. */
export function readAdrHead(fileName: string, source: AdrSource): AdrHead {
  return readFile(fileName, source).head;
}

function readFile(fileName: string, source: AdrSource): { readonly head: AdrHead; readonly parts: () => AdrParts } {
  const outline = dividedByHeadings(source);
  const section = titleSection(outline);
  const metadata = metadataOf(source, outline, section);
  const title = readTitle(fileName, source, section, firstOf(metadata, 'title')?.values[0] ?? null);
  const parts = once(() => readParts(source, outline, metadata, section));
  const { format, why } = readFormat({ fileName, source, outline, title: section, metadata, parts });
  const number =
    numberInFileName(fileName) ?? (isNamedByDate(fileName) ? null : (title.number ?? toldNumber(metadata)));
  const head: AdrHead = {
    format,
    why: why ?? metadata.why,
    number,
    title: title.text,
    titleLine: section?.heading.from ?? null,
    status: readStatus(metadata),
    date: readDate(metadata, format === 'log4brains'),
    people: readPeople(metadata),
    tags: readTags(metadata),
    links: readLinks(source, outline, metadata, { own: number, title: section }),
    reviewDate: readReviewDate(metadata, moreInformation(source, outline)),
  };
  return { head, parts };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A number in front matter: `adr: 12`, `number: "0012"`, `id: ADR-12`. */
function toldNumber(metadata: Metadata): number | null {
  const digits = /^(?:adr[-_ #]?)?(\d{1,5})$/i.exec(firstOf(metadata, 'number')?.values[0] ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

function readStatus(metadata: Metadata): AdrStatus | null {
  const entry = firstOf(metadata, 'status');
  const text = entry?.values[0];
  return entry && text !== undefined ? { text, known: knownStatus(text), line: entry.line } : null;
}

function readDate(metadata: Metadata, isDayFirst: boolean): AdrDate | null {
  const entry = firstOf(metadata, 'date');
  const text = entry?.values[0];
  return entry && text !== undefined ? { text, day: dayOf(text, isDayFirst), line: entry.line } : null;
}

/** Of the metadata, else of the sentence that records of ours have: "To be reviewed on 2027-01-31." */
function readReviewDate(metadata: Metadata, { text }: AdrText): string | null {
  const told = firstOf(metadata, 'review')?.values[0];
  const said = text.split('\n').flatMap((line) => {
    const at = reviewDayAt(line);
    return at === null ? [] : [line.slice(at, at + 10)];
  });
  return dayOf(told ?? '') ?? dayOf(said[0] ?? '');
}
