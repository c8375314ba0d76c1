import { useLocation } from 'wouter';
import type { Row } from '../../shared/decision/entities.ts';
import { ballotText as text } from '../text/ballot.ts';
import { Button } from '../ui/button.tsx';
import styles from './next-turns.module.css';

interface Props {
  readonly id: string;
  readonly people: readonly Row<'participant'>[];
  readonly autoFocus?: boolean;
}

/** Who has not handed in yet: each leads to their hand-over screen. */
export function NextTurns({ id, people, autoFocus }: Props) {
  const [, navigate] = useLocation();
  return (
    <>
      <h2>{text.handedIn.next}</h2>
      <div className={styles.people}>
        {people.map(({ key, name }, index) => (
          <Button
            key={key}
            autoFocus={(autoFocus ?? false) && index === 0}
            aria-label={text.handedIn.nextTo(name || text.unnamed)}
            onPress={() => navigate(`/decision/${id}/ballot/${key}?`)}
          >
            {name || text.unnamed}
          </Button>
        ))}
      </div>
    </>
  );
}
