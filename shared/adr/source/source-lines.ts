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
  for (let at = 0; at < text.length; at += 1) {
    const end = lineEndAt(text, at);
    if (end === '') continue;
    lines.push({ text: text.slice(start, at), end, start });
    at += end.length - 1;
    start = at + 1;
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

function lineEndAt(text: string, at: number): LineEnd | '' {
  const code = text.charCodeAt(at);
  if (code === 10) return '\n';
  if (code !== 13) return '';
  return text.charCodeAt(at + 1) === 10 ? '\r\n' : '\r';
}
