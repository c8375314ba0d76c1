import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ReadAdrView } from '../../../shared/ipc/adr-contract.ts';
import { call } from '../../session/call.ts';
import { adrText } from '../../text/adr-folder.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useNeighbours } from '../adr-list-query.ts';
import { OpenAsDecision } from '../check/open-as-decision.tsx';
import type { AdrFilters } from '../list/adr-filters.tsx';
import type { AdrView } from '../paths.ts';
import { CommitAdrs } from '../commit/commit-adrs.tsx';
import { EditAdr } from '../edit/edit-adr.tsx';
import { adrQueries } from '../use-repository-changes.ts';
import { AdrBody, AdrPlainText } from './adr-body.tsx';
import { AdrFacts } from './adr-facts.tsx';
import styles from './adr-reader.module.css';
import { ReaderHead } from './reader-head.tsx';

const text = adrText.reader;

type View = 'reads' | 'text';

interface Props {
  readonly repository: string;
  /** The view of all ADRs it was opened from. */
  readonly from: AdrView;
  /** Path of the ADR in its repository. */
  readonly file: string;
  /** Of the heading that is to be in sight; empty for the beginning. */
  readonly anchor: string;
  /** Those of the list that it was opened from; the words that were searched are marked. */
  readonly filters: AdrFilters;
}

/** An ADR as it is on disk: what is known of it, and its text as it reads or as it stands there. */
export function AdrReader({ repository, from, file, anchor, filters }: Props) {
  const [view, setView] = useState<View>('reads');
  const reading = useQuery({
    queryKey: adrQueries.read(repository, file),
    queryFn: () => call('adr:read', { repository, file }),
    gcTime: 10_000,
  });
  const neighbours = useNeighbours(repository, filters, file);
  const canBeRead = reading.data !== undefined && isRendered(reading.data);
  return (
    <div className={styles.reader}>
      <ReaderHead repository={repository} from={from} neighbours={neighbours}>
        {canBeRead ? (
          <Segmented
            label={text.view}
            value={view}
            options={[
              { key: 'reads', text: text.asItReads },
              { key: 'text', text: text.asText },
            ]}
            onChange={setView}
          />
        ) : null}
        {reading.data?.utf8 ? <EditAdr key={file} repository={repository} read={reading.data} /> : null}
        <CommitAdrs repository={repository} />
        {canBeRead ? <OpenAsDecision repository={repository} file={file} /> : null}
      </ReaderHead>
      <div key={file} className={styles.scroll}>
        {reading.isError ? (
          <Notice kind="error" actions={<Button onPress={() => void reading.refetch()}>{adrText.tryAgain}</Button>}>
            {text.gone}: {reading.error.message}
          </Notice>
        ) : null}
        {reading.data ? (
          <Opened
            repository={repository}
            read={reading.data}
            anchor={anchor}
            searched={filters.text}
            view={canBeRead ? view : 'text'}
          />
        ) : null}
      </div>
    </div>
  );
}

/** What cannot be understood is shown as its text only. */
function isRendered({ file, utf8 }: ReadAdrView): boolean {
  return file.format !== 'none' && utf8;
}

interface OpenedProps {
  readonly repository: string;
  readonly read: ReadAdrView;
  readonly anchor: string;
  readonly searched: string;
  readonly view: View;
}

function Opened({ repository, read, anchor, searched, view }: OpenedProps) {
  const { file, utf8 } = read;
  const article = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A heading that a link led to has the focus already.
    if (!article.current?.contains(document.activeElement)) title.current?.focus();
  }, []);
  return (
    <article ref={article} className={styles.article} aria-label={file.title}>
      <h1 ref={title} tabIndex={-1} className={styles.title}>
        {file.number === null ? null : <span className={`${styles.number} num`}>{file.number}</span>}
        {file.title}
      </h1>
      <AdrFacts repository={repository} read={read} />
      <div className={styles.main}>
        {file.format === 'none' || file.why !== null ? (
          <Notice kind="warn">
            {file.format === 'none' ? text.notUnderstood : text.partly} {file.why}
          </Notice>
        ) : null}
        {utf8 ? null : <Notice kind="warn">{text.notUtf8}</Notice>}
        {view === 'reads' ? (
          <AdrBody repository={repository} read={read} anchor={anchor} searched={searched} />
        ) : (
          <AdrPlainText text={read.text} searched={searched} />
        )}
      </div>
    </article>
  );
}
