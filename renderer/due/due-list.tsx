import { useId, useRef } from 'react';
import { Link } from 'wouter';
import type { Output } from '../../shared/ipc/contract.ts';
import type { DueItem } from '../../shared/ipc/due-contract.ts';
import { AdrStatus } from '../adr-folder/adr-status.tsx';
import { adrPath } from '../adr-folder/paths.ts';
import { dueText as text, fromToday, reasonText } from '../text/due.ts';
import { formatNumber } from '../text/numbers.ts';
import { moveRowFocus } from '../ui/row-focus.ts';
import styles from './due-page.module.css';

interface Props {
  readonly title: string;
  readonly part: Output<'due:list'>['due'];
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Decisions and ADRs with what asks for their review. Arrow keys move between them, Enter opens. */
export function DueList({ title, part, today }: Props) {
  const heading = useId();
  const list = useRef<HTMLUListElement>(null);
  return (
    <section>
      <h2 id={heading} className={styles.heading}>
        {title} <span className="muted num">{part.found === 0 ? null : formatNumber(part.found)}</span>
      </h2>
      {part.found === 0 ? (
        <p className="muted sm">{text.nothingNow}</p>
      ) : (
        <ul
          ref={list}
          className={styles.list}
          aria-labelledby={heading}
          onKeyDown={(event) => moveRowFocus(event, list.current)}
        >
          {part.items.map((item) => (
            <DueRow key={placeOf(item)} item={item} today={today} />
          ))}
        </ul>
      )}
    </section>
  );
}

function DueRow({ item, today }: { readonly item: DueItem; readonly today: string }) {
  const { of, title, status, since, reasons } = item;
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <Link href={placeOf(item)} className={styles.title} data-part="title">
          {title.trim() === '' ? text.untitled : title}
        </Link>
        {of.kind === 'adr' ? (
          <div className={styles.place}>
            {of.name}: {of.path}
          </div>
        ) : null}
        <ul className={styles.reasons} aria-label={text.reasons}>
          {reasons.map((reason, index) => (
            <li key={index} data-kind={reason.kind}>
              {reasonText(reason, today)}
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.status}>{status ? <AdrStatus status={status} /> : null}</div>
      <div className={`${styles.since} num`}>{fromToday(since, today)}</div>
    </li>
  );
}

/** Where a decision is decided, or an ADR read. */
function placeOf({ of }: DueItem): string {
  return of.kind === 'decision' ? `/decision/${of.id}/decide` : adrPath(of.repository, of.path);
}
