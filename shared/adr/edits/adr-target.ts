import { linkText } from '../markdown-inline.ts';
import { baseName, numberInFileName, slugOf } from '../reading/file-name.ts';
import { recordNumber } from '../record-file-name.ts';
import type { AdrFile } from './edit.ts';

/** The other file of a link. */
export interface AdrTarget {
  /** From the same folder as the path of the file that gets the link. */
  readonly path: string;
  readonly number: number | null;
  readonly title: string;
}

/** A file as the target of links. */
export function targetOf({ path, reading }: AdrFile): AdrTarget {
  return { path, number: reading.number, title: reading.title };
}

/** The address of a target as it stands in a link in a file: relative, with the signs escaped that would end the link. */
export function hrefTo(target: AdrTarget, fromPath: string): string {
  const from = fromPath.split('/').slice(0, -1);
  const to = target.path.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  const steps = [...from.slice(shared).map(() => '..'), ...to.slice(shared)];
  return steps
    .join('/')
    .replace(/[\s()<>\\#?%]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));
}

/** `ADR-0012`, with as many digits as its file name has; its slug where it has no number. */
export function identifierOf({ path, number }: AdrTarget): string {
  if (number === null) return slugOf(path);
  const digits = /\d+/.exec(baseName(path))?.[0];
  return `ADR-${digits !== undefined && numberInFileName(path) === number ? digits : recordNumber(number)}`;
}

/** How a format names another file: adr-tools by number and title, log4brains by its slug, MADR by its identifier. */
export type LinkStyle = 'title' | 'slug' | 'identifier';

/** A link in a style, without the title that MADR has behind it. */
export function linkTo(target: AdrTarget, fromPath: string, style: LinkStyle): string {
  return `[${linkWords(target, style)}](${hrefTo(target, fromPath)})`;
}

function linkWords(target: AdrTarget, style: LinkStyle): string {
  switch (style) {
    case 'title':
      return target.number === null ? linkText(target.title) : `${target.number}. ${linkText(target.title)}`;
    case 'slug':
      return slugOf(target.path);
    case 'identifier':
      return identifierOf(target);
  }
}
