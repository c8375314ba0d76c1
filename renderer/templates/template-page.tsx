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

function Editor({ slug, read, onAgain }: Props) {
  const isOwn = read.origin === 'own';
  const [{ session, hash }] = useState(() => {
    const draft = isOwn ? draftOf(slug).read() : null;
    return {
      session: templateSession(draft?.state ?? frameOf(read.template, isOwn)),
      hash: draft?.hash ?? read.hash,
    };
  });
  return (
    <OpenDecisionProvider id={slug} session={session} actor={null}>
      <OpenTemplate slug={slug} read={read} hash={hash} onAgain={onAgain} />
    </OpenDecisionProvider>
  );
}

/** @param props `hash` is that of the file as it was when the changes began, which may be longer ago than it was read. */
function OpenTemplate({ slug, read, hash, onAgain }: Props & { readonly hash: string }) {
  const { state, view } = useDecision();
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const [file, setFile] = useState({ ...read, hash });
  const { keep, question } = useKeep(setProblem);
  const isOwn = file.origin === 'own';
  const inFile = useMemo(
    () => JSON.stringify(templateOf(viewRound(frameOf(file.template, isOwn), 1), slug, file.template)),
    [file, isOwn, slug],
  );
  const template = useMemo(() => templateOf(view, slug, file.template), [view, slug, file]);
  const isChanged = JSON.stringify(template) !== inFile;
  useEffect(() => {
    if (isChanged) draftOf(slug).keep({ hash: file.hash, state });
    else draftOf(slug).drop();
  }, [slug, isChanged, file, state]);

  const save = (): Promise<void> =>
    keep(
      {
        write: (whenTaken) => call('template:save', { template, whenTaken }),
        done: async (saved) => {
          await queries.invalidateQueries({ queryKey: ['templates'], exact: true });
          toast({ text: text.saved(saved.name) });
          if (saved.slug === slug) setFile(await call('template:read', { slug }));
          else {
            draftOf(slug).drop();
            navigate(templatePath(saved.slug));
          }
        },
      },
      { replace: file.hash },
    );
  const discard = (): void => {
    draftOf(slug).drop();
    onAgain();
  };
  const copy = async (): Promise<void> => {
    try {
      const name = templatesText.copyOf(file.template.name).slice(0, 300);
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
            <Button isDisabled={!isChanged} onPress={discard}>
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
        {isOwn && isChanged && file.hasComments ? <Notice kind="warn">{text.comments}</Notice> : null}
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
