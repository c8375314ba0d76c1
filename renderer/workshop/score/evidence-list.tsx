import type { Row } from '../../../shared/decision/entities.ts';
import { call } from '../../session/call.ts';
import { toast } from '../../shell/toasts.tsx';
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
          {item.url === '' ? null : (
            <button type="button" className={styles.link} title={item.url} onClick={() => void openSource(item.url)}>
              {text.openSource}
            </button>
          )}
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

async function openSource(url: string): Promise<void> {
  try {
    await call('app:open-external', { url });
  } catch (error) {
    toast({ kind: 'error', text: error instanceof Error ? error.message : String(error) });
  }
}
