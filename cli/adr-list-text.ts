import path from 'node:path';
import { counted } from '../shared/text/figures.ts';
import type { AdrListOutput, AdrOutput } from './adr-schema.ts';
import { terminalLine, terminalText } from './terminal-text.ts';

/** Longest title that is shown whole, in characters. */
const longestTitle = 60;

/** `adr list` for people: a table for each folder of records, the file last, so that its name is never cut. */
export function adrListText({ folders, truncated }: AdrListOutput): string {
  const tables = folders.map(({ path: folder, package: name, adrs }) => {
    const about = name === null ? '' : `package ${terminalLine(name)}, `;
    const heading = `${terminalText(folder)} (${about}${counted(adrs.length, 'file')})`;
    return [heading, ...leftTable(adrs.map((adr) => rowOf(adr, folder)))].join('\n');
  });
  const more = truncated ? ['There is more than is looked at; name a folder further down to see all of it.'] : [];
  return `${[...tables, ...more].join('\n\n')}\n`;
}

function rowOf(adr: AdrOutput, folder: string): readonly string[] {
  const number = adr.number === null ? '' : String(adr.number).padStart(4, '0');
  const status = adr.status ? (adr.status.known ?? shortened(adr.status.text, 20)) : '';
  const isNone = adr.format === 'none';
  return [
    number,
    isNone ? '(no ADR)' : status,
    adr.date ? (adr.date.day ?? shortened(adr.date.text, 12)) : '',
    shortened(adr.title, longestTitle),
    terminalText(path.relative(folder, adr.path)),
  ];
}

/** Columns of equal width, all to the left. */
function leftTable(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => lengthOf(row[column] ?? ''))));
  return rows.map((row) => `  ${row.map((cell, column) => padded(cell, widths[column] ?? 0)).join('  ')}`.trimEnd());
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - lengthOf(cell)));
}

function shortened(text: string, longest: number): string {
  const signs = Array.from(terminalLine(text));
  return signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : signs.join('');
}

function lengthOf(cell: string): number {
  return Array.from(cell).length;
}
