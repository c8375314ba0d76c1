import type { CSSProperties } from 'react';
import { formatPercent } from '../text/numbers.ts';
import styles from './progress-ring.module.css';

interface Props {
  /** Share that is done, 0 to 1. */
  readonly share: number;
  /** Read out before the percentage. */
  readonly label: string;
}

/** A small ring and the percentage that it shows. */
export function ProgressRing({ share, label }: Props) {
  const ring = { '--done': `${Math.round(share * 100)}%` } as CSSProperties;
  return (
    <span className={styles.progress}>
      <span className={styles.ring} style={ring} aria-hidden />
      <span className="visually-hidden">{label} </span>
      {formatPercent(share)}
    </span>
  );
}
