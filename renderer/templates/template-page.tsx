import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { decisionFromTemplate } from '../../shared/decision/from-template.ts';
import type { DecisionState } from '../../shared/decision/state.ts';
import { viewRound, type RoundView } from '../../shared/decision/view.ts';
import type { Output } from '../../shared/ipc/contract.ts';
import { presentUses, templateFromRound } from '../../shared/template/from-decision.ts';
import type { Template } from '../../shared/template/template.ts';
import { call } from '../session/call.ts';
import { OpenDecisionProvider, useDecision } from '../session/session-context.tsx';
import { toast } from '../shell/toasts.tsx';
import { templatesText } from '../text/templates.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { CriteriaSection } from '../workshop/frame/criteria-section.tsx';
import { OptionsSection } from '../workshop/frame/options-section.tsx';
import { UndoButtons } from '../workshop/undo-buttons.tsx';
import { UndoKeys } from '../workshop/undo-keys.tsx';
import { AboutTemplate } from './about-template.tsx';
import { OfferedOptions } from './offered-options.tsx';
import { QuestionList } from './question-list.tsx';
import { draftOf } from './stored-draft.ts';
import { SuggestedWeights } from './suggested-weights.tsx';
import styles from './template-page.module.css';
import { templateSession } from './template-session.ts';
import { useKeep } from './use-keep.tsx';
import { templatePath } from './use-template-actions.ts';

const text = templatesText.editing;

type ReadTemplate = Output<'template:read'>;

/** A template: its parts as in the frame of a decision, to be changed where it is the user's own. */
export function TemplatePage({ slug }: { readonly slug: string }) {
  const read = useQuery({
    queryKey: ['templates', 'one', slug],
    queryFn: () => call('template:read', { slug }),
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  const [version, setVersion] = useState(0);
  if (read.isError)
    return (
      <Page title={text.cannotOpen}>
        <EmptyState title={text.cannotOpen}>{read.error.message}</EmptyState>
      </Page>
    );
  if (!read.data) return <p className={styles.loading}>{templatesText.loading}</p>;
  return (
    <Editor
      key={version}
      slug={slug}
      read={read.data}
      onAgain={() => void read.refetch().then(() => setVersion((before) => before + 1))}
    />
  );
}

interface Props {
  readonly slug: string;
  readonly read: ReadTemplate;
  /** Reads the file again and begins with what is in it. */
  readonly onAgain: () => void;
}

/** The hash is that of the file as it was when the changes began, which may have been in an earlier session. */
function Editor({ slug, read, onAgain }: Props) {
  const isOwn = read.origin === 'own';
  const [{ session, hash }] = useState(() => {
    const draft = isOwn ? draftOf(slug).read() : null;
    const began = draft?.hash ?? read.hash;
    const keep = (state: DecisionState): void => draftOf(slug).keep({ hash: began, state });
    return { session: templateSession(draft?.state ?? frameOf(read.template, isOwn), keep), hash: began };
  });
  useEffect(() => {
    const flush = (): void => void session.flush();
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [session]);
  return (
    <OpenDecisionProvider id={slug} session={session} actor={null}>
      <OpenTemplate slug={slug} read={read} hash={hash} onAgain={onAgain} />
    </OpenDecisionProvider>
  );
}

function OpenTemplate({ slug, read, hash, onAgain }: Props & { readonly hash: string }) {
  const { view, session } = useDecision();
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const { keep, question } = useKeep(setProblem);
  const isOwn = read.origin === 'own';
  const inFile = useMemo(() => {
    const saved = viewRound(frameOf(read.template, isOwn), 1);
    return JSON.stringify(templateOf(saved, slug, read.template));
  }, [read.template, isOwn, slug]);
  const template = useMemo(() => templateOf(view, slug, read.template), [view, slug, read.template]);
  const isChanged = JSON.stringify(template) !== inFile;

  const save = (): Promise<void> =>
    keep(
      {
        write: (whenTaken) => call('template:save', { template, whenTaken }),
        done: async (saved) => {
          await session.flush();
          draftOf(slug).drop();
          await queries.invalidateQueries({ queryKey: ['templates'], exact: true });
          toast({ text: text.saved(saved.name) });
          if (saved.slug === slug) onAgain();
          else navigate(templatePath(saved.slug));
        },
      },
      { replace: hash },
    );
  const discard = async (): Promise<void> => {
    await session.flush();
    draftOf(slug).drop();
    onAgain();
  };
  const copy = async (): Promise<void> => {
    try {
      const name = templatesText.copyOf(read.template.name).slice(0, 300);
      const made = await call('template:copy', { slug, name });
      await queries.invalidateQueries({ queryKey: ['templates'], exact: true });
      navigate(templatePath(made.slug));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  useSaveKey(isOwn && isChanged ? () => void save() : null);

  return (
    <Page
      title={view.decision.title || templatesText.saveAs.unnamed}
      actions={
        isOwn ? (
          <>
            <span role="status" className={styles.state}>
              {isChanged ? templatesText.unsaved : text.unchanged}
            </span>
            <UndoButtons />
            <Button isDisabled={!isChanged} onPress={() => void discard()}>
              {text.discard}
            </Button>
            <Button look="primary" isDisabled={!isChanged} onPress={() => void save()}>
              {text.save}
            </Button>
          </>
        ) : (
          <Button look="primary" onPress={() => void copy()}>
            {text.copy}
          </Button>
        )
      }
    >
      <div className={styles.template}>
        {problem === null ? null : (
          <Notice kind="error" actions={<Button onPress={() => setProblem(null)}>{templatesText.close}</Button>}>
            {problem}
          </Notice>
        )}
        {isOwn ? null : <Notice kind="info">{text.shipped}</Notice>}
        {isOwn && isChanged && read.hasComments ? <Notice kind="warn">{text.comments}</Notice> : null}
        <AboutTemplate />
        <OptionsSection />
        <OfferedOptions />
        <CriteriaSection />
        <SuggestedWeights />
        <QuestionList />
      </div>
      <UndoKeys />
      {question}
    </Page>
  );
}

/** The frame of a decision from a template, with the template's own name and description; closed where it is only looked at. */
function frameOf(template: Template, isOpen: boolean): DecisionState {
  const at = '2000-01-01T00:00:00.000Z';
  const state = decisionFromTemplate(template, { now: at, seed: 0 });
  const [row, round] = [state.decision[''], state.round['1']];
  if (!row || !round) throw new Error('A decision has no round.');
  return {
    ...state,
    decision: { '': { ...row, title: template.name } },
    round: { '1': { ...round, context: template.description, closedAt: isOpen ? null : at } },
  };
}

function templateOf(view: RoundView, slug: string, known: Template): Template {
  const { title } = view.decision;
  return templateFromRound(view, {
    slug,
    name: title,
    description: view.round.context,
    options: presentUses(view),
    known,
  });
}

/** Ctrl or Cmd with S saves, wherever the focus is; null while there is nothing to save. */
function useSaveKey(save: (() => void) | null): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      save?.();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [save]);
}
