import { along } from './shades.ts';
import styles from './interval-bar.module.css';

interface Props {
  /** Place of the option in the list. */
  readonly option: number;
  /** Lowest and highest possible total, each 0 to 1. */
  readonly interval: readonly [number, number];
}

/** The stretch in which a total lies on the scale from 0 to 1; a point where it is known. Its words stand beside it. */
export function IntervalBar({ option, interval: [lowest, highest] }: Props) {
  const known = highest - lowest < 1e-9;
  return (
    <div className={styles.track} aria-hidden data-option={option}>
      <span
        className={known ? styles.point : styles.span}
        style={known ? { left: along(lowest) } : { left: along(lowest), width: along(highest - lowest) }}
      />
    </div>
  );
}
