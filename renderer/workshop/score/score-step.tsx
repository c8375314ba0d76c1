import { Link } from 'wouter';
import { useDecision } from '../../session/session-context.tsx';
import { scoreText as text } from '../../text/score.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Guided } from './guided.tsx';
import { Matrix } from './matrix/matrix.tsx';
import { useScorePlace } from './score-place.ts';
import styles from './score-step.module.css';

/** Score: one criterion at a time with its evidence, or the whole matrix at once. */
export function ScoreStep() {
  const { id, view } = useDecision();
  const place = useScorePlace();
  if (place.criterion === null || view.options.length === 0) {
    return (
      <div className={styles.empty}>
        <EmptyState title={text.nothingToScore} actions={<Link href={`/decision/${id}/frame`}>{text.toFrame}</Link>}>
          {text.nothingToScoreHint}
        </EmptyState>
      </div>
    );
  }
  return place.mode === 'matrix' ? (
    <Matrix start={place.criterion} onMode={place.setMode} />
  ) : (
    <Guided place={place} criterion={place.criterion} />
  );
}
