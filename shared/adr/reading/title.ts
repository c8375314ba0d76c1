import type { AdrSource } from '../source/blocks.ts';
import { plainText } from '../source/plain-text.ts';
import { allSections, type Outline, type Section } from '../source/sections.ts';
import { numberInFileName, recordPrefix, titleFromFileName } from './file-name.ts';
import { sectionKind } from './headings.ts';

export interface Title {
  /** Without its number. */
  readonly text: string;
  readonly number: number | null;
}

/** What heads every file of a folder, with the title in the section below it. */
const generic = /^\[?(?:adr|architectur(?:e|al) decision records?(?: \(adr\))?)\]?$/i;

/** `3. `, `ADR-0003: `, `ADR 3 - `, `[ADR-0003] ` in front of a title. */
const numbered = new RegExp(
  String.raw`^(?:\[?(?:${recordPrefix})[-\s#]*(\d{1,5})\]?(?:\s*[:.)–—-]+\s*|\s+)|(\d{1,5})(?:[.):]\s+|\s+[–—-]\s+))(?=\S)`,
  'iu',
);

/**
 * The section whose heading is the title: the first heading of level 1, else the first heading of all, unless that begins
 * a part of its own (`## Context`).
 */
export function titleSection(outline: Outline): Section | null {
  const sections = allSections(outline);
  const first = sections.find(({ level, title }) => level === 1 && title !== '') ?? sections[0];
  if (!first || first.title === '' || (sectionKind(first) !== null && first.level > 1)) return null;
  return sectionKind(first) !== null && sections.some(({ level, title }) => level === 1 && title !== first.title)
    ? null
    : first;
}

/** The title and its number: of the heading, else of the front matter, else from the file name. */
export function readTitle(
  fileName: string,
  source: AdrSource,
  section: Section | null,
  frontMatterTitle: string | null,
): Title {
  const named = section && generic.test(section.title) ? (titleInSection(section) ?? frontMatterTitle) : null;
  const written = named ?? (section ? headingWords(source, section) : (frontMatterTitle ?? htmlTitle(source)));
  if (written === null) return { text: titleFromFileName(fileName), number: null };
  const found = isAnothers(written, fileName) ? null : numbered.exec(written);
  const digits = found?.[1] ?? found?.[2];
  return { text: written.slice(found?.[0].length ?? 0), number: digits === undefined ? null : Number(digits) };
}

/** "RFC 7807: problem details" in file 12 is about that document, and no name of its own. */
function isAnothers(written: string, fileName: string): boolean {
  const found = /^\[?(?!m?adr)\p{L}+[-\s#]*(\d{1,5})/iu.exec(written)?.[1];
  return found !== undefined && Number(found) !== numberInFileName(fileName);
}

/** What stands in front of the words of a title, its number: `3. `; empty where there is none. */
export function numberInFront(words: string): string {
  return numbered.exec(words)?.[0] ?? '';
}

/** The first line of a section "Title"; else the heading over all other sections. */
function titleInSection({ sections }: Section): string | null {
  const own = sections.find(({ title }) => /^title:?$/i.test(title));
  const text = own?.blocks.find(({ kind }) => kind === 'paragraph');
  if (text?.kind === 'paragraph') return plainText(text.lines[0]?.text ?? '') || null;
  const [only, second] = sections;
  return only && !second && sectionKind(only) === null ? only.title || null : null;
}

/** `<h1 align="center">Use a queue</h1>` */
function htmlTitle({ blocks }: AdrSource): string | null {
  for (const block of blocks) {
    if (block.kind !== 'html' || block.isComment) continue;
    const words = /<h1(?:\s[^<>]*)?>([^<>]*)<\/h1>/i.exec(block.lines.map(({ text }) => text).join(' '))?.[1];
    if (words !== undefined) return plainText(words) || null;
  }
  return null;
}

/** What stands behind a title and is none of its words: a badge, the anchor of Docusaurus and Hugo (`{#use-x}`). */
const behindTitle = /\s*(?:!\[[^[\]]*\]\([^()]*\)|\{[:#.][^{}]*\})\s*$/;

/** Without a definition in the file `[WIP]` is no link, and its brackets are words of the title. */
function headingWords(source: AdrSource, { heading, title }: Section): string {
  if (!title || !/[[{]/.test(heading.text)) return title;
  const text = heading.text.replace(behindTitle, '') || heading.text;
  if (source.blocks.some(({ kind }) => kind === 'reference')) return plainText(text);
  return plainText(text.replace(/\[([^[\]]*)\](?![[(])/g, String.raw`\[$1\]`));
}
