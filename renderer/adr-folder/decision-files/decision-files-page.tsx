import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../session/call.ts';
import { adrText } from '../../text/adr-folder.ts';
import { travelText } from '../../text/travel.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { AdrViews } from '../adr-views.tsx';
import { CommitAdrs } from '../commit/commit-adrs.tsx';
import { overviewQuery } from '../overview-query.ts';
import { RepositoryPlace } from '../repository-place.tsx';
import { adrQueries } from '../use-repository-changes.ts';
import styles from './decision-files.module.css';
import { DecisionFileList } from './decision-file-list.tsx';

const text = travelText.files;

interface Props {
  readonly repository: string;
  /** False while something else is shown in its place. */
  readonly isShown: boolean;
}

/** The decision files beside the records of a repository, and how each stands to the library. */
export function DecisionFilesPage({ repository, isShown }: Props) {
  const queries = useQueryClient();
  const overview = useQuery(overviewQuery(repository));
  const files = useQuery({
    queryKey: [...adrQueries.content(repository), 'decision-files'],
    queryFn: () => call('travel:files', { repository }),
    enabled: isShown,
    gcTime: 0,
    // Nobody tells when a file beside the records changes.
    refetchOnWindowFocus: 'always',
  });
  return (
    <Page
      title={overview.data?.repository.name ?? adrText.title}
      actions={isShown ? <CommitAdrs repository={repository} /> : null}
    >
      <div className={styles.page}>
        <RepositoryPlace repository={repository} />
        <AdrViews repository={repository} current="files" />
        {files.isError ? (
          <Notice kind="error" actions={<Button onPress={() => void files.refetch()}>{adrText.tryAgain}</Button>}>
            {files.error.message}
          </Notice>
        ) : null}
        {files.isPending ? <p className="muted">{text.loading}</p> : null}
        {files.data?.files.length === 0 ? <EmptyState title={text.emptyTitle}>{text.empty}</EmptyState> : null}
        {files.data && files.data.files.length > 0 ? (
          <>
            <div className={styles.head}>
              <p>{text.lead}</p>
              <Button look="quiet" onPress={() => void files.refetch()}>
                {text.again}
              </Button>
            </div>
            <DecisionFileList
              repository={repository}
              files={files.data.files}
              onChanged={() => void queries.invalidateQueries({ queryKey: adrQueries.content(repository) })}
            />
          </>
        ) : null}
      </div>
    </Page>
  );
}
