import { stack } from 'd3-shape';
import { along, shade } from './shades.ts';
import styles from './stacked-bar.module.css';

interface Props {
  /** The colour of the option, 0 to 11. */
  readonly colour: number;
  /** What the bar shows, in words. */
  readonly label: string;
  /** Parts in [0, 1] that sum to at most 1, in the order of their shades, each with its name. */
  readonly parts: readonly { readonly name: string; readonly value: number }[];
  /** From where to where a total that depends on missing scores may reach; null where nothing is missing. */
  readonly open: readonly [number, number] | null;
  readonly faded?: boolean;
}

/** A total from 0 to 1 as a bar of its parts, each numbered by its place; what is still open is hatched behind it. */
export function StackedBar({ colour, label, parts, open, faded }: Props) {
  const values = Object.fromEntries(parts.map(({ value }, index) => [String(index), value]));
  const series = stack<Readonly<Record<string, number>>>().keys(Object.keys(values))([values]);
  return (
    <div
      className={`${styles.bar} ${faded ? styles.faded : ''}`}
      role="img"
      aria-label={label}
      data-colour={colour}
      data-hatched={colour > 7}
    >
      {series.map(([span], index) => {
        const [from, to] = span ?? [0, 0];
        return to > from ? (
          <span
            key={parts[index]?.name ?? index}
            className={styles.part}
            style={{ left: along(from), width: along(to - from), ...shade(index, parts.length) }}
            title={parts[index]?.name}
          >
            {to - from > 0.035 ? <b>{index + 1}</b> : null}
          </span>
        ) : null;
      })}
      {open && open[1] > open[0] ? (
        <span className={styles.open} style={{ left: along(open[0]), width: along(open[1] - open[0]) }} />
      ) : null}
    </div>
  );
}
