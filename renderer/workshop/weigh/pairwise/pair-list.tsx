import type { PairwiseLevel } from '../../../../shared/decision/pairwise.ts';
import { weighText as text } from '../../../text/weigh.ts';
import type { LevelPair } from './pairs.ts';
import styles from './pair-list.module.css';

interface Props {
  readonly level: PairwiseLevel;
  readonly pairs: readonly LevelPair[];
  /** Index of the pair that is asked about. */
  readonly current: number;
  readonly onChoose: (index: number) => void;
}

/** All pairs of a level with what was said of them; one click leads to a pair. */
export function PairList({ level, pairs, current, onChoose }: Props) {
  const nameOf = (index: number): string => level.items[index]?.name ?? '';
  return (
    <details className={styles.pairs}>
      <summary>{text.allPairs(pairs.length)}</summary>
      <ol>
        {pairs.map(({ first, second, value }, index) => (
          <li key={`${first} ${second}`}>
            <button
              type="button"
              className={styles.pair}
              aria-current={index === current ? 'true' : undefined}
              onClick={() => onChoose(index)}
            >
              {value === null ? (
                <>
                  {text.pair(nameOf(first), nameOf(second))}
                  <span className={styles.open}>{text.notCompared}</span>
                </>
              ) : value === 1 ? (
                <>
                  {text.pair(nameOf(first), nameOf(second))}
                  <span className={styles.said}>{text.judgement('', '', 1)}</span>
                </>
              ) : (
                text.judgement(nameOf(first), nameOf(second), value)
              )}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
