import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { call } from '../session/call.ts';
import { NotFound } from '../shell/not-found.tsx';
import { AdrMapPage } from './adr-map-page.tsx';
import { CheckPage } from './check/check-page.tsx';
import { DecisionFilesPage } from './decision-files/decision-files-page.tsx';
import { IndexPage } from './index-file/index-page.tsx';
import { everyAdr, type AdrFilters } from './list/adr-filters.tsx';
import { AdrListPage } from './list/adr-list-page.tsx';
import { repositoryView, type AdrView } from './paths.ts';
import { AdrReader } from './reader/adr-reader.tsx';
import styles from './repository-page.module.css';
import { useRepositoryChanges } from './use-repository-changes.ts';

interface Props {
  /** Key of the repository. */
  readonly repository: string;
  /** What of it is shown: the rest of the address. */
  readonly rest: string;
}

/** A repository: it is read as soon as it is shown. The list keeps its search and its place while an ADR is read. */
export function RepositoryPage({ repository, rest }: Props) {
  const view = useMemo(() => repositoryView(rest), [rest]);
  const [filters, setFilters] = useState<AdrFilters>(everyAdr);
  const change = useCallback((part: Partial<AdrFilters>) => setFilters((before) => ({ ...before, ...part })), []);
  const opening = useQuery({
    queryKey: ['open-repository', repository],
    // A query has to have data.
    queryFn: async () => (await call('repository:open', { repository })) ?? null,
    gcTime: 0,
  });
  useRepositoryChanges();
  // The view that was shown last keeps its place while an ADR is read, and the way back leads to it.
  const [last, setLast] = useState<AdrView>('list');
  if (view !== null && view.kind !== 'adr' && view.kind !== last) setLast(view.kind);
  if (view === null) return <NotFound />;
  return (
    <>
      <div className={styles.list} hidden={view.kind !== 'list'}>
        <AdrListPage
          repository={repository}
          isShown={view.kind === 'list'}
          filters={filters}
          onChange={change}
          problem={opening.error?.message ?? null}
          onTryAgain={() => void opening.refetch()}
        />
      </div>
      {last === 'check' ? (
        <div className={styles.list} hidden={view.kind !== last}>
          <CheckPage repository={repository} isShown={view.kind === last} />
        </div>
      ) : null}
      {last === 'index' ? (
        <div className={styles.list} hidden={view.kind !== last}>
          <IndexPage repository={repository} isShown={view.kind === last} />
        </div>
      ) : null}
      {last === 'files' ? (
        <div className={styles.list} hidden={view.kind !== last}>
          <DecisionFilesPage repository={repository} isShown={view.kind === last} />
        </div>
      ) : null}
      {last === 'graph' || last === 'timeline' ? (
        <div className={styles.list} hidden={view.kind !== last}>
          <AdrMapPage repository={repository} view={last} isShown={view.kind === last} />
        </div>
      ) : null}
      {view.kind === 'adr' ? (
        <AdrReader repository={repository} from={last} file={view.file} anchor={view.anchor} filters={filters} />
      ) : null}
    </>
  );
}
