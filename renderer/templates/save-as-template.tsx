import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { limits } from '../../shared/decision/limits.ts';
import { freeSlug } from '../../shared/template/free-slug.ts';
import { optionUses, presentUses, templateFromRound, type OptionUse } from '../../shared/template/from-decision.ts';
import type { Template } from '../../shared/template/template.ts';
import { call } from '../session/call.ts';
import { useDecision } from '../session/session-context.tsx';
import { toast } from '../shell/toasts.tsx';
import { templatesText } from '../text/templates.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { OptionDot } from '../ui/option-dot.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './save-as-template.module.css';
import { useKeep } from './use-keep.tsx';
import { templatePath } from './use-template-actions.ts';

const text = templatesText.saveAs;
const uses = optionUses.map((key) => ({ key, text: text.uses[key] }));

/** Saves the frame of the open decision as a template: asks for its name and which options it has. */
export function SaveAsTemplate({ onClose }: { readonly onClose: () => void }) {
  const { view } = useDecision();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [name, setName] = useState(view.decision.title);
  const [description, setDescription] = useState('');
  const [chosen, setChosen] = useState<Readonly<Record<string, OptionUse>>>(() => usualUses(presentUses(view)));
  const [problem, setProblem] = useState<string | null>(null);
  const { keep, question } = useKeep(setProblem);
  const { template: slug } = view.decision;
  // It may be gone: then the sources have no titles.
  const known = useQuery({ queryKey: ['templates', 'known', slug], queryFn: () => knownTemplate(slug), gcTime: 0 });
  const wanted = name.trim().slice(0, limits.nameLength);
  const save = (): Promise<void> => {
    const template = templateFromRound(view, {
      slug: freeSlug(wanted, () => false, 'template'),
      name: wanted,
      description: description.trim(),
      options: chosen,
      known: known.data ?? null,
    });
    return keep({
      write: (whenTaken) => call('template:save', { template, whenTaken }),
      done: async (saved) => {
        await queries.invalidateQueries({ queryKey: ['templates'] });
        onClose();
        toast({
          text: templatesText.saved(saved.name),
          action: { text: templatesText.open, run: () => navigate(templatePath(saved.slug)) },
        });
      },
    });
  };
  return (
    <>
      <Dialog
        title={text.title}
        isOpen
        onClose={onClose}
        actions={
          <>
            <Button onPress={onClose}>{text.cancel}</Button>
            <Button look="primary" isDisabled={wanted === '' || known.isPending} onPress={() => void save()}>
              {text.confirm}
            </Button>
          </>
        }
      >
        <div className={styles.form}>
          <p className="muted sm">
            {text.lead} {text.leftOut}
          </p>
          {problem === null ? null : <Notice kind="error">{problem}</Notice>}
          <TextField label={text.name} value={name} autoFocus onChange={setName} />
          <TextField
            label={text.description}
            rows={3}
            value={description}
            hint={text.descriptionHint}
            onChange={(typed) => setDescription(typed.slice(0, limits.lineLength))}
          />
          <section aria-labelledby="save-as-options">
            <h3 id="save-as-options">{text.options}</h3>
            <ul className={styles.options}>
              {[...view.options, ...view.optionsAside].map((option) => (
                <li key={option.key} className={styles.option}>
                  <OptionDot colour={option.colour} />
                  <span className={styles.name}>{option.name || text.unnamed}</span>
                  <Select
                    label={text.becomes(option.name || text.unnamed)}
                    labelHidden
                    value={chosen[option.key] ?? 'left-out'}
                    options={uses}
                    onChange={(use) => setChosen((before) => ({ ...before, [option.key]: use }))}
                  />
                </li>
              ))}
            </ul>
            <p className="muted sm">{Object.keys(chosen).length === 0 ? text.noOptions : text.leftOutHint}</p>
          </section>
        </div>
      </Dialog>
      {question}
    </>
  );
}

async function knownTemplate(slug: string | null): Promise<Template | null> {
  if (slug === null) return null;
  return call('template:read', { slug }).then(
    ({ template }) => template,
    () => null,
  );
}

/** As they are, as far as a template has room for options. */
function usualUses(present: Readonly<Record<string, OptionUse>>): Readonly<Record<string, OptionUse>> {
  return Object.fromEntries(
    Object.entries(present).map(([key, use], index) => [key, index < limits.options ? use : 'left-out']),
  );
}
