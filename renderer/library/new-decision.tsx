import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Link, useLocation } from 'wouter';
import type { TemplateSummary } from '../../shared/ipc/template-contract.ts';
import { call } from '../session/call.ts';
import { libraryText } from '../text/library.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { Pill } from '../ui/pill.tsx';
import styles from './new-decision.module.css';

const text = libraryText.created;

/** Asks for a template, makes a decision of it and opens it. */
export function NewDecision({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog
      title={text.title}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Link href="/templates" className={styles.all}>
            {text.all}
          </Link>
          <Button onPress={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <Templates />
    </Dialog>
  );
}

function Templates() {
  const templates = useQuery({ queryKey: ['templates'], queryFn: () => call('template:list') });
  const [problem, setProblem] = useState<string | null>(null);
  const [, navigate] = useLocation();
  const queries = useQueryClient();

  const create = async (template: string): Promise<void> => {
    try {
      const { id } = await call('library:create', { template });
      void queries.invalidateQueries({ queryKey: ['library'] });
      navigate(`/decision/${id}/frame`);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };

  // The empty ones come last.
  const sorted = templates.data?.templates.toSorted((a, b) => Number(a.criteria === 0) - Number(b.criteria === 0));
  return (
    <div className={styles.templates}>
      <p className="muted sm">{text.lead}</p>
      {problem === null ? null : <Notice kind="error">{problem}</Notice>}
      {templates.isPending ? <p className="muted sm">{text.loading}</p> : null}
      {templates.isError ? <Notice kind="error">{templates.error.message}</Notice> : null}
      {sorted?.length === 0 ? <Notice kind="warn">{text.none}</Notice> : null}
      <ul className={styles.list}>
        {sorted?.map((template) => (
          <li key={`${template.origin}/${template.slug}`}>
            <TemplateButton template={template} onPress={() => void create(template.slug)} />
          </li>
        ))}
      </ul>
      {templates.data?.broken.map(({ file, problem: why }) => (
        <Notice key={file} kind="warn">
          {text.broken(file, why)}
        </Notice>
      ))}
    </div>
  );
}

function TemplateButton({ template, onPress }: { readonly template: TemplateSummary; readonly onPress: () => void }) {
  const contents = text.contents(template.options, template.criteria, template.questions);
  return (
    <AriaButton className={styles.template ?? ''} onPress={onPress}>
      <span className={styles.name}>
        {template.name}
        {template.origin === 'own' ? <Pill>{text.own}</Pill> : null}
      </span>
      <span className={styles.description}>{template.description}</span>
      {contents === '' ? null : <span className={styles.contents}>{contents}</span>}
    </AriaButton>
  );
}
