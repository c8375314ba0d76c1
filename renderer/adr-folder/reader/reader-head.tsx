import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { FoundAdrView } from '../../../shared/ipc/adr-contract.ts';
import { adrText } from '../../text/adr-folder.ts';
import { adrPath, repositoryPath } from '../paths.ts';
import styles from './adr-reader.module.css';

const text = adrText.reader;

interface Props {
  readonly repository: string;
  readonly file: string;
  /** The list from which the ADR was opened. */
  readonly listed: readonly FoundAdrView[];
  /** What can be done with the ADR. */
  readonly children: ReactNode;
}

/** The way back to the list and to its neighbours there, and what can be done with an ADR. */
export function ReaderHead({ repository, file, listed, children }: Props) {
  const at = listed.findIndex(({ path }) => path === file);
  const previous = at < 0 ? undefined : listed[at - 1];
  const next = at < 0 ? undefined : listed[at + 1];
  return (
    <header className={styles.head}>
      <Link href={repositoryPath(repository)} className={styles.back}>
        <ChevronLeft size={16} aria-hidden />
        {text.back}
      </Link>
      <nav className={styles.neighbours} aria-label={adrText.adrs}>
        {previous ? (
          <Link href={adrPath(repository, previous.path)} aria-label={text.previous} title={previous.title}>
            <ChevronLeft size={16} aria-hidden />
          </Link>
        ) : null}
        {next ? (
          <Link href={adrPath(repository, next.path)} aria-label={text.next} title={next.title}>
            <ChevronRight size={16} aria-hidden />
          </Link>
        ) : null}
      </nav>
      <div className={styles.actions}>{children}</div>
    </header>
  );
}
