import { useDecision } from '../../session/session-context.tsx';
import { roundsText as text } from '../../text/rounds.ts';
import { useChangedWeights } from '../rounds/use-changes.ts';
import { WeightChange } from './weight-change.tsx';
import styles from './changed-weights.module.css';

/** The weights that are not as they were in the round before, and why: where the list itself has no room for it. */
export function ChangedWeights() {
  const { view } = useDecision();
  const changes = useChangedWeights();
  const changed = view.criteria.flatMap((criterion) => {
    const change = changes.get(criterion.key);
    return change ? [{ criterion, ...change }] : [];
  });
  if (changed.length === 0) return null;
  return (
    <section className={styles.changed} aria-labelledby="changed-weights">
      <h3 id="changed-weights">{text.changedWeights(view.round.round - 1)}</h3>
      <ul className={styles.list}>
        {changed.map(({ criterion, subject, was }) => (
          <li key={criterion.key} className={styles.item}>
            <span>{criterion.name}</span>
            <WeightChange criterion={criterion} subject={subject} was={was} />
          </li>
        ))}
      </ul>
    </section>
  );
}
