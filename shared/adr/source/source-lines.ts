/** One line of a file, as it stands there. */
export interface SourceLine {
  /** Without its end; of the first line with the byte order mark, where the file has one. */
  readonly text: string;
  /** `''` only at the last line of a file that does not end with a line end. */
  readonly end: LineEnd | '';
  /** Where the line begins, in UTF-16 units from the start of the text. */
  readonly start: number;
}

export type LineEnd = '\n' | '\r\n' | '\r';

export const byteOrderMark = '\uFEFF';

/** The lines of a text; put together again, text and end of each, they are the text. An empty text has no lines. */
export function splitLines(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    const isFeed = carriage < 0 || (feed >= 0 && feed < carriage);
    const at = isFeed ? feed : carriage;
    const end = isFeed ? '\n' : feed === at + 1 ? '\r\n' : '\r';
    lines.push({ text: text.slice(start, at), end, start });
    start = at + end.length;
    if (feed >= 0 && feed < start) feed = text.indexOf('\n', start);
    if (carriage >= 0 && carriage < start) carriage = text.indexOf('\r', start);
  }
  if (start < text.length) lines.push({ text: text.slice(start), end: '', start });
  return lines;
}

/** The line end that most lines have; `\n` where none has one, the earlier one where two are as frequent. */
export function dominantLineEnd(lines: readonly SourceLine[]): LineEnd {
  const counts = new Map<LineEnd, number>();
  for (const { end } of lines) if (end !== '') counts.set(end, (counts.get(end) ?? 0) + 1);
  let dominant: LineEnd = '\n';
  let most = 0;
  for (const [end, count] of counts) {
    if (count <= most) continue;
    dominant = end;
    most = count;
  }
  return dominant;
}
