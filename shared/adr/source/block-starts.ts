import { indentOf, isBlank, skipIndent, skipSigns, withoutIndent, type Cursor } from './cursor.ts';

/*
 * What a line, without its indentation of up to three columns, begins: the rules of CommonMark 0.31 and the tables of
 * GitHub, one line at a time.
 */

/** The signs that a line begins with which is more than text: indentation, or marks of any of the blocks below. */
const firstSigns: ReadonlySet<number> = new Set(Array.from(' \t#`~<=>-*_+|:0123456789', (sign) => sign.charCodeAt(0)));

/** Whether a line may begin something; most lines are seen from their first sign to be text, or nothing. */
export function mayBeginBlock(text: string): boolean {
  return text !== '' && firstSigns.has(text.charCodeAt(0));
}

export interface AtxStart {
  readonly level: number;
  /** Behind the opening marks. */
  readonly line: string;
  /** Without the closing marks. */
  readonly text: string;
}

export function atxStart(body: string): AtxStart | null {
  if (!body.startsWith('#')) return null;
  const marks = /^#{1,6}(?=[ \t]|$)/.exec(body)?.[0];
  if (marks === undefined) return null;
  const line = withoutIndent(body.slice(marks.length));
  return { level: marks.length, line, text: withoutClosingMarks(line.trimEnd()) };
}

function withoutClosingMarks(text: string): string {
  let end = text.length;
  while (text[end - 1] === '#') end -= 1;
  if (end === 0) return '';
  return end < text.length && /[ \t]/.test(text[end - 1] ?? '') ? text.slice(0, end).trimEnd() : text;
}

/** Level of the heading that a line under a paragraph makes of it. */
export function setextLevel(body: string): number | null {
  const sign = body[0];
  if (sign !== '=' && sign !== '-') return null;
  return isRun(body.trimEnd(), sign) ? (sign === '=' ? 1 : 2) : null;
}

export function fenceStart(body: string): { readonly marker: string; readonly info: string } | null {
  if (!body.startsWith('```') && !body.startsWith('~~~')) return null;
  const marker = /^(?:`{3,}|~{3,})/.exec(body)?.[0];
  if (marker === undefined) return null;
  const info = body.slice(marker.length).trim();
  return marker.startsWith('`') && info.includes('`') ? null : { marker, info };
}

/** Whether a line closes a fence: marks of its kind, at least as many, and nothing else. */
export function closesFence(body: string, marker: string): boolean {
  const marks = body.trimEnd();
  return marks.length >= marker.length && isRun(marks, marker[0] ?? '');
}

export function isRule(body: string): boolean {
  const sign = body[0];
  if (sign !== '-' && sign !== '*' && sign !== '_') return false;
  let count = 0;
  for (const other of body) {
    if (other === sign) count += 1;
    else if (other !== ' ' && other !== '\t') return false;
  }
  return count >= 3;
}

export interface ItemStart {
  readonly marker: string;
  readonly isOrdered: boolean;
  /** The sign by which items belong to one list. */
  readonly sign: string;
  /** Columns from the marker to the content. */
  readonly width: number;
  readonly content: Cursor;
  readonly isEmpty: boolean;
  /** Whether it may end a paragraph: not when empty, nor with a number other than 1. */
  readonly interrupts: boolean;
}

/** @param body begins at the marker. */
export function itemStart(body: Cursor): ItemStart | null {
  const first = body.text.charCodeAt(0);
  // From `*` to `9`, with `,` and `.` and `/` in between: most lines begin with a letter.
  if (first < 42 || first > 57) return null;
  const marker = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/.exec(body.text)?.[0];
  if (marker === undefined) return null;
  const after = skipSigns(body, marker.length);
  const isEmpty = isBlank(after.text);
  const spaces = indentOf(after);
  const gap = isEmpty || spaces > 4 ? 1 : spaces;
  const sign = marker.at(-1) ?? '';
  const isOrdered = marker.length > 1;
  return {
    marker,
    isOrdered,
    sign,
    width: marker.length + gap,
    content: skipIndent(after, gap),
    isEmpty,
    interrupts: !isEmpty && (!isOrdered || Number.parseInt(marker, 10) === 1),
  };
}

/** Cells of a row of a table, trimmed; the pipes at its ends are optional. */
export function tableCells(row: string): readonly string[] {
  const cells: string[] = [];
  const text = row.trim();
  let start = text.startsWith('|') ? 1 : 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '|') {
      cells.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  if (start < text.length || cells.length === 0) cells.push(text.slice(start).trim());
  return cells;
}

/** Whether a line under `header` makes it the header of a table: dashes for each of its cells. */
export function isUnderTableHeader(body: string, header: string): boolean {
  if (!body.includes('|') || !header.includes('|') || /[^|:\- \t]/.test(body)) return false;
  const dashes = tableCells(body);
  return dashes.every((cell) => /^:?-+:?$/.test(cell)) && dashes.length === tableCells(header).length;
}

/** The definition of a reference link in one line. */
export function definitionIn(text: string): { readonly label: string; readonly href: string } | null {
  const match =
    /^\[((?:[^\\[\]]|\\.){1,999})\]:[ \t]*(?:<([^<>]*)>|(?!<)(\S+))(?:[ \t]+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?[ \t]*$/.exec(
      text,
    );
  const label = match?.[1] ?? '';
  return isBlank(label) ? null : { label, href: match?.[2] ?? match?.[3] ?? '' };
}

function isRun(text: string, sign: string): boolean {
  for (const other of text) if (other !== sign) return false;
  return text !== '';
}
