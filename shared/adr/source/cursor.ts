/**
 * What of a line is not yet taken by the blocks around it. `column` is where it begins on the page, so that tabs, which
 * reach to the next multiple of four, are as wide as CommonMark has them.
 */
export interface Cursor {
  readonly text: string;
  readonly column: number;
}

const tabWidth = 4;
const [space, tab] = [32, 9];

/** Columns of spaces and tabs in front of what remains of a line. */
export function indentOf({ text, column }: Cursor): number {
  let at = column;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charCodeAt(index);
    if (sign === space) at += 1;
    else if (sign === tab) at += tabWidth - (at % tabWidth);
    else break;
  }
  return at - column;
}

/** Takes up to so many columns of spaces and tabs; what is left of a tab cut in two stands as spaces. */
export function skipIndent(cursor: Cursor, columns: number): Cursor {
  if (columns === 0) return cursor;
  const { text, column } = cursor;
  const end = column + columns;
  let at = column;
  let index = 0;
  for (; at < end && index < text.length; index += 1) {
    if (text[index] === ' ') at += 1;
    else if (text[index] === '\t') at += tabWidth - (at % tabWidth);
    else break;
  }
  if (at <= end) return { text: text.slice(index), column: at };
  return { text: ' '.repeat(at - end) + text.slice(index), column: end };
}

/** Takes signs that are neither space nor tab. */
export function skipSigns({ text, column }: Cursor, count: number): Cursor {
  return { text: text.slice(count), column: column + count };
}

/** Whether a line has nothing but spaces and tabs. */
export function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (!isIndent(text, index)) return false;
  return true;
}

/** A text without the spaces and tabs in front of it. */
export function withoutIndent(text: string): string {
  let index = 0;
  while (isIndent(text, index)) index += 1;
  return index === 0 ? text : text.slice(index);
}

/** Compared by their codes: these are asked of every line, most often in vain. */
function isIndent(text: string, index: number): boolean {
  const sign = text.charCodeAt(index);
  return sign === space || sign === tab;
}
