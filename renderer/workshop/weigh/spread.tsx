import type { CSSProperties } from 'react';
import type { Row } from '../../../shared/decision/entities.ts';
import { spreadOf } from '../../../shared/decision/spread.ts';
import { useDecision } from '../../session/session-context.tsx';
import { formatNumber } from '../../text/numbers.ts';
import { weighText as text } from '../../text/weigh.ts';
import styles from './spread.module.css';

/** Where the options stand on a criterion, worst at the left; or that they all stand at the same place. */
export function Spread({ criterion }: { readonly criterion: Row<'criterion'> }) {
  const { view } = useDecision();
  const { marks, discriminates } = spreadOf(view, criterion);
  if (marks.length === 0) return null;
  if (!discriminates) return <span className={styles.same}>{text.doesNotDiscriminate}</span>;
  const words = marks.map(({ name, score }) => `${name} ${formatNumber(score)}`).join(', ');
  return (
    <span className={styles.spread} title={words}>
      <span className="visually-hidden">{words}</span>
      {marks.map(({ option, colour, value }) => (
        <span
          key={option}
          aria-hidden
          className={styles.dot}
          data-colour={colour}
          style={{ '--at': `${value * 100}%` } as CSSProperties}
        />
      ))}
    </span>
  );
}
