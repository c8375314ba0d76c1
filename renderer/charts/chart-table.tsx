import type { ChartTable as Table } from '../../shared/charts/chart.ts';
import styles from './chart-table.module.css';

/** The figures of a chart as a table; one that is too wide scrolls by itself. */
export function ChartTable({ table: { caption, columns, rows } }: { readonly table: Table }) {
  return (
    // A region that scrolls must be reachable by keyboard.
    <div className={styles.scroll} data-scrolls-sideways tabIndex={0} role="region" aria-label={caption}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, numeric }, index) => (
              <th key={index} scope="col" data-numeric={numeric}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index} data-numeric={columns[index]?.numeric}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
