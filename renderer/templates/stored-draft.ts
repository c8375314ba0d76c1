import { checkDecision } from '../../shared/decision/check.ts';
import type { DecisionState } from '../../shared/decision/state.ts';

/** A template that is edited, as a decision that would be made from it, and the file it began with. */
export interface StoredDraft {
  /** Hash of the file as it was when the editing began. */
  readonly hash: string;
  readonly state: DecisionState;
}

/** Unsaved changes of one template. They stay in the window's storage until they are saved or discarded. */
export interface DraftPlace {
  readonly read: () => StoredDraft | null;
  readonly keep: (draft: StoredDraft) => void;
  readonly drop: () => void;
}

/** Where the unsaved changes of a template are kept. @param slug of the template. */
export function draftOf(slug: string): DraftPlace {
  const name = `fulcrum-template-draft/${slug}`;
  return {
    read: () => parse(localStorage.getItem(name)),
    keep: (draft) => {
      try {
        localStorage.setItem(name, JSON.stringify(draft));
      } catch {
        // There is no room for it: the changes are on screen, and the page says that they are unsaved.
      }
    },
    drop: () => localStorage.removeItem(name),
  };
}

/** Null also for what another version kept and this one does not understand. */
function parse(text: string | null): StoredDraft | null {
  if (text === null) return null;
  try {
    const draft = JSON.parse(text) as StoredDraft;
    checkDecision(draft.state);
    return draft;
  } catch {
    return null;
  }
}
