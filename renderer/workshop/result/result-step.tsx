import { useDecision } from '../../session/session-context.tsx';
import { Contributions } from './contributions.tsx';
import { Findings } from './findings.tsx';
import { Firmness } from './firmness.tsx';
import { MissingScores } from './missing-scores.tsx';
import styles from './result-step.module.css';
import { Turns } from './turns.tsx';
import { useAnalysis } from './use-analysis.ts';
import { NoVerdict, Verdict } from './verdict.tsx';

/** The fourth step: who leads, where that comes from, what would change it and how firm it is. */
export function ResultStep() {
  const { evaluation } = useDecision();
  const analysis = useAnalysis();
  if (evaluation.kind === 'unevaluable') {
    return (
      <div className={styles.step}>
        <NoVerdict analysis={evaluation} />
      </div>
    );
  }
  return (
    <div className={styles.step}>
      <div className={styles.columns}>
        <Verdict analysis={analysis} evaluation={evaluation} />
        <div className={styles.column}>
          <Contributions evaluation={evaluation} />
          <Findings evaluation={evaluation} />
          <Turns evaluation={evaluation} />
        </div>
        <div className={styles.column}>
          <Firmness analysis={analysis} />
          <MissingScores evaluation={evaluation} analysis={analysis} />
        </div>
      </div>
    </div>
  );
}
