import type { ChangedList } from '../../../../shared/decision/explain/changed-item.ts';
import { whatChangedText as text } from '../../../text/what-changed.ts';
import styles from './as-it-was.module.css';

/** The kinds of things of which nothing changed, each with their number. */
export function AsItWas({ lists }: { readonly lists: readonly ChangedList[] }) {
  if (lists.length === 0) return null;
  return (
    <section aria-label={text.asItWas}>
      <h2>{text.asItWas}</h2>
      <dl className={`${styles.kinds} sm`}>
        {lists.map(({ kind, same, sameNotLookedAt }) => (
          <div key={kind} className={styles.kind}>
            <dt className="muted">{text.lists[kind]}</dt>
            <dd>{same === 0 ? text.none : text.unchanged(same, sameNotLookedAt)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
