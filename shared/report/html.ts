import type { Chart, ChartTable } from '../charts/chart.ts';
import { element, escaped } from '../charts/markup.ts';
import { svgText } from '../charts/svg-text.ts';
import { tableHtml } from '../charts/table-html.ts';
import { oneLine } from '../text/one-line.ts';

/** HTML that is safe where it stands: every text of people in it is escaped. Empty where there is nothing to say. */
export type Html = string;

/** Charts are laid out for this width in px, that of a sheet of paper at 96 dpi within its margins, and shrink on small screens. */
export const chartWidth = 720;

/** Plain text in one line, in which no percent sign goes to the next line by itself. */
export function text(plain: string): Html {
  return escaped(oneLine(plain).replace(/(\d) %/g, '$1\u00a0%'));
}

/** A paragraph of plain text; nothing for an empty one. */
export function paragraph(plain: string, name?: string): Html {
  const words = text(plain);
  return words === '' ? '' : element('p', name === undefined ? {} : { class: name }, words);
}

/** A text of several lines, a paragraph for each that is not empty. */
export function paragraphs(plain: string): readonly Html[] {
  return plain.split(/\r?\n/).map((line) => paragraph(line));
}

/** A list of plain texts; nothing for none. */
export function list(lines: readonly string[]): Html {
  if (lines.length === 0) return '';
  return element('ul', {}, `\n${lines.map((line) => element('li', {}, text(line))).join('\n')}\n`);
}

/** A section with its heading; nothing where it has no content. */
export function section(id: string, heading: string, blocks: readonly Html[]): Html {
  const filled = blocks.filter(Boolean);
  if (filled.length === 0) return '';
  return element('section', { id }, `\n${[element('h2', {}, text(heading)), ...filled].join('\n')}\n`);
}

/** A part of a section with its heading; nothing where it has no content. */
export function part(heading: string, blocks: readonly Html[]): Html {
  const filled = blocks.filter(Boolean);
  return filled.length === 0 ? '' : [element('h3', {}, text(heading)), ...filled].join('\n');
}

/** A table that scrolls sideways where it is too wide; texts are plain. Nothing without rows. */
export function table({ caption, columns, rows }: ChartTable): Html {
  if (rows.length === 0) return '';
  const plain = {
    caption: oneLine(caption),
    columns: columns.map((column) => ({ ...column, label: oneLine(column.label) })),
    rows: rows.map((row) => row.map(oneLine)),
  };
  const label = escaped(plain.caption);
  return `<div class="wide" role="region" aria-label="${label}" tabindex="0">\n${tableHtml(plain)}\n</div>`;
}

/**
 * A chart with its table twin. @param id unique in the page and free of blanks. @param twin false where another table
 * beside it says the same and more.
 */
export function figure(chart: Chart, id: string, twin = true): Html {
  const below = twin ? details('As a table', [table(chart.table)]) : '';
  return `${element('figure', { id: `figure-${id}` }, `\n${svgText(chart, id)}\n`)}${below === '' ? '' : `\n${below}`}`;
}

/** How figures are computed. @param lines plain texts; nothing for none. */
export function how(lines: readonly string[]): Html {
  const filled = lines.filter(Boolean);
  if (filled.length === 0) return '';
  return details(
    'How this is computed',
    filled.map((line) => paragraph(line)),
  );
}

/** Open, so that it is on paper too; on a screen it can be folded away. */
function details(summary: string, blocks: readonly Html[]): Html {
  return `<details open="open">\n${element('summary', {}, text(summary))}\n${blocks.join('\n')}\n</details>`;
}
