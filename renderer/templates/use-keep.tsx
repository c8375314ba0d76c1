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
  const [asked, setAsked] = useState<{
    readonly attempt: Attempt;
    readonly taken: Taken;
    readonly isOwn: boolean;
  } | null>(null);
  const keep = async (attempt: Attempt, whenTaken: WhenTaken = 'ask'): Promise<void> => {
    setAsked(null);
    failed(null);
    try {
      const result = await attempt.write(whenTaken);
      if (result.kind === 'taken') setAsked({ attempt, taken: result, isOwn: typeof whenTaken === 'object' });
      else await attempt.done(result);
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
    }
  };
  const { name = '', hash = null } = asked?.taken ?? {};
  const say = hash === null ? text.shipped : asked?.isOwn ? text.changed : text.slug;
  const question = (
    <Dialog
      title={text.title}
      isOpen={asked !== null}
      onClose={() => setAsked(null)}
      alert
      actions={
        <>
          <Button onPress={() => setAsked(null)}>{text.cancel}</Button>
          {hash === null ? null : (
            <Button look="danger" onPress={() => void (asked && keep(asked.attempt, { replace: hash }))}>
              {text.replace}
            </Button>
          )}
          <Button look="primary" autoFocus onPress={() => void (asked && keep(asked.attempt, 'keep-both'))}>
            {text.keepBoth}
          </Button>
        </>
      }
    >
      <p>{say(name)}</p>
    </Dialog>
  );
  return { keep, question };
}
