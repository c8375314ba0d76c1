import { memo, useCallback, useRef, useState, type KeyboardEvent } from 'react';
import { adrText as text } from '../../text/adr-folder.ts';
import type { AdrHistories } from '../adr-history-query.ts';
import type { AdrFilters } from './adr-filters.tsx';
import styles from './adr-list.module.css';
import { AdrRows, rowsTogether } from './adr-rows.tsx';

interface Props {
  /** Key of the repository. */
  readonly repository: string;
  readonly filters: AdrFilters;
  /** What git's log says; null before it is known. */
  readonly histories: AdrHistories | null;
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

/** The ADRs as rows, of which only those near are drawn. Arrow keys, Home and End move between them, Enter opens. */
export const AdrList = memo(function AdrList(props: Props) {
  const { repository, filters, histories, found, total, notUnderstood, showFolder, showPeople } = props;
  const list = useRef<HTMLDivElement>(null);
  // The place, from 1, of the row that is to have the focus once it is drawn.
  const [wanted, setWanted] = useState<number | null>(null);
  const focused = useCallback(() => setWanted(null), []);
  const offsets = Array.from({ length: Math.ceil(found / rowsTogether) }, (_, index) => index * rowsTogether);
  const move = (event: KeyboardEvent): void => {
    const present = wanted ?? placeOf(event.target);
    if (present === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const places: Readonly<Record<string, number>> = {
      ArrowDown: present + 1,
      ArrowUp: present - 1,
      Home: 1,
      End: found,
    };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    setWanted(Math.min(Math.max(place, 1), found));
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
            histories={histories}
            offset={offset}
            found={found}
            showFolder={showFolder}
            wanted={wanted !== null && wanted > offset && wanted <= offset + rowsTogether ? wanted - offset : null}
            onFocused={focused}
          />
        ))}
      </div>
    </div>
  );
});

/** The place in the list of the row that an element is in; null outside of the rows. */
function placeOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest('[aria-posinset]') : null;
  return row ? Number(row.getAttribute('aria-posinset')) : null;
}
