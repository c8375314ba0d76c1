import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { RepositorySummary } from '../../shared/ipc/adr-contract.ts';
import { call } from '../session/call.ts';
import { toast } from '../shell/toasts.tsx';
import { adrText as text } from '../text/adr-folder.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { repositoryPath } from './paths.ts';
import styles from './repositories-page.module.css';
import { RepositoryRow } from './repository-row.tsx';
import { adrQueries, useRepositoryChanges } from './use-repository-changes.ts';

/** The repositories that were opened, and the way to open another one. */
export function RepositoriesPage() {
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const list = useQuery({ queryKey: adrQueries.repositories(), queryFn: () => call('repository:list') });
  useRepositoryChanges();
  const attempt = async (action: () => Promise<void>): Promise<void> => {
    setProblem(null);
    try {
      await action();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const open = (): Promise<void> =>
    attempt(async () => {
      const { repository } = await call('repository:add');
      if (repository !== null) navigate(repositoryPath(repository));
    });
  const forget = ({ key, name }: RepositorySummary): Promise<void> =>
    attempt(async () => {
      await call('repository:forget', { repository: key });
      await queries.invalidateQueries({ queryKey: adrQueries.repositories() });
      toast({ text: text.forgotten(name) });
    });
  const isEmpty = list.data?.repositories.length === 0;
  const openButton = (
    <Button look="primary" onPress={() => void open()}>
      {text.open}
    </Button>
  );

  return (
    <Page title={text.title} actions={list.data && !isEmpty ? openButton : null}>
      <div className={styles.repositories}>
        {problem === null ? null : (
          <Notice kind="error" actions={<Button onPress={() => setProblem(null)}>{text.close}</Button>}>
            {problem}
          </Notice>
        )}
        {list.isError ? (
          <Notice kind="error" actions={<Button onPress={() => void list.refetch()}>{text.tryAgain}</Button>}>
            {list.error.message}
          </Notice>
        ) : null}
        {list.isPending ? <p className="muted">{text.loading}</p> : null}
        {isEmpty ? (
          <EmptyState title={text.emptyTitle} actions={openButton}>
            {text.empty}
          </EmptyState>
        ) : null}
        {list.data && !isEmpty ? (
          <ul className={styles.list} aria-label={text.list}>
            {list.data.repositories.map((repository) => (
              <RepositoryRow key={repository.key} repository={repository} onForget={() => void forget(repository)} />
            ))}
          </ul>
        ) : null}
      </div>
    </Page>
  );
}
