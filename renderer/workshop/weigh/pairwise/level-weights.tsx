import type { PairwiseLevel } from '../../../../shared/decision/pairwise.ts';
import { Bar } from '../weight-bars.tsx';
import styles from './level-weights.module.css';

interface Props {
  readonly level: PairwiseLevel;
  readonly label: string;
}

/** What the comparisons of one level amount to, once all are made. */
export function LevelWeights({ level, label }: Props) {
  const weights = level.result?.weights;
  if (!weights) return null;
  const largest = Math.max(...weights);
  return (
    <div className={styles.weights}>
      <h4>{label}</h4>
      <dl>
        {level.items.map(({ key, name }, index) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>
              <Bar share={weights[index] ?? 0} largest={largest} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
