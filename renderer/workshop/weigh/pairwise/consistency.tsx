import type { PairwiseLevel } from '../../../../shared/decision/pairwise.ts';
import { acceptableConsistency } from '../../../../shared/evaluation/ahp.ts';
import { weighText as text } from '../../../text/weigh.ts';
import styles from './consistency.module.css';

interface Props {
  readonly level: PairwiseLevel;
  /** To a pair, by the indices of its items. */
  readonly onGoTo: (first: number, second: number) => void;
}

/** How far the comparisons of a level agree with each other, and the one that fits the others least. Advice only. */
export function Consistency({ level, onGoTo }: Props) {
  const { items, result } = level;
  // Two things cannot contradict each other.
  if (result === null || items.length < 3) return null;
  const { consistencyRatio, worst } = result;
  const isContradictory = consistencyRatio > acceptableConsistency;
  return (
    <div className={styles.consistency} data-contradictory={isContradictory || undefined}>
      <p role="status">{text.consistency(consistencyRatio, acceptableConsistency)}</p>
      {worst === null ? null : (
        <p className={styles.worst}>
          {text.worst(items[worst.first]?.name ?? '', items[worst.second]?.name ?? '', worst.judged, worst.implied)}{' '}
          {worst.equallyFar > 0 ? `${text.equallyFar(worst.equallyFar)} ` : ''}
          <button type="button" className={styles.link} onClick={() => onGoTo(worst.first, worst.second)}>
            {text.toWorst}
          </button>
        </p>
      )}
    </div>
  );
}
