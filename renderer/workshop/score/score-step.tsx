import { Link } from 'wouter';
import { useDecision } from '../../session/session-context.tsx';
import { scoreText as text } from '../../text/score.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Ballots } from './ballots/ballots.tsx';
import { Guided } from './guided.tsx';
import { Matrix } from './matrix/matrix.tsx';
import { useScorePlace } from './score-place.ts';
import styles from './score-step.module.css';

/** Score: one criterion at a time with its evidence, the whole matrix at once, or on a ballot for each person. */
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
  switch (place.mode) {
    case 'guided':
      return <Guided place={place} criterion={place.criterion} />;
    case 'matrix':
      return <Matrix start={place.criterion} onMode={place.setMode} />;
    case 'ballots':
      return <Ballots onMode={place.setMode} />;
  }
}
