import { roundsText as text } from '../../text/rounds.ts';
import { useDecision } from '../../session/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { CarriedSign } from '../rounds/carried.tsx';
import styles from './criterion-left.module.css';

interface Props {
  /** Scores and findings of the criterion that were not looked at yet. */
  readonly count: number;
  readonly onKeep: () => void;
}

/** How much of a criterion was taken over and not looked at yet, and the way to keep all of it. */
export function CriterionLeft({ count, onKeep }: Props) {
  const { closed } = useDecision();
  return (
    <p className={styles.left}>
      <CarriedSign />
      {text.notLookedAtCount(count)}
      {closed ? null : (
        <Button look="quiet" onPress={onKeep}>
          {text.allStillSo(count)}
        </Button>
      )}
    </p>
  );
}
