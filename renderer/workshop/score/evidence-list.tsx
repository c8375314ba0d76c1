import type { Row } from '../../../shared/decision/entities.ts';
import { scoreText as text } from '../../text/score.ts';
import styles from './evidence-list.module.css';

/** Facts with where they come from: year of the fact, publisher, whom it quotes, caveat, figures given as published. */
export function EvidenceList({ items }: { readonly items: readonly Row<'evidence'>[] }) {
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.key}>
          {item.fact} {item.factYear === null ? null : `${text.evidenceYear(item.factYear)} `}
          <span className={styles.source}>{sourceOf(item)}</span>
          {item.caveat === '' ? null : <span className={styles.caveat}>{text.caveat(item.caveat)}</span>}
        </li>
      ))}
    </ul>
  );
}

function sourceOf({ source, sourceYear, quoting, asPublished }: Row<'evidence'>): string {
  const published = [source, sourceYear ?? ''].join('\u00a0').trim();
  const parts = [published, quoting === '' ? '' : text.quoting(quoting), asPublished ? text.asPublished : ''];
  return parts.filter((part) => part !== '').join(', ');
}
