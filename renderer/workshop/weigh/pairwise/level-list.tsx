import type { PairwiseLevel } from '../../../../shared/decision/pairwise.ts';
import { acceptableConsistency } from '../../../../shared/evaluation/ahp.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { weighText as text } from '../../../text/weigh.ts';
import { levelId } from './levels.ts';
import { progressOf } from './pairs.ts';
import styles from './level-list.module.css';

interface Props {
  readonly levels: readonly PairwiseLevel[];
  readonly current: PairwiseLevel;
  readonly onChoose: (id: string) => void;
}

/** The groups and the criteria of each of them, each with how far it is compared. */
export function LevelList({ levels, current, onChoose }: Props) {
  const { view } = useDecision();
  return (
    <nav className={styles.levels} aria-label={text.levels}>
      <ul>
        {levels.map((level) => {
          const { done, of } = progressOf(level);
          const name = view.groups.find(({ group }) => group.key === level.group)?.group.name;
          const isContradictory = (level.result?.consistencyRatio ?? 0) > acceptableConsistency;
          const state = level.tooMany ? text.levelTooMany : of === 0 ? text.levelAlone : text.levelProgress(done, of);
          return (
            <li key={levelId(level)}>
              <button
                type="button"
                className={styles.level}
                aria-current={level === current ? 'true' : undefined}
                onClick={() => onChoose(levelId(level))}
              >
                <span className={styles.name}>{name ?? text.groupLevel}</span>
                <span className={styles.state}>
                  {state}
                  {isContradictory ? <span className={styles.warn}>, {text.levelContradictory}</span> : null}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
