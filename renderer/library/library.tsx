import { useQuery } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { DecisionSummary, ListQuery, Output } from '../../shared/ipc/contract.ts';
import { call } from '../session/call.ts';
import { libraryText as text } from '../text/library.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { today } from '../workshop/decide/today.ts';
import { ArchiveMenu } from './archive-menu.tsx';
import { ArchiveNotice } from './archive-notice.tsx';
import { DecisionList } from './decision-list.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { allDecisions, isFiltered, LibraryFilters, type Filters } from './library-filters.tsx';
import styles from './library.module.css';
import { NewDecision } from './new-decision.tsx';
import { StartNotices } from './start-notices.tsx';
import { reuseRows } from './reuse-rows.ts';
import { useLibraryActions } from './use-library-actions.ts';
import { useLibraryArchive } from './use-library-archive.ts';

type ListOutput = Output<'library:list'>;

/** Rows of the first screens, and how many more each time the end of the list comes near. */
const firstRows = 24;
const moreRows = 80;

const none: readonly DecisionSummary[] = [];

function queryOf({ due, ...filters }: Filters, archived: boolean, limit: number): ListQuery {
  return { ...filters, archived, limit, ...(due ? { dueBy: today() } : {}) };
}

/** All decisions, or all archived ones: search, filter, sort, and what can be done with them. */
export function Library({ archived }: { readonly archived: boolean }) {
  const [filters, setFilters] = useState<Filters>(allDecisions);
  const [limit, setLimit] = useState(firstRows);
  const [creating, setCreating] = useState(false);
  const [deleting, setDeleting] = useState<DecisionSummary | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const change = useCallback((part: Partial<Filters>) => {
    setFilters((before) => ({ ...before, ...part }));
    // A new search begins with few rows again, so that each key is answered quickly.
    setLimit(firstRows);
  }, []);
  const showMore = useCallback(() => setLimit((before) => before + moreRows), []);
  const { actions, problem, clearProblem } = useLibraryActions();
  const archive = useLibraryArchive();
  const list = useQuery({
    queryKey: ['library', { ...filters, archived, limit }] as const,
    queryFn: () => call('library:list', queryOf(filters, archived, limit)),
    // The rows before stay until the next ones are there, but not those of the archive beside the others.
    placeholderData: (before, query) => (query?.queryKey[1].archived === archived ? before : undefined),
    structuralSharing: (before, after) => reuseRows(before as ListOutput | undefined, after as ListOutput),
    gcTime: 10_000,
  });
  const decisions = list.data?.decisions ?? none;
  const isEmpty = list.data !== undefined && decisions.length === 0;
  const isFirstStart = isEmpty && !isFiltered(filters);
  const isBusy = archive.state.kind === 'exporting' || archive.state.kind === 'importing';
  const startActions = [
    <ArchiveMenu key="all" isBusy={isBusy} onExport={archive.exportAll} onImport={archive.importAll} />,
    <Button key="file" onPress={() => void actions.openFile()}>
      {text.openFile}
    </Button>,
    <Button key="example" onPress={() => void actions.openExample()}>
      {text.openExample}
    </Button>,
    <Button key="new" look="primary" onPress={() => setCreating(true)}>
      {text.newDecision}
    </Button>,
  ];

  return (
    <Page title={archived ? text.archiveTitle : text.title} actions={archived || isFirstStart ? null : startActions}>
      <div className={styles.library}>
        <StartNotices />
        <ArchiveNotice state={archive.state} onClose={archive.clear} />
        {problem === null ? null : (
          <Notice kind="error" actions={<Button onPress={clearProblem}>{text.close}</Button>}>
            {problem}
          </Notice>
        )}
        {list.isError ? (
          <Notice kind="error" actions={<Button onPress={() => void list.refetch()}>{text.tryAgain}</Button>}>
            {text.cannotList} {list.error.message}
          </Notice>
        ) : null}
        {list.isPending ? <p className="muted">{text.loading}</p> : null}
        {list.data && !isFirstStart ? (
          <LibraryFilters
            {...filters}
            onChange={change}
            tags={list.data.tags}
            people={list.data.people}
            withDue={!archived}
            searchField={searchField}
          />
        ) : null}
        {list.data && !isEmpty ? (
          <DecisionList
            key={String(archived)}
            decisions={decisions}
            found={list.data.found}
            total={list.data.total}
            onEnd={showMore}
            actions={actions}
            onDelete={setDeleting}
          />
        ) : null}
        {isEmpty && !isFirstStart ? (
          <EmptyState
            title={text.noHitsTitle}
            actions={
              <Button
                onPress={() => {
                  setFilters({ ...allDecisions, sort: filters.sort });
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
        {isFirstStart && archived ? <EmptyState title={text.emptyArchiveTitle}>{text.emptyArchive}</EmptyState> : null}
        {isFirstStart && !archived ? (
          <EmptyState title={text.emptyTitle} actions={startActions.toReversed()}>
            {text.empty}
          </EmptyState>
        ) : null}
      </div>
      <NewDecision isOpen={creating} onClose={() => setCreating(false)} />
      {deleting ? (
        <DeleteDialog
          decision={deleting}
          onClose={() => setDeleting(null)}
          onConfirm={() => {
            setDeleting(null);
            void actions.remove(deleting).then(() => searchField.current?.focus());
          }}
        />
      ) : null}
    </Page>
  );
}
