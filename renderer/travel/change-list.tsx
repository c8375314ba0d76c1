import { useState } from 'react';
import type { ArrivalChange } from '../../shared/ipc/travel-contract.ts';
import { travelText as text } from '../text/travel.ts';
import { Button } from '../ui/button.tsx';
import styles from './change-list.module.css';

interface Props {
  readonly changes: readonly ArrivalChange[];
  /** Number of changes, also beyond the listed ones. */
  readonly count: number;
  /** Number of conflicts that nothing is chosen for. */
  readonly open: number;
}

/** So many are shown until all are asked for. */
const few = 12;

/** What bringing a file in would change here, line by line. */
export function ChangeList({ changes, count, open }: Props) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? changes : changes.slice(0, few);
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{text.changes(open)}</h2>
      {count === 0 ? <p className="muted">{text.noChanges}</p> : null}
      <ul className={styles.list}>
        {shown.map((change, index) => (
          <li key={`${index}`} className={styles.change}>
            <span className={styles.kind}>{text.kinds[change.kind]}</span>
            <span className={styles.place}>{change.place}</span>
            <span className={styles.values}>
              {change.before === '' ? null : (
                <>
                  <span className={styles.before}>{change.before}</span>
                  <span aria-hidden> → </span>
                </>
              )}
              {change.after}
            </span>
          </li>
        ))}
      </ul>
      {showsAll && count > changes.length ? <p className="muted">{text.more(count - changes.length)}</p> : null}
      {!showsAll && count > few ? (
        <p className={styles.all}>
          <Button look="quiet" onPress={() => setShowsAll(true)}>
            {text.showAll(count)}
          </Button>
        </p>
      ) : null}
    </section>
  );
}
