import { Link } from 'wouter';
import { roundNumbers } from '../../shared/decision/view.ts';
import { useDecision } from '../session/session-context.tsx';
import { workshopText as text } from '../text/workshop.ts';
import { sidePlaces, type Place } from './places.ts';
import styles from './stepper.module.css';

/** The links to what lies beside the six steps, as far as it is there. */
export function SideLinks({ current }: { readonly current: Place }) {
  const { id, state } = useDecision();
  const isThere = { changes: roundNumbers(state).length > 1, history: true };
  return (
    <span className={styles.beside}>
      {sidePlaces
        .filter((place) => isThere[place])
        .map((place) => (
          <Link
            key={place}
            href={`/decision/${id}/${place}`}
            className={styles.step}
            aria-current={place === current ? 'page' : undefined}
          >
            {text.sidePlaces[place]}
          </Link>
        ))}
    </span>
  );
}
