import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { RepositoryOverview } from '../../../shared/ipc/adr-contract.ts';
import { call } from '../../session/call.ts';
import { adrText as text } from '../../text/adr-folder.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { AdrViews } from '../adr-views.tsx';
import { CommitAdrs } from '../commit/commit-adrs.tsx';
import { overviewQuery } from '../overview-query.ts';
import { RepositoryPlace } from '../repository-place.tsx';
import { useAdrHistories } from '../adr-history-query.ts';
import { adrListQuery } from '../adr-list-query.ts';
import { AdrFilterBar, everyAdr, isFiltered, type AdrFilters } from './adr-filters.tsx';
import { AdrFolders } from './adr-folders.tsx';
import styles from './adr-list-page.module.css';
import { AdrList } from './adr-list.tsx';
import { rowsTogether } from './adr-rows.tsx';

interface Props {
  readonly repository: string;
  /** False while something else of the repository is shown in its place. */
  readonly isShown: boolean;
  readonly filters: AdrFilters;
  readonly onChange: (part: Partial<AdrFilters>) => void;
  /** Why the repository could not be opened. */
  readonly problem: string | null;
  readonly onTryAgain: () => void;
}

/** The ADRs of a repository: its folders, search, filters, and the list. */
export function AdrListPage(props: Props) {
  const { repository, isShown, filters, onChange, problem, onTryAgain } = props;
  const searchField = useRef<HTMLInputElement>(null);
  const overview = useQuery(overviewQuery(repository));
  // The first rows of the list, which also say how many there are.
  const first = useQuery(adrListQuery(repository, filters, 0, rowsTogether));
  const [folderProblem, setFolderProblem] = useState<string | null>(null);
  const changeFolders = (change: Promise<unknown>): void => {
    setFolderProblem(null);
    change
      .then(() => overview.refetch())
      .catch((error: unknown) => setFolderProblem(error instanceof Error ? error.message : String(error)));
  };
  const isGone = overview.data?.repository.state?.kind === 'gone';
  const failed = problem ?? overview.error?.message ?? first.error?.message ?? null;
  const { data } = overview;

  return (
    <Page title={data?.repository.name ?? text.title} actions={isShown ? <CommitAdrs repository={repository} /> : null}>
      <div className={styles.page}>
        <RepositoryPlace repository={repository} />
        <AdrViews repository={repository} current="list" />
        {failed !== null && !isGone ? (
          <Notice kind="error" actions={<Button onPress={onTryAgain}>{text.tryAgain}</Button>}>
            {failed}
          </Notice>
        ) : null}
        {folderProblem === null ? null : (
          <Notice kind="error" actions={<Button onPress={() => setFolderProblem(null)}>{text.close}</Button>}>
            {folderProblem}
          </Notice>
        )}
        {data ? (
          <>
            <StateNotice state={data.repository.state} onTryAgain={onTryAgain} />
            <Content
              overview={data}
              isShown={isShown}
              filters={filters}
              onChange={onChange}
              found={first.data?.found ?? null}
              searchField={searchField}
              canBeRead={failed === null && !isGone}
              onAddFolder={() => changeFolders(call('repository:add-folder', { repository }))}
              onRemoveFolder={(folder) => changeFolders(call('repository:remove-folder', { repository, folder }))}
            />
          </>
        ) : null}
      </div>
    </Page>
  );
}

/** What keeps a repository from being read, if anything. */
function StateNotice({
  state,
  onTryAgain,
}: {
  readonly state: RepositoryOverview['repository']['state'];
  readonly onTryAgain: () => void;
}) {
  const again = <Button onPress={onTryAgain}>{text.tryAgain}</Button>;
  switch (state?.kind) {
    case 'gone':
      return (
        <Notice kind="warn" actions={again}>
          {text.states.gone}
        </Notice>
      );
    case 'failed':
      return (
        <Notice kind="error" actions={again}>
          {text.states.failed(state.message)}
        </Notice>
      );
    case 'ready':
      return state.truncated ? <Notice kind="info">{text.states.truncated}</Notice> : null;
    case 'scanning':
    case undefined:
      return null;
  }
}

interface ContentProps extends Pick<Props, 'isShown' | 'filters' | 'onChange'> {
  /** Number of ADRs that match; null before it is known. */
  readonly found: number | null;
  readonly overview: RepositoryOverview;
  readonly searchField: React.RefObject<HTMLInputElement | null>;
  /** False where what is wrong with the repository is said above. */
  readonly canBeRead: boolean;
  readonly onAddFolder: () => void;
  readonly onRemoveFolder: (folder: string) => void;
}

function Content({
  overview,
  isShown,
  filters,
  onChange,
  found,
  searchField,
  canBeRead,
  onAddFolder,
  onRemoveFolder,
}: ContentProps) {
  const { repository, folders, chosenFolders, facets } = overview;
  const { histories } = useAdrHistories(repository.key);
  const { state } = repository;
  const isReading = state === null ? canBeRead : state.kind === 'scanning';
  const progress = state?.kind === 'scanning' ? state.progress : { done: 0, of: 0 };
  // From the list to an ADR and back: the place where one was keeps the focus.
  const lastFocus = useRef<Element | null>(null);
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const last = lastFocus.current;
    if (isShown && last instanceof HTMLElement && area.current?.contains(last)) last.focus();
  }, [isShown]);

  if (folders.length === 0 && !canBeRead) return null;
  if (folders.length === 0) {
    if (isReading) return <p className="muted">{text.states.scanning(progress)}</p>;
    return (
      <EmptyState title={text.noFoldersTitle} actions={<Button onPress={onAddFolder}>{text.addFolder}</Button>}>
        {text.noFolders}
      </EmptyState>
    );
  }
  return (
    <div
      ref={area}
      className={styles.content}
      onFocus={(event) => {
        lastFocus.current = event.target;
      }}
    >
      <AdrFolders
        folders={folders}
        chosen={chosenFolders}
        selected={filters.folder}
        onSelect={(folder) => onChange({ folder, category: null })}
        onAdd={onAddFolder}
        onRemove={onRemoveFolder}
      />
      <AdrFilterBar filters={filters} onChange={onChange} facets={facets} folders={folders} searchField={searchField} />
      {isReading && progress.of > 0 ? <p className="muted sm num">{text.states.scanning(progress)}</p> : null}
      {found === 0 && facets.total > 0 && isFiltered(filters) ? (
        <EmptyState
          title={text.noHitsTitle}
          actions={
            <Button
              onPress={() => {
                onChange({ ...everyAdr, sort: filters.sort });
                searchField.current?.focus();
              }}
            >
              {text.clearFilters}
            </Button>
          }
        >
          {text.noHits}
        </EmptyState>
      ) : null}
      {facets.total === 0 && !isReading ? (
        <EmptyState title={text.emptyFolderTitle}>{text.emptyFolder}</EmptyState>
      ) : null}
      {found !== null && found > 0 ? (
        <AdrList
          repository={repository.key}
          histories={histories}
          filters={filters}
          found={found}
          total={facets.total}
          notUnderstood={facets.notUnderstood}
          showFolder={folders.length > 1}
          showPeople={facets.people.length > 0 || facets.tags.length > 0}
        />
      ) : null}
    </div>
  );
}
