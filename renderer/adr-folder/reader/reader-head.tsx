import { ChevronDown, ChevronLeft, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Neighbours } from '../../../shared/ipc/adr-contract.ts';
import { adrText } from '../../text/adr-folder.ts';
import { mapText } from '../../text/adr-graph.ts';
import { adrPath, adrViewPath, type AdrView } from '../paths.ts';
import styles from './adr-reader.module.css';

const text = adrText.reader;

interface Props {
  readonly repository: string;
  /** The view it was opened from. */
  readonly from: AdrView;
  readonly neighbours: Neighbours;
  /** What can be done with the ADR. */
  readonly children: ReactNode;
}

/** The way back to where it was opened, and to its neighbours there, and what can be done with an ADR. */
export function ReaderHead({ repository, from, neighbours: { previous, next }, children }: Props) {
  return (
    <header className={styles.head}>
      <Link href={adrViewPath(repository, from)} className={styles.back}>
        <ChevronLeft size={16} aria-hidden />
        {from === 'list' ? text.back : mapText.view[from]}
      </Link>
      <nav className={styles.neighbours} aria-label={adrText.adrs}>
        {previous ? (
          <Link href={adrPath(repository, previous.path)} aria-label={text.previous} title={previous.title}>
            <ChevronUp size={16} aria-hidden />
          </Link>
        ) : (
          <span>
            <ChevronUp size={16} aria-hidden />
          </span>
        )}
        {next ? (
          <Link href={adrPath(repository, next.path)} aria-label={text.next} title={next.title}>
            <ChevronDown size={16} aria-hidden />
          </Link>
        ) : (
          <span>
            <ChevronDown size={16} aria-hidden />
          </span>
        )}
      </nav>
      <div className={styles.actions}>{children}</div>
    </header>
  );
}
