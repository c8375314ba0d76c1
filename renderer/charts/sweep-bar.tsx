import { along } from './shades.ts';
import styles from './sweep-bar.module.css';

interface Props {
  /** Stretches from 0 to 1 with the colours of the options that lead on them; several tie, none is open. */
  readonly segments: readonly { readonly from: number; readonly to: number; readonly leaders: readonly number[] }[];
  /** Today's weight, 0 to 1. */
  readonly mark: number;
}

/** Who leads over all weights of one criterion, with a mark at today's. Its words stand beside it. */
export function SweepBar({ segments, mark }: Props) {
  return (
    <div className={styles.track} aria-hidden>
      {segments.map(({ from, to, leaders }) => (
        <span
          key={from}
          className={`${styles.segment} ${leaders.length === 0 ? styles.open : ''}`}
          style={{ left: along(from), width: along(to - from) }}
        >
          {leaders.map((colour) => (
            <i key={colour} data-colour={colour} data-hatched={colour > 7} />
          ))}
        </span>
      ))}
      <b className={styles.mark} style={{ left: along(mark) }} />
    </div>
  );
}
