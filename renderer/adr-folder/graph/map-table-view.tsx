import { More } from '../../charts/figure.tsx';
import { figureText } from '../../text/figure.ts';
import type { MapTable } from './map-table.ts';
import styles from './map-table-view.module.css';

interface Props {
  /** Made when the table is opened. */
  readonly table: () => MapTable;
  readonly onOpen: (path: string) => void;
}

/** The same as a table, to be opened; the titles in it open the decisions. */
export function MapTableView(props: Props) {
  return (
    <div className={styles.more}>
      <More title={figureText.table}>
        <Rows {...props} />
      </More>
    </div>
  );
}

function Rows({ table, onOpen }: Props) {
  const { caption, columns, rows } = table();
  return (
    // A region that scrolls must be reachable by keyboard.
    <div className={styles.scroll} data-scrolls-sideways tabIndex={0} role="region" aria-label={caption}>
      <table className={`${styles.table} num`}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ path, title, cells }) => (
            <tr key={path}>
              <th scope="row">
                <button type="button" className={styles.open} onClick={() => onOpen(path)}>
                  {title}
                </button>
              </th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
