import { along } from './shades.ts';
import styles from './interval-bar.module.css';

interface Props {
  /** The colour of the option, 0 to 11. */
  readonly colour: number;
  /** Lowest and highest possible total, each 0 to 1. */
  readonly interval: readonly [number, number];
}

/** The stretch in which a total lies on the scale from 0 to 1; a point where it is known. Its words stand beside it. */
export function IntervalBar({ colour, interval: [lowest, highest] }: Props) {
  const known = highest - lowest < 1e-9;
  return (
    <div className={styles.track} aria-hidden data-colour={colour}>
      <span
        className={known ? styles.point : styles.span}
        style={known ? { left: along(lowest) } : { left: along(lowest), width: along(highest - lowest) }}
      />
    </div>
  );
}
