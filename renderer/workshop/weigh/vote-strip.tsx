import type { CSSProperties } from 'react';
import { useDecision } from '../../session/session-context.tsx';
import { weighText as text } from '../../text/weigh.ts';
import { weightVotes } from './votes.ts';
import styles from './vote-strip.module.css';

/** A dot for the weight that each person gives a criterion; nothing while no ballot with weights is revealed. */
export function VoteStrip({ criterion }: { readonly criterion: string }) {
  const { view } = useDecision();
  const votes = weightVotes(view).get(criterion);
  if (!votes) return null;
  const words = votes.people.map(({ name, share }) => text.voteOf(name, share)).join(', ');
  return (
    <span className={styles.strip} title={words}>
      <span className="visually-hidden">{words}</span>
      {votes.people.map(({ key, share }) => (
        <span
          key={key}
          aria-hidden
          className={styles.dot}
          style={{ '--at': `${(share / votes.largest) * 100}%` } as CSSProperties}
        />
      ))}
    </span>
  );
}
