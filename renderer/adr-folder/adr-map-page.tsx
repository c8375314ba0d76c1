import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { call } from '../session/call.ts';
import { adrText } from '../text/adr-folder.ts';
import { mapText as text } from '../text/adr-graph.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import styles from './adr-map-page.module.css';
import { useAdrHistories } from './adr-history-query.ts';
import { AdrViews } from './adr-views.tsx';
import { CommitAdrs } from './commit/commit-adrs.tsx';
import { AdrGraph } from './graph/adr-graph.tsx';
import { overviewQuery } from './overview-query.ts';
import { adrPath } from './paths.ts';
import { RepositoryPlace } from './repository-place.tsx';
import { AdrTimeline } from './timeline/adr-timeline.tsx';
import { withFirstCommits } from './timeline/first-commits.ts';
import { adrQueries } from './use-repository-changes.ts';

interface Props {
  readonly repository: string;
  readonly view: 'graph' | 'timeline';
  /** False while an ADR is shown in its place. */
  readonly isShown: boolean;
}

/** All ADRs of a repository that are understood, by how they relate or by when they were decided. */
export function AdrMapPage({ repository, view, isShown }: Props) {
  const [, navigate] = useLocation();
  const overview = useQuery(overviewQuery(repository));
  const relations = useQuery({
    queryKey: adrQueries.relations(repository),
    queryFn: () => call('adr:relations', { repository }),
    gcTime: 10_000,
  });
  const { histories } = useAdrHistories(repository);
  const dated = useMemo(() => withFirstCommits(relations.data?.files ?? [], histories), [relations.data, histories]);
  // From the map to an ADR and back: the card where one was keeps the focus.
  const lastFocus = useRef<Element | null>(null);
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const last = lastFocus.current;
    if (isShown && last instanceof HTMLElement && area.current?.contains(last)) last.focus();
  }, [isShown]);
  const onOpen = (path: string): void => navigate(adrPath(repository, path));
  return (
    <Page
      title={overview.data?.repository.name ?? adrText.title}
      actions={isShown ? <CommitAdrs repository={repository} /> : null}
    >
      <div
        ref={area}
        className={styles.page}
        onFocus={(event) => {
          lastFocus.current = event.target;
        }}
      >
        <RepositoryPlace repository={repository} />
        <AdrViews repository={repository} current={view} />
        {relations.isError ? (
          <Notice kind="error" actions={<Button onPress={() => void relations.refetch()}>{adrText.tryAgain}</Button>}>
            {text.cannotRead(relations.error.message)}
          </Notice>
        ) : null}
        {relations.isPending ? <p className="muted">{text.loading}</p> : null}
        {relations.data && view === 'graph' ? <AdrGraph {...relations.data} onOpen={onOpen} /> : null}
        {relations.data && view === 'timeline' ? <AdrTimeline files={dated} onOpen={onOpen} /> : null}
      </div>
    </Page>
  );
}
