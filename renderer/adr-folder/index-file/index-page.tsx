import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { indexForms, type IndexForm } from '../../../shared/adr/index-file/index-forms.ts';
import type { RepositoryOverview } from '../../../shared/ipc/adr-contract.ts';
import { call } from '../../session/call.ts';
import { checkText } from '../../text/adr-check.ts';
import { adrText } from '../../text/adr-folder.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { AdrViews } from '../adr-views.tsx';
import { CommitAdrs } from '../commit/commit-adrs.tsx';
import { overviewQuery } from '../overview-query.ts';
import { RepositoryPlace } from '../repository-place.tsx';
import { adrQueries } from '../use-repository-changes.ts';
import styles from './index-page.module.css';
import { IndexPlan } from './index-plan.tsx';

const text = checkText.index;

interface Props {
  readonly repository: string;
  /** False while an ADR is shown in its place. */
  readonly isShown: boolean;
}

/** The list of an ADR folder's decisions as a file: where it goes, what it would say, and writing it. */
export function IndexPage({ repository, isShown }: Props) {
  const overview = useQuery(overviewQuery(repository));
  const { data } = overview;
  return (
    <Page
      title={data?.repository.name ?? adrText.title}
      actions={isShown ? <CommitAdrs repository={repository} /> : null}
    >
      <div className={styles.page}>
        <RepositoryPlace repository={repository} />
        <AdrViews repository={repository} current="index" />
        {overview.isError ? (
          <Notice kind="error" actions={<Button onPress={() => void overview.refetch()}>{adrText.tryAgain}</Button>}>
            {overview.error.message}
          </Notice>
        ) : null}
        {data?.folders.length === 0 ? <EmptyState title={text.nothingTitle}>{text.nothing}</EmptyState> : null}
        {data && data.folders.length > 0 ? <Chosen repository={repository} isShown={isShown} overview={data} /> : null}
      </div>
    </Page>
  );
}

function Chosen({ repository, isShown, overview }: Props & { readonly overview: RepositoryOverview }) {
  const [wanted, setFolder] = useState<string | null>(null);
  const [form, setForm] = useState<IndexForm>('beside');
  const [file, setFile] = useState<string | null>(null);
  const paths = overview.folders.map(({ path }) => path);
  const folder = wanted !== null && paths.includes(wanted) ? wanted : (paths[0] ?? '');
  const plan = useQuery({
    queryKey: [...adrQueries.content(repository), 'index', folder, form, file],
    queryFn: () => call('adr:plan-index', { repository, folder, form, file: form === 'markers' ? file : null }),
    enabled: isShown,
    gcTime: 0,
    retry: false,
  });
  const withMarkers = plan.data && plan.data.kind !== 'no-markers' ? plan.data.withMarkers : [];
  return (
    <>
      <div className={styles.choices}>
        {paths.length > 1 ? (
          <Select
            label={text.folder}
            value={folder}
            options={paths.map((path) => ({ key: path, text: path === '' ? adrText.rootFolder : path }))}
            onChange={(path) => {
              setFolder(path);
              setFile(null);
            }}
          />
        ) : null}
        <div>
          <p className={styles.label}>{text.form}</p>
          <Segmented
            label={text.form}
            value={form}
            options={indexForms.map((key) => ({ key, text: text.forms[key] }))}
            onChange={setForm}
          />
        </div>
        {withMarkers.length > 1 && plan.data?.kind !== 'no-markers' ? (
          <Select
            label={text.file}
            value={plan.data?.path ?? ''}
            options={withMarkers.map((path) => ({ key: path, text: path }))}
            onChange={setFile}
          />
        ) : null}
      </div>
      <p className={styles.hint}>{text.about[form]}</p>
      {plan.isError ? (
        <Notice kind="error" actions={<Button onPress={() => void plan.refetch()}>{adrText.tryAgain}</Button>}>
          {plan.error.message}
        </Notice>
      ) : null}
      {plan.isPending ? <p className="muted">{text.loading}</p> : null}
      {plan.data ? (
        <IndexPlan
          key={`${folder} ${form} ${file ?? ''}`}
          of={{ repository, folder, form, file: form === 'markers' ? file : null }}
          plan={plan.data}
          onWritten={() => void plan.refetch()}
        />
      ) : null}
    </>
  );
}
