import type { Html, Table } from '../source/blocks.ts';

/** A longer block of HTML holds no metadata. */
const longestHtml = 20_000;

const cellOrRow = /<t[hd](?:\s[^<>]*)?>([^]*?)<\/t[hd]>|<tr(?:\s[^<>]*)?>/gi;

/** The cells of a table written in HTML, their tags taken away; null where the block has none. */
export function htmlTable({ lines, from }: Html): Pick<Table, 'header' | 'rows' | 'from'> | null {
  const text = lines.map((line) => line.text).join('\n');
  if (text.length > longestHtml || !/<t[hd][\s>]/i.test(text)) return null;
  const rows: { readonly line: number; readonly cells: string[] }[] = [];
  for (const { index, 1: cell } of text.matchAll(cellOrRow)) {
    const line = lines[text.slice(0, index).split('\n').length - 1]?.line ?? from;
    if (cell === undefined || rows.length === 0) rows.push({ line, cells: [] });
    if (cell !== undefined) rows.at(-1)?.cells.push(words(cell));
  }
  const [first, ...rest] = rows.filter(({ cells }) => cells.length > 0);
  return first ? { header: first.cells, rows: rest, from: first.line } : null;
}

function words(html: string): string {
  return html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
