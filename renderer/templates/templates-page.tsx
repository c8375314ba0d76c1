import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TemplateSummary } from '../../shared/ipc/template-contract.ts';
import { call } from '../session/call.ts';
import { templatesText as text } from '../text/templates.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { TemplateRow } from './template-row.tsx';
import styles from './templates-page.module.css';
import { useKeep } from './use-keep.tsx';
import { useTemplateActions } from './use-template-actions.ts';

/** All templates: the user's own, those that come with the app, and files that are none, each with what is wrong. */
export function TemplatesPage() {
  const list = useQuery({ queryKey: ['templates'], queryFn: () => call('template:list') });
  const [problem, setProblem] = useState<string | null>(null);
  const [renamed, setRenamed] = useState<TemplateSummary | null>(null);
  const [removed, setRemoved] = useState<TemplateSummary | null>(null);
  const { keep, question } = useKeep(setProblem);
  const actions = useTemplateActions(keep, setProblem);
  const rows = (origin: TemplateSummary['origin']) =>
    (list.data?.templates ?? [])
      .filter((template) => template.origin === origin)
      .map((template) => (
        <TemplateRow
          key={template.slug}
          template={template}
          actions={actions}
          onRename={() => setRenamed(template)}
          onRemove={() => setRemoved(template)}
        />
      ));
  const own = rows('own');
  return (
    <Page
      title={text.title}
      actions={
        <>
          <Button onPress={() => void actions.bringIn()}>{text.import}</Button>
          <Button look="primary" onPress={() => void actions.makeNew()}>
            {text.newTemplate}
          </Button>
        </>
      }
    >
      <div className={styles.templates}>
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
        <p className={styles.lead}>{text.lead}</p>
        {list.isPending ? <p className="muted">{text.loading}</p> : null}
        {list.data ? (
          <>
            <section aria-labelledby="templates-own">
              <h2 id="templates-own">{text.own}</h2>
              {own.length === 0 ? (
                <p className={styles.none}>{text.noneOwn}</p>
              ) : (
                <ul className={styles.list}>{own}</ul>
              )}
            </section>
            <section aria-labelledby="templates-shipped">
              <h2 id="templates-shipped">{text.shipped}</h2>
              <ul className={styles.list}>{rows('shipped')}</ul>
            </section>
            {list.data.broken.length === 0 ? null : (
              <section aria-labelledby="templates-broken">
                <h2 id="templates-broken">{text.broken}</h2>
                <p className={styles.lead}>{text.brokenLead}</p>
                <ul className={styles.list}>
                  {list.data.broken.map(({ file, problem: why }) => (
                    <li key={file} className={styles.broken}>
                      <div className={styles.file}>{file}</div>
                      <div className={styles.description}>{why}</div>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        ) : null}
      </div>
      {question}
      {renamed ? (
        <RenameDialog
          name={renamed.name}
          onClose={() => setRenamed(null)}
          onRename={(name) => {
            setRenamed(null);
            void actions.rename(renamed, name);
          }}
        />
      ) : null}
      {removed ? (
        <Dialog
          title={text.removal.title}
          isOpen
          alert
          onClose={() => setRemoved(null)}
          actions={
            <>
              <Button autoFocus onPress={() => setRemoved(null)}>
                {text.removal.cancel}
              </Button>
              <Button
                look="danger"
                onPress={() => {
                  setRemoved(null);
                  void actions.remove(removed);
                }}
              >
                {text.removal.confirm}
              </Button>
            </>
          }
        >
          <p>{text.removal.question(removed.name)}</p>
        </Dialog>
      ) : null}
    </Page>
  );
}
