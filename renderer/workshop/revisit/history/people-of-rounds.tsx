import { rowsOf } from '../../../../shared/decision/state.ts';
import { roundNumbers } from '../../../../shared/decision/view.ts';
import { useDecision } from '../../../session/session-context.tsx';
import { historyText as text } from '../../../text/history.ts';
import styles from './people-of-rounds.module.css';

/** Who took part in each round, the newest first, and whose own ballot was revealed. */
export function PeopleOfRounds() {
  const { state } = useDecision();
  const people = rowsOf(state, 'participant').filter(({ removed }) => !removed);
  const inRound = (number: number): readonly string[] =>
    people
      .filter(({ round }) => round === number)
      .toSorted((left, right) => left.position - right.position)
      .map(({ key, name, role }) =>
        text.person(name, role, (state.ballot[`${number}/${key}`]?.revealedAt ?? null) !== null),
      );
  return (
    <section>
      <h3>{text.people}</h3>
      {people.length === 0 ? (
        <p className="muted sm">{text.nobody}</p>
      ) : (
        <dl className={`${styles.rounds} sm`}>
          {roundNumbers(state)
            .toReversed()
            .map((round) => (
              <div key={round} className={styles.round}>
                <dt className="muted">{text.inRound(round)}</dt>
                <dd>{inRound(round).join(', ') || text.nobody}</dd>
              </div>
            ))}
        </dl>
      )}
    </section>
  );
}
