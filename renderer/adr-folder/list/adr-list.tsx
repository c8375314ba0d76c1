import { memo, useCallback, useRef, useState, type KeyboardEvent } from 'react';
import { adrText as text } from '../../text/adr-folder.ts';
import { moveRowFocus } from '../../ui/row-focus.ts';
import type { AdrFilters } from './adr-filters.tsx';
import styles from './adr-list.module.css';
import { AdrRows, rowsTogether } from './adr-rows.tsx';

interface Props {
  /** Key of the repository. */
  readonly repository: string;
  readonly filters: AdrFilters;
  /** Number of ADRs that match. */
  readonly found: number;
  /** Number of all before search and filters, and how many of these are not understood. */
  readonly total: number;
  readonly notUnderstood: number;
  /** Where the repository has several ADR folders, each row says in which it lies. */
  readonly showFolder: boolean;
  /** False where none of the repository's files names people or tags: their place is then for the titles. */
  readonly showPeople: boolean;
}

/** Where the focus is to go once it is drawn. */
interface Wanted {
  readonly offset: number;
  readonly row: 'first' | 'last';
}

/** The ADRs as rows, of which only those near are drawn. Arrow keys, Home and End move between them, Enter opens. */
export const AdrList = memo(function AdrList(props: Props) {
  const { repository, filters, found, total, notUnderstood, showFolder, showPeople } = props;
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const focused = useCallback(() => setWanted(null), []);
  const offsets = Array.from({ length: Math.ceil(found / rowsTogether) }, (_, index) => index * rowsTogether);
  const move = (event: KeyboardEvent): void => {
    if (event.key !== 'Home' && event.key !== 'End') {
      moveRowFocus(event, list.current);
      return;
    }
    // The row need not be drawn yet.
    event.preventDefault();
    setWanted(event.key === 'Home' ? { offset: 0, row: 'first' } : { offset: offsets.at(-1) ?? 0, row: 'last' });
  };
  return (
    <div className={showPeople ? undefined : styles.withoutPeople}>
      <p role="status" className={`${styles.count} num`}>
        {text.count(found, total)}
        {notUnderstood > 0 ? `, ${text.notUnderstood(notUnderstood)}` : ''}
      </p>
      <div className={styles.head} aria-hidden>
        <span>{text.columns.number}</span>
        <span>{text.columns.title}</span>
        {showPeople ? <span>{text.columns.people}</span> : null}
        <span>{text.columns.status}</span>
        <span>{text.columns.date}</span>
        <span>{text.columns.format}</span>
      </div>
      <div role="list" className={styles.list} aria-label={text.adrs} ref={list} onKeyDown={move}>
        {offsets.map((offset) => (
          <AdrRows
            key={offset}
            repository={repository}
            filters={filters}
            offset={offset}
            found={found}
            showFolder={showFolder}
            wanted={wanted?.offset === offset ? wanted.row : null}
            onFocused={focused}
          />
        ))}
      </div>
    </div>
  );
});
