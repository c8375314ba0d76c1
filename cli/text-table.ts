import { terminalLine } from './terminal-text.ts';

/** Longest text of a cell; a longer one is cut and ends in an ellipsis. */
const longestCell = 44;

/** A table in columns of equal width: the first column to the left, the others, which hold figures, to the right. */
export function textTable(rows: readonly (readonly string[])[], indent = '  '): string {
  const cells = rows.map((row) => row.map(cellText));
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, j) => Math.max(0, ...cells.map((row) => lengthOf(row[j] ?? ''))));
  const line = (row: readonly string[]): string =>
    row.map((cell, j) => padded(cell, widths[j] ?? 0, j === 0)).join('  ');
  return cells.map((row) => `${indent}${line(row)}`.trimEnd()).join('\n');
}

/** Leading blanks stay: they show what belongs to what. */
function cellText(text: string): string {
  const depth = /^ */.exec(text)?.[0] ?? '';
  const signs = Array.from(terminalLine(text));
  return depth + (signs.length > longestCell ? `${signs.slice(0, longestCell - 1).join('')}…` : signs.join(''));
}

function padded(cell: string, width: number, left: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - lengthOf(cell)));
  return left ? cell + blanks : blanks + cell;
}

function lengthOf(cell: string): number {
  return Array.from(cell).length;
}
