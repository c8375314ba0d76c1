import { useState, type ReactNode } from 'react';
import type { SaveResult, WhenTaken } from '../../shared/ipc/template-contract.ts';
import { templatesText } from '../text/templates.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

const text = templatesText.taken;

type Saved = Extract<SaveResult, { readonly kind: 'saved' }>;
type Taken = Extract<SaveResult, { readonly kind: 'taken' }>;

/** Keeps a template, as the user says where another one is in its place. */
export interface Keeping {
  /** Tries; where something is in the way the question is shown and the answer tried next. */
  readonly keep: (attempt: Attempt, first?: WhenTaken) => Promise<void>;
  /** The question, while there is one. */
  readonly question: ReactNode;
}

/** One way to keep a template, and what comes after it. */
export interface Attempt {
  readonly write: (whenTaken: WhenTaken) => Promise<SaveResult>;
  readonly done: (saved: Saved) => void | Promise<void>;
}

/** @param failed is told why it could not be kept, in words. */
export function useKeep(failed: (problem: string | null) => void): Keeping {
  const [asked, setAsked] = useState<Asked | null>(null);
  const keep = async (attempt: Attempt, whenTaken: WhenTaken = 'ask'): Promise<void> => {
    setAsked(null);
    failed(null);
    try {
      const result = await attempt.write(whenTaken);
      if (result.kind === 'taken') setAsked({ attempt, taken: result, isReplacing: typeof whenTaken === 'object' });
      else await attempt.done(result);
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
    }
  };
  return { keep, question: asked === null ? null : <Question {...asked} keep={keep} onClose={() => setAsked(null)} /> };
}

interface Asked {
  readonly attempt: Attempt;
  readonly taken: Taken;
  /** A file was to be replaced and is not any more as it was read. */
  readonly isReplacing: boolean;
}

interface QuestionProps extends Asked {
  readonly keep: Keeping['keep'];
  readonly onClose: () => void;
}

function Question({ attempt, taken: { name, hash }, isReplacing, keep, onClose }: QuestionProps) {
  const say = hash === null ? text.shipped : isReplacing ? text.changed : text.slug;
  return (
    <Dialog
      title={text.title}
      isOpen
      onClose={onClose}
      alert
      actions={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          {hash === null ? null : (
            <Button look="danger" onPress={() => void keep(attempt, { replace: hash })}>
              {text.replace}
            </Button>
          )}
          <Button look="primary" autoFocus onPress={() => void keep(attempt, 'keep-both')}>
            {text.keepBoth}
          </Button>
        </>
      }
    >
      <p>{say(name)}</p>
    </Dialog>
  );
}
