import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { TemplateSummary } from '../../shared/ipc/template-contract.ts';
import { call } from '../session/call.ts';
import { toast } from '../shell/toasts.tsx';
import { templatesText as text } from '../text/templates.ts';
import { draftOf } from './stored-draft.ts';
import type { Keeping } from './use-keep.tsx';

/** What can be done with templates. */
export interface TemplateActions {
  readonly decide: (template: TemplateSummary) => Promise<void>;
  readonly duplicate: (template: TemplateSummary) => Promise<void>;
  readonly rename: (template: TemplateSummary, name: string) => Promise<void>;
  readonly remove: (template: TemplateSummary) => Promise<void>;
  readonly sendOut: (template: TemplateSummary) => Promise<void>;
  readonly bringIn: () => Promise<void>;
  readonly makeNew: () => Promise<void>;
}

/** @param failed is told why something could not be done, in words. */
export function useTemplateActions(keep: Keeping['keep'], failed: (problem: string | null) => void): TemplateActions {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ['templates'] });
  const attempt = async (action: () => Promise<void>): Promise<void> => {
    failed(null);
    try {
      await action();
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
    }
  };
  const openLater = (slug: string) => ({ text: text.open, run: () => navigate(templatePath(slug)) });
  return {
    decide: ({ slug }) =>
      attempt(async () => {
        const { id } = await call('library:create', { template: slug });
        void queries.invalidateQueries({ queryKey: ['library'] });
        navigate(`/decision/${id}/frame`);
      }),
    duplicate: (template) =>
      attempt(async () => {
        const name = text.copyOf(template.name).slice(0, 300);
        const { slug } = await call('template:copy', { slug: template.slug, name });
        await refresh();
        toast({ text: text.copied(name), action: openLater(slug) });
      }),
    rename: ({ slug }, name) =>
      attempt(async () => {
        await call('template:rename', { slug, name });
        await refresh();
      }),
    remove: ({ slug, name }) =>
      attempt(async () => {
        await call('template:remove', { slug });
        draftOf(slug).drop();
        await refresh();
        toast({ text: text.removed(name) });
      }),
    sendOut: ({ slug }) =>
      attempt(async () => {
        const { path } = await call('template:export', { slug });
        if (path !== null) toast({ text: text.exported(path) });
      }),
    bringIn: () =>
      attempt(async () => {
        const picked = await call('template:pick');
        if (picked.kind === 'cancelled') return;
        const { name: file, text: content } = picked;
        await keep({
          write: (whenTaken) => call('template:import', { name: file, text: content, whenTaken }),
          done: async ({ slug, name }) => {
            await refresh();
            toast({ text: text.saved(name), action: openLater(slug) });
          },
        });
      }),
    makeNew: () =>
      attempt(async () => {
        const groups = [{ key: 'criteria', name: text.newGroup }];
        const template = { template: 1, slug: 'new-template', name: text.newName, description: '', groups };
        const made = await call('template:save', { template, whenTaken: 'keep-both' });
        await refresh();
        if (made.kind === 'saved') navigate(templatePath(made.slug));
      }),
  };
}

/** Where a template is looked at and edited. */
export function templatePath(slug: string): string {
  return `/templates/${slug}`;
}
