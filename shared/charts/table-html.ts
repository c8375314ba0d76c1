import type { ChartTable } from './chart.ts';
import { element, escaped } from './markup.ts';

/** A table of a chart as HTML; cells with figures carry the class `num`. */
export function tableHtml({ caption, columns, rows }: ChartTable): string {
  const classOf = (index: number) => (columns[index]?.numeric ? { class: 'num' } : {});
  const head = columns.map(({ label }, index) => element('th', { scope: 'col', ...classOf(index) }, escaped(label)));
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      row
        .map((cell, index) =>
          element(
            index === 0 ? 'th' : 'td',
            { ...(index === 0 ? { scope: 'row' } : {}), ...classOf(index) },
            escaped(cell),
          ),
        )
        .join(''),
    ),
  );
  return element(
    'table',
    {},
    `${element('caption', {}, escaped(caption))}${element('thead', {}, element('tr', {}, head.join('')))}${element('tbody', {}, body.join('\n'))}`,
  );
}
